"""What is in force for a file, and where each value comes from. `model` holds what comes out.

`resolver` answers for a path; `memory` remembers its rule files between runs. What is asked, and where it is answered:

- What may a rule file say? `keys` (every key, with help and example), made of `shape` (kinds of values); `schema` (the
  same as a JSON Schema)
- What does one say? `load` (bytes to a tree, and lines added to a file; the only one that imports ruamel.yaml), `tree`
  (how it is built), `nodes` (what it is made of), `rulefile` (the tree checked against the keys)
- What is wrong with it? `problems`; of the YAML itself: `syntax`
- What does it extend, and in which order? `chain`; what ships: `presets`, and `defaults`
- Who has the last word? `merge` (layer over layer), `explained` (with the flags on top), `show` (value by value)
- Which files is it about? `patterns`
"""
