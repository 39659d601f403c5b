"""What counts as a word: a pattern for each use, since the words that a model was taught were parted by its own.

Two that look alike part some text differently, and a weight is learnt for what comes out. A change to one of them
changes what is read, and the model that reads by it has to be taught once more.
"""

from __future__ import annotations

from impactlint import lazy

LETTERS = lazy.pattern(r"[^\W\d_]+")
"""Letters of any script and nothing else: the words of a page's prose, by which its language and its kind are told."""
TWO_LETTERS = lazy.pattern(r"[^\W\d_]{2,}")
"""Two of them or more, where words are counted: a lone letter is a mark of a list or a variable."""
UP_TO_24_LETTERS = lazy.pattern(r"[^\W\d_]{2,24}")
"""No more than 24 of them, in what stands under a heading: a longer word (scripts without blanks) counts as several."""
LETTERS_AND_DIGITS = lazy.pattern(r"[^\W_]+")
"""Letters and digits of any script, where phrases are compared: every other mark parts them."""
JOINED = lazy.pattern(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
"""Small Latin letters and digits, joined by hyphens and apostrophes, as in the lists of words: "f1-score"."""
HYPHENATED = lazy.pattern(r"[A-Za-z][A-Za-z'’]*(?:-[A-Za-z]+)*")
"""Latin letters and apostrophes of both kinds, with hyphens between them: praise is often joined, digits never praise."""
LETTER_TO_LETTER = lazy.pattern(r"[A-Za-z](?:[A-Za-z'-]*[A-Za-z])?")
"""Latin letters, with straight apostrophes and hyphens inside: in a problem, "users'" is the word "users"."""
WORD_OR_NAME = lazy.pattern(r"[A-Za-z][\w+#.-]*")
"""A word, or a name such as C++, scikit-learn or Node.js: openings name technologies."""
METRIC_OR_WORD = lazy.pattern(r"[A-Za-zÀ-ÿµ²][\w²@./'’+-]*")
"""A word, a metric such as `recall@10` or a unit with a slash such as `req/s`: the words beside numbers."""
