"""How gaps look that a template or a hurried author left: `impactlint.reading.placeholders` looks for them.

- What a kind of gap is: `gap`; the table of kinds: `placeholder_kinds`; words of well-known templates: `template_texts`
- What takes more of a page than one phrase: words in square brackets (`bracketed`), instructions to an author who never
  followed them (`instructions`), tables and sections that nobody filled in (`unfilled`)
"""
