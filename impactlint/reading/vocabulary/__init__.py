"""What single words mean to a reader, whatever page they stand on.

- What counts as a word: `tokens`; fast patterns: `patterns`; lists written as text: `word_lists`
- What words speak of: `words` (metrics, outcomes, technologies, needs, targets, settings), `metrics` (which way each gets
  better), `methods`, `people`; everyday words in classes: `word_classes`; needs told without a word of need: `needs`;
  praise without a word of praise: `boasts`
- How hard a word is: `syllables`
"""
