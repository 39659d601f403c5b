"""The lead is told in words, not in names of technologies.

## What it does

Gives advice when more than `share` of the words of the lead are names of technologies and methods
(`technologies` of the rule file adds names). A first sentence about technology is told by IMP104 and not
counted here. Lines that only list tools ("Tech: ...", or parts between dots) don't count either, and where the
first sentence names none, twice the share may follow.

## Why it matters to a reader

To somebody who doesn't know the tools, each name is a word in a foreign language. To somebody who does, a list
of them says which tutorial was followed.

## Fix safety

There is no fix: the names belong further down, in a sentence of the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.reading.page import Sentence, sentences_of, words_of
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.jargon import names_in, technologies_in
from impactlint.rules.shared.lead import opening

SHARE = 0.12
"""Share of the lead's words that may be names of technologies, unless the rule file says otherwise."""
FEWEST = 5
"""Names of technologies in a lead below which nothing is said, whatever their share."""
_TELLING_WORDS = 8
"""Words of a first sentence that tells something; where it names no tool, twice the share may follow."""
_LISTED = 4
"""Names that are quoted."""
_DOTS = 2
"""Dots between the parts of a line from which it is a list, not a sentence."""
_LABEL = lazy.pattern(r"\W*(?:tech|stack|tools|built|technolog|skills|topics|language|framework)[\w ]{0,20}:", re.I)


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a lead that is full of names, but not of a study of what is named."""
    if reading.is_exercise:
        return
    told = reading.technology_opening.text if reading.technology_opening else ""
    units = (unit for unit in opening(reading) if not _LABEL.match(unit.text) and unit.text.count("·") < _DOTS)
    lead = [found for unit in units for found in sentences_of(unit)]
    words = [word for sentence in lead for word in words_of(sentence.text)]
    said = [found for found in lead if found.text != told]  # IMP104 speaks of that one
    named = technologies_in([word for found in said for word in words_of(found.text)], context.technologies)
    share = float(context.options.get("share", SHARE))
    if len(named) < FEWEST or len(named) <= share * len(words):
        return
    if len(named) <= 2 * share * len(words) and _opens_plainly(said, context):
        return
    first = "Behind the first sentence, " if len(said) < len(lead) else ""
    yield Report(
        line=said[0].line + 1,
        message=f"{first}{len(named)} words of the lead are names of tools ({_listed(said, context.technologies)}): "
        "a reader from outside the field learns nothing from them.",
        help="What would you say if you weren't allowed to name a tool? Say that first, and keep the names for later.",
        key="jargon lead",
    )


def _listed(said: Iterable[Sentence], more: Set[str]) -> str:
    """The first names, each once and as the author writes it."""
    names: dict[tuple[str, ...], str] = {}
    for sentence in said:
        for name in names_in(words_of(sentence.text), more):
            names[name] = names.get(name) or _written(name, sentence.text)
    first = list(names.values())
    return ", ".join(first[:_LISTED]) + (" ..." if len(first) > _LISTED else "")


def _opens_plainly(said: Sequence[Sentence], context: Context) -> bool:
    """Whether the first sentence tells something and names no tool."""
    first = words_of(said[0].text)
    return len(first) >= _TELLING_WORDS and not technologies_in(first, context.technologies)


def _written(name: tuple[str, ...], text: str) -> str:
    """A name as a sentence writes it."""
    found = re.search(r"(?<!\w)" + r"\W{1,5}".join(map(re.escape, name)) + r"(?!\w)", text, re.I)
    return found[0] if found else " ".join(name)


RULE = Rule(
    id="IMP503",
    name="jargon-lead",
    summary="The lead is told in words, not in names of technologies.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    options={"share": Option(SHARE, "Largest share of the lead's words that may be technologies.", high=1)},
    bad=(
        Example(
            """# Store watch

Store managers see empty shelves too late. Kafka feeds Airflow, dbt and Snowflake, with Docker, Kubernetes, Terraform
and Grafana on AWS.
""",
            finds=(3,),
        ),
    ),
    good=(
        Example(
            """# Store watch

Store managers see an empty shelf within five minutes, on the phone they carry anyway. It used to take until the
evening round.
""",
        ),
    ),
)
