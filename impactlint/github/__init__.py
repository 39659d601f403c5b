"""A review of a pull request, from the event to the comments. `model` holds what it is made of.

`session` is the way through: it asks the others in turn and writes nothing. What is asked, and where it is answered:

- Why did the runner start us, and on what? `event`, `checkout`; what the user brings and GitHub is asked: `inputs`
- Which files? `named_paths` (those that the user names), `diff` (what changed in them), `pages` (the READMEs, read and
  judged), `linked_readmes` (those that a portfolio links to)
- By whose rules? `rules_in_force`, and `rulefiles`, which fetches them
- What is to be written? `plan`, all decisions without a request: `ladder` (where each finding goes), `suggest` (which
  suggestion works), `earlier_comments` (what becomes of those of earlier runs), `alike` (which finding each of those is
  about, where the same words stand twice), `jobs` (whose they are)
- In which words? `comment` (texts of comments and their markers), `summary`, `show` (a plan as text and as JSON)
- How is it carried out? `post` (in which order), `client` (every request; the only one that imports PyGithub),
  `graphql` (queries and their answers), `retry` (when again), `failures` (what went wrong)
"""
