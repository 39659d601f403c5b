"""What a reader learns from a README.

`read` (`read.py`) asks everything, and `model` holds what comes out. A module answers a question; a folder holds what
its answer is made of:

- the page as units, sentences and words: `page`, `html_tables`; a sentence as evidence: `evidence`; its `language`
- the kind of document and of work: `kinds`; why it was made and on which data: `circumstances`; the `entries` of a
  portfolio
- roles of sections: `roles`, from what their `headings` say and what `sections` hold
- measured results: `results`, from the `numbers` of the page
- the `problem`; the lead and its first sentence: `opening`; praise without a number: `claims`
- left-over placeholders: `placeholders`, from the `gaps` of the page
- the other questions of the checklist: `answers`, by their `cues`; words that may answer one: `glimpses`

What they share: what words mean (`vocabulary`) and light linear models (`linear`, `weights`).
"""

from __future__ import annotations

from impactlint.reading.read import read

__all__ = ["read"]
