"""Every number of a page, and whether it measures what the project did. The module of results picks.

- Each number with what speaks for and against it: `candidates`, by what it looks like (`shapes`), what says more together
  than alone (`crossing`), everyday words that make one a result (`told_plainly`) or none (`told_otherwise`), and what
  tools that measure print (`benchmark_output`)
- Numbers that are no result: `number_kinds`, `not_measured`, `disowned` (by the page's own words), `problem_numbers`
- Of several on a line the one that is told: `best_of_lines`, not what it is held against: `earlier`
- What is quoted: `excerpts`
"""
