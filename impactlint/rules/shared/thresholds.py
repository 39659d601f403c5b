"""How sure a reading must be before a rule speaks: confidences from 0 to 1, by what they are of."""

from __future__ import annotations

MAYBE_PROJECT, LIKELY_PROJECT, SURE_PROJECT = 0.76, 0.88, 0.97
"""How likely a page must be one that should lead with problem and result before a missing one is worth advice, a
warning, an error."""
NEARLY_PROBLEM = 0.2
"""Confidence from which a problem read as weak may well be a clear one."""
SURE_PROBLEM = 0.5
"""Confidence from which a rule says where a problem is told."""
LIKELY_PROBLEM = 0.7
"""Confidence from which a rule says that a problem stands too far down."""
SURE_NEED = 0.62
"""Confidence from which a sentence that presents the work tells a need all the same."""
CERTAIN_PROBLEM = 0.9
"""Confidence from which a rule on something else quotes the problem."""
LIKELY_PLACE = 0.8
"""Confidence from which an error may rest on a section that tells how something is built."""
LIKELY_BUILT = 0.7
"""The same for advice."""
SURE_PLACE = 0.9
"""Confidence from which a section surely tells how something is built."""
HARDLY_PROBLEM = 0.1
"""Confidence up to which a sentence read as the problem tells no more than what was made."""
SURE_RESULT = 0.6
"""Confidence from which a rule takes a result for one; below it, `outline` shows it and rules only give advice."""
ANSWERING_RESULT = 0.42
"""Confidence below which the only number of a page answers the question of a result perhaps."""
LIKELY_OPENING, SURE_OPENING = 0.87, 0.92
"""Confidence from which an opening is called technology as advice, and as a warning."""
MAYBE_RESULT = 0.2
"""Confidence from which a number that isn't read as a result may well be one."""
CERTAIN_RESULT = 0.8
"""Confidence from which a rule says what a result lacks."""
LIKELY_LATE, SURE_LATE = 0.62, 0.87
"""Confidence in a result from which its place is worth advice, and an error."""
EARLIER_RESULT = 0.25
"""The same of a number that stands before the one that is read as the first result."""
