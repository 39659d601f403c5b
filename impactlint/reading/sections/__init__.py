"""What a section says of its role besides the words of its heading: the module of roles decides.

- What the model looks at (place, shape, words): `section_features`; what the place among other headings says:
  `heading_places`
- What a section's look tells, whatever the model says: `structure`, of lists of tools (`stack`), reasons for one
  (`choices`), rows of pictures (`galleries`), names of columns (`columns`), tables of numbers
  (`measured`), challenges with their solution (`troubles`)
- On a page without headings, how it is built: `unheaded`
"""
