"""What a section says of its role besides the words of its heading: the module of roles decides.

- What the model looks at (place, shape, words): `section_features`; what the place among other headings says:
  `heading_places`
- What is read without the model: lists of tools (`stack`), challenges with their solution (`troubles`), and
  paragraphs of a page without headings (`unheaded`)
"""
