"""What a reader learns from a README.

`read` (`read.py`) asks everything, and `model` holds what comes out. What is learnt, and where it is found:

- the page as units, sentences and words: `page`, `html_tables`; headings without marks: `plain_headings`; a sentence as
  evidence: `evidence`; its language: `language`; the kind of document: `kinds`, `kind_features`, `gathered`
- roles of sections: `roles`, `section_features`, and what their place says: `heading_places`; what headings say:
  `headings`, `heading_phrases`; lists of tools: `stack`; challenges with their solution: `troubles`
- measured results: `results`, and the one of a line: `best_of_lines`, `earlier`; each number and what speaks for it:
  `numbers`, `shapes`, `crossing`; what is quoted of one: `excerpts`; what everyday words make of one: `told_plainly`,
  `told_otherwise`; what tools that measure print: `benchmark_output`; numbers that are none: `disowned`,
  `not_measured`, `number_kinds`, `problem_numbers`
- the problem: `problem`, `needs`; the lead and its first sentence: `opening`, `methods`; praise without a number:
  `claims`, `boasts`
- placeholders: `placeholders`, `placeholder_kinds`, `template_texts` (`gap` says what a kind is); templates, tables
  and sections that nobody filled in: `instructions`, `bracketed`, `unfilled`
- the other questions of the checklist: `answers`; the sentences that may hold one: `sayings`, by their `answer_features`
  and `word_classes`, the headings that promise one (`promises`), and the words that prove one in `cues`, `practice` and
  `phrases` (`cue` says what a cue is), deny it in `denials` or only seem to in `mistaken`; words that only may: `glimpses`
- what was made: `genre`; why and on which data: `circumstances`; the entries of a portfolio: `entries`

What they share: what counts as a word (`tokens`), lists of words (`words`, `metrics`, `people`, `word_lists`), fast
patterns (`patterns`), models (`linear`, `weights`), and `syllables`.
"""

from __future__ import annotations

from impactlint.reading.read import read

__all__ = ["read"]
