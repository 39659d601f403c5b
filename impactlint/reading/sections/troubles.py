"""What went wrong while the work was made, and how it was solved: parts that tell a challenge with its solution."""

from __future__ import annotations

from impactlint import lazy
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, lexicon_role
from impactlint.reading.page import Page
from impactlint.reading.vocabulary.patterns import small

SURE_TROUBLE = 0.9
"""How sure it is that such a part tells what was hard: of 19 labelled ones, by few authors, all do."""
_FEWEST = 2
"""Parts that tell one, from which the part that holds them is about nothing else."""
_TROUBLE = lazy.pattern(r"\W*(?:the )?(?:challenge|issue|obstacle|difficulty|what went wrong)s?\s?:")
"""How a sentence in small letters opens that tells what was hard."""
_SOLVED = lazy.pattern(
    r"\W*(?:the |my |our )?(?:solution|fix|resolution|workaround|how (?:i|we) (?:solved|fixed) (?:it|this))s?\s?:"
)
"""How one opens that tells how it was solved; in code, a remark."""


def troubles_of(page: Page) -> frozenset[int]:
    """The sections that tell a challenge and its solution, and those that hold several of them, as indexes.

    Help for the reader's own troubles ("Troubleshooting") is none.
    """
    if "challenge" not in page.prose and "issue" not in page.prose and "obstacle" not in page.prose:
        return frozenset()
    own = {index for index in _telling(page) if _may_tell(page, index)}
    above = {
        section.index
        for section in page.document.sections
        if len(own.intersection(section.children)) >= _FEWEST
        and lexicon_role(page.titles[section.index]) in ("limits", "")
    }
    return frozenset(own | above)


def _telling(page: Page) -> set[int]:
    """The sections in which a sentence opens with what was hard, and another, or a remark in code, with its solution."""
    hard, solved = set[int](), set[int]()
    for unit, told in zip(page.units, page.sentences, strict=True):
        said = [small(sentence.text) for sentence in told]
        if any(map(_TROUBLE.match, said)):
            hard.add(unit.section)
        if any(map(_SOLVED.match, said)) or (unit.kind == "code" and "# solution" in small(unit.text)):
            solved.add(unit.section)
    return (hard & solved) - {-1}


def _may_tell(page: Page, index: int) -> bool:
    """Whether neither the heading of a section nor the one above names another kind of part."""
    parent = page.document.sections[index].parent
    above = lexicon_role(page.titles[parent]) if parent else ""
    return ROLE_OF_PHRASE.get(page.titles[index], "limits") == "limits" and above in ("limits", "entry", "")
