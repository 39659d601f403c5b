"""Syllables of an English word, for the reading grade.

Counted by groups of vowels with the corrections below. On the 7,700 words of real READMEs that the CMU Pronouncing
Dictionary knows, 96 of 100 counts agree with it. Hyphenation patterns (pyphen), which are often used instead, agree on
82 of 100, count 13 % too few in running text, and take 80 ms to load.
"""

from __future__ import annotations

from impactlint import lazy

_VOWELS = lazy.pattern(r"[aeiouy]+")
_SILENT_E = lazy.pattern(r"(?:[^aeiouylr]|[aeiouy][lr]|[^aeiouy]r|[gq]u|[aeiouy]y)e$")
_SILENT_ED = lazy.pattern(r"(?:[^aeiouytdl]|[aeiouyl]l)ed$")
_SILENT_ES = lazy.pattern(r"(?:[^aeiouyscxzghl]|th|ph|gh|[aeiouy]l)es$")
_SILENT_INSIDE = lazy.pattern(
    r"[^aeiouy](?:ely|efully?|eless|eness|ements?)$"
    r"|[aeiou][^aeiouyl]e(?:book|line|work|time|base|page|word|holder|bar|ship|way)"
)
_TWO_VOWELS = lazy.pattern(
    r"i(?:a(?!l|n|ge)|o(?!n|us)|u|et|enc)|[cg]ia(?!l|n)|(?:[^ctgsx]|^)i(?:al|an)|^i[ao]|(?<=[^gq])ua(?!r)|eo(?!u|ple)"
    r"|[^q]ue(?:l|nt)|[aeouy]ing|reate|real(?=i)|rea(?=c[ti])|uous|[drvn]iou|ayo|aye(?!d|s$)|[^aeiou]ea$"
)
_M_ALONE = lazy.pattern(r"(?:sm|thm)s?$")


def syllables(word: str) -> int:
    """Number of syllables, at least 1; letters without a vowel are spelt out."""
    bare = word.lower().removesuffix("'s").replace("'", "")
    groups = len(_VOWELS.findall(bare))
    if not groups:
        return max(1, len(bare))
    if len(bare) > 2:
        groups -= bool(_SILENT_E.search(bare)) + bool(_SILENT_ED.search(bare)) + bool(_SILENT_ES.search(bare))
        groups -= bool(_SILENT_INSIDE.search(bare))
        groups += len(_TWO_VOWELS.findall(bare)) + bool(_M_ALONE.search(bare))
    return max(1, groups)
