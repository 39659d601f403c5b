"""What a page says of the work's circumstances: made to learn by, with made-up data, only begun, or a guide for others."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from impactlint import lazy
from impactlint.reading.model import Entry, Kind
from impactlint.reading.page import Page
from impactlint.reading.vocabulary.patterns import at_word, guarded, small

_TEACHING = at_word(
    # One that stands elsewhere teaches nothing here: "Step-by-step guide: docs/setup.md".
    r"step-by-step (?:guide|implementation|instructions)\b(?! ?[:\x28→]| (?:in|at|see|is|can)\b)|this (?:guide|tutorial|exercise|lab|assignment)"
    r"|you(?:'| wi)ll (?:learn|build|extract)|you(?:'| wi)ll create (?!it\b)(?=\w)|learning objectives(?!,? such)|the learning outcomes|intended learning outcomes|students? (?:should|will|must)"
    "|solutions? (?:to|of|for) (?:the |my |all |some )?(?:weekly |course |programming |lab )?(?:assignments|exercises|labs)"
    "|educational material|practical examples and demonstrations|homework(?! (?:and|projects?|portfolio|deadlines?|tracker|planner))|you have been (?:hired|asked|tasked)|your task is|you are (?:required|asked) to",
    r"\b",
)


_MADE_TO = guarded(
    "practi|learn|study|deepen|understand|work through",
    at_word(
        "made|built|written|created|started|implemented|hand-|project|app|repo(?:sitory)?",
        r" (?:is |this |it )?(?:mainly |only |just )?(?:to|for) (?:practi[cs]e|learn(?:ing)?|stud(?:y|ying)|deepen|work through)\b"
        # "hand-rolled to deeply understand what databases do under the hood"
        r"|rolled to (?:\w+ly )?(?:understand|learn)\b"
        r"|\b[^.;\n]{0,60}\bto (?:\w+ly |really |better )?understand (?:how|what) [^.;\n]{1,60}\b(?:works?|under the hood|internally|behind the scenes|inside)\b",
    ),
)
"""How a page says that the work was made to learn by."""
_LEARNING = " (?:a )?(?:practice|learning (?:purposes?|exercise|project))"
_PRACTICE = guarded(
    "practi|learn|deepen|course|as part of|interview prep|passion project|hobby project|pet project|for fun|game|"
    "platformer|roguelike|visual novel|adventure|crawler|"
    "chess engine|tetris|from scratch|out of ",
    at_word(
        "|".join(
            (
                r"to deepen my (?:understanding|knowledge)|coursework|interview prep\w*",
                *(word + _LEARNING for word in ("for", "as")),
                *(f"{word} the framework of (?:the|a) course" for word in ("within", "in")),
                r"as part of (?:the|a|my|our|an) (?:[\w-]+ ){0,4}(?:course|class|module|exam)",
                r"to practi[cs]e (?:my )?(?:\w+ )?(?:engineering|science|skills|programming|coding)",
                *(f"{word} project" for word in ("passion", "hobby", "pet")),
                *(f"{word} for fun" for word in "just only mainly mostly built made written coded".split()),
                # A game is for fun.
                *(f"{word} an? (?:[\\w-]+ ){{0,4}}(?:game|chess engine)" for word in ("is", "as")),
                r"modification of [\w ]{0,20}\b(?:tetris|game)",
                *(
                    f"is an? (?:[\\w-]+ ){{0,4}}{genre}"
                    for genre in ("platformer", "roguelike", "visual novel", "text adventure", "dungeon crawler")
                ),
                "game (?:that |which )?(?:i|we) (?:made|built|wrote|created)|game (?:made|built|written|created) (?:in|with|using)",
                "out of (?:self-interest|curiosity)",
                # What exists already is written once more to understand it.
                r"implement\w*\b[^.\n]{0,60}\b(?:algorithms?|networks?|regression|classifiers?|clustering)(?: implementation)? from scratch",
            )
        ),
        r"\b",
    ),
)
_TITLE_OF_PRACTICE = guarded(
    "game|chess engine|tetris|pong|minesweeper|platformer|roguelike|tower defen|from scratch|"
    "interpreter|emulator|tracer|line follow|line-follow",
    r"(?![^\n]*(?:predict|recommend|review|sales|analy|model|data|forecast|pric))"
    r"[^.\n]{0,60}\b(?:game|chess engine|tetris|pong|minesweeper|platformer|roguelike|tower defen[cs]e)\b"
    # So is a language of one's own, and a robot for a race.
    r"|[^.\n]{0,60}(?<!language )\b(?:interpreters?|emulators?|ray ?tracer|line[- ]follow(?:er|ing)(?: robot)?)\b"
    r"|[^.\n]{0,60}\bfrom scratch\b",
)
"""How a page opens whose work is a game, or was written to understand it."""
_TOY_DATA = guarded(
    "iris|titanic|mnist|penguins|wine|digits|housing|built-in|toy |load_|own |synthetic|simulated|fictional|"
    "fictitious|made-up|dummy|fake",
    r"\b(?:iris|titanic|mnist|penguins|wine|digits|(?:boston|california) housing)[\w\s-]{0,20}\bdata ?sets?\b"
    r"|\bbuilt-in (?:\w+ )?data ?sets?\b|\btoy (?:data|example|problem)|\bload_(?:iris|wine|digits|breast_cancer)\b"
    r"|\bgenerates? (?:its|their|our) own (?:\w+ )?data\b|\b(?:synthetic|simulated|fictional|fictitious|made-up|dummy|fake) (?:\w+ ){0,2}"
    r"(?:data|data ?sets?|company|companies|business|customers|records)\b",
)
_BEGUN = guarded(
    "progress|wip|w.ip|wi.p|w.i.p| under |incomplete|unfinished|(initial |of a project|early stage|not yet |"
    "proposal|not implemented|not finished|no code yet|to build|plan|will be a",
    r"(?<!= )\bwork[- ]in[- ]progress\b|(?<!= )\bw\.?i\.?p\b|(?<!some )(?<!them )\b(?:is|still|currently|site|page|readme|:) under (?:construction|development)\b"
    r"|\b(?:start|beginning) of a project\b|\b(?:is|still|currently|project) (?:in|at) (?:an|its|the) (?:very )?early stages?\b"
    r"|\((?:incomplete|unfinished|initial (?:idea|plan))\)|\b(?:game|project|app|repo\w*) is (?:still )?(?:incomplete|unfinished)\b"
    r"|\bnot yet (?:implemented|finished)\b|\bnot (?:implemented|finished)(?: yet)?(?=[.,;:)!\n]|$)|\A[^\n]{0,60}\bproject proposal\b|\bno code yet\b|\breadme in progress\b|\bfirst,? i (?:want|plan|need) to build\b"
    r"|\bi(?:'m| am)? plan(?:ning)? to (?:use|build|implement|write)\b|\bthis will be an?\b",
)
_PHASE = at_word(
    "phase 0|setup stage|initiali[sz]ation and planning|project initiali[sz]ation in progress|still (?:being built|under construction|in development)"
    r"|ready for \w+ development|early scaffolding|scaffolding stage|under active implementation|repository foundation only"
    r"|no (?:[\w-]+ ){0,3}(?:experiments?|results?|evaluations?|benchmarks?)(?: (?:exists?|(?:have|has) been (?:run|made|done)))? yet",
    r"\b",
)
_TO_TRAIN = guarded("train a", r"\b(?:to ?do|to be done|next steps?)\W{1,4}train an? (?:\w+ )?model\b")
"""How a page lists a model's training among what is to be done."""
_START = 900
"""Characters of prose in which a page says that it has only begun."""
_PURPOSE, _TOP = 2000, 20
"""Characters, and units, in which a page says what it was made for."""
_ABOVE = 6
"""Units among which the title is, below badges and pictures."""
_PICTURED = lazy.pattern(r"\s*(?:\[?!\[|<(?:img|a|p|div|br|picture|center)\b)", re.I)
"""How a line with nothing but those begins."""


def teaches(page: Page, *, leaving: Container[int] = ()) -> bool:
    """Whether a page talks like a guide or an assignment: it may describe work that the reader is to do.

    Units that begin on the lines `leaving` (0-based) have no say.
    """
    units = (unit for unit in page.units if unit.kind != "code" and unit.line not in leaving)
    return any(_TEACHING.search(small(unit.text)) for unit in units)


def is_exercise(opening: str) -> bool:
    """Whether a page says near its top that the work was made to practise, to learn or to play: that is what it is for."""
    return bool(_TITLE_OF_PRACTICE.match(opening) or _PRACTICE.search(opening) or _MADE_TO.search(opening))


def on_toy_data(opening: str) -> bool:
    """Whether a page says near its top that its data are made up, or those of every textbook: nobody waits for it."""
    return bool(_TOY_DATA.search(opening))


def begun(page: Page, kind: Kind, entries: Sequence[Entry]) -> bool:
    """Whether a page says near its top, or anywhere of its phase, that the work has only begun.

    Of a portfolio its own opening has to say so: an entry speaks for itself alone.
    """
    prose = _above_entries(page, entries) if kind == "portfolio" else page.prose
    said = _BEGUN.search(prose[:_START]) or _PHASE.search(prose) or _TO_TRAIN.search(prose)
    return bool(said) or _is_proposal(page)


def _above_entries(page: Page, entries: Sequence[Entry]) -> str:
    """What a portfolio says before its first entry, in small letters; of one without entries, near its top."""
    first = min((entry.span.start for entry in entries), default=len(page.document.source.lines))
    above = " ".join([unit.text for unit in page.units if unit.kind != "code" and unit.line < first])
    return small(above[:_START])


def _is_proposal(page: Page) -> bool:
    """Whether the title ends with the word."""
    titled = bool(page.titles) and page.document.sections[0].heading.level == 1
    return titled and page.titles[0].split()[-1:] == ["proposal"]


def opening_of(page: Page) -> str:
    """What a page says near its top, from its title on, in small letters."""
    bare = page.document.source.bare
    above = enumerate(page.units[:_ABOVE])
    start = next((at for at, unit in above if unit.kind == "code" or not _PICTURED.match(bare(unit.line))), 0)
    return small("\n".join(unit.text for unit in page.units[start:_TOP] if unit.kind != "code")[:_PURPOSE])
