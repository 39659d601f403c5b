"""What several rules need to judge a reading and to speak of it.

- May a rule speak at all? `exemptions` (which pages are asked for little or nothing), `thresholds` (how sure it has
  to be), `sureness` (what the reading is sure of)
- The problem: `problems`, and `subject` for whether a sentence speaks of the world or of the work
- Results: `headline` (which one leads), `order` (what stands before what), `amounts`, `scores`, `doubtful_scores` (not
  believed), `best_row`, `comparisons`, `outcomes` (told in words), `pictures` (only shown), `empty_sections` (never
  written)
- Placeholders: `left_over` (which are the user's, what a reader meets in the others, and which are shown together)
- Praise: `praise`, and `others` for praise of what others made
- The top of a page: `titles`, `lead`; how hard it is to read: `readability`; words that outsiders don't know:
  `jargon`, `acronyms`
- Portfolios: `entries` (which entries are projects), `entry_content` (what they tell)
- Words of a message: `quoting` (the author's words), `places` (the page's title, a heading, the line to point at)
"""
