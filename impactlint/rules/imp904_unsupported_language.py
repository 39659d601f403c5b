"""The page is in a language that can be read.

## What it does

Gives advice, once for a page, when its prose isn't in English. Only the order of sections with well-known
headings, the title, the lead, placeholders and links are judged then; no rule guesses at sentences. A page in two
languages is read as English where it holds more English words than others. `language: en` in the rule file reads any
page as English.

## Why it matters to a reader

A page that was hardly looked at must not seem to have passed.

## Fix safety

There is no fix, and nothing to mend: a page may be in any language.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.language import NAMES
from impactlint.reading.model import SET, Reading
from impactlint.rules.base import Context, Example, Report, Rule


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a page whose sentences can't be read."""
    if reading.language_supported:
        return
    language = NAMES.get(reading.language.value, f"the language {reading.language.value!r}")
    told = SET in reading.language.reasons
    says = f"The rule file says {language}, which isn't supported yet"
    seems = f"The page seems to be in {language}, a language not supported yet"
    yield Report(
        line=1,
        message=f"{says if told else seems}: its sentences weren't judged.",
        help=f"{'' if told else 'If that is wrong, '}`language: en` in the rule file reads it as English.",
        confidence=reading.language.confidence,
        key="unsupported language",
    )


RULE = Rule(
    id="IMP904",
    name="unsupported-language",
    summary="The page is in a language that can be read.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    prose=False,
    bad=(
        Example(
            """# Predicción de la demanda

Las tiendas pierden ventas porque no saben cuántos productos van a necesitar cada semana. El modelo reduce el error de
la previsión y los gerentes deciden con una semana de antelación.

## Resultados

El error medio es del 12 % en los datos de prueba; con la media del mes anterior era del 31 %.

## Arquitectura

Los datos se leen cada noche y el modelo se entrena de nuevo los domingos.
""",
            finds=(1,),
        ),
    ),
    good=(
        Example(
            """# Demand forecast

Shops lose sales because they don't know how much they will need each week. The average error is 12 % on held-out weeks;
with the month before it was 31 %.
""",
        ),
    ),
)
