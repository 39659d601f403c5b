"""What kind of page a README is, and what kind of work it shows.

- Project, library, portfolio, profile, list, docs or stub: `kind`, by its `features`; whether it gathers several works:
  `gathered`
- What was made (a model, an app, a pipeline, an analysis ...): `genre`
"""
