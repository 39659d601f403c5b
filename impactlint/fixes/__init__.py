"""All fixes of a file: `replacements` are what rules without code rewrite, `file` adds the one plan for the page.

`proposal` is the move that `outline --proposed` shows.

Whether a replacement does harm is asked by the engine too, so `impactlint.harmless` stands below it and not in here.
"""
