"""How sure a reading must be before a rule speaks: confidences from 0 to 1, by what they are of, the lowest first."""

from __future__ import annotations

MAYBE_PROJECT, LIKELY_PROJECT, SURE_PROJECT = 0.76, 0.88, 0.97
"""How likely a page must be one that should lead with problem and result before a missing one is worth advice, a
warning, an error."""

NO_PROBLEM = 0.08
"""Likelihood of the likeliest sentence up to which a page that says much surely tells no problem."""
HARDLY_PROBLEM = 0.1
"""Confidence up to which a sentence read as the problem tells no more than what was made."""
NEARLY_PROBLEM = 0.2
"""Confidence from which a problem read as weak may well be a clear one."""
SURE_PROBLEM = 0.5
"""Confidence from which a rule says where a problem is told."""
SURE_NEED = 0.62
"""Confidence from which a sentence that presents the work tells a need all the same."""
LIKELY_PROBLEM = 0.7
"""Confidence from which a rule says that a problem stands too far down."""
CERTAIN_PROBLEM = 0.9
"""Confidence from which a rule on something else quotes the problem."""

MAYBE_RESULT = 0.2
"""Confidence from which a number that isn't read as a result may well be one."""
EARLIER_RESULT = 0.25
"""Confidence from which such a number may well be the first result, if it stands before the one that is read so."""
ANSWERING_RESULT = 0.42
"""Confidence below which the only number of a page answers the question of a result perhaps."""
SURE_RESULT = 0.6
"""Confidence from which a rule takes a result for one; below it, `outline` shows it and rules only give advice."""
LIKELY_LATE, SURE_LATE = 0.69, 0.87
"""Confidence in a result from which its place is worth advice, and an error."""
CERTAIN_RESULT = 0.8
"""Confidence from which a rule says what a result lacks."""

LIKELY_BUILT = 0.7
"""Confidence from which advice may rest on a section that tells how something is built."""
LIKELY_PLACE = 0.8
"""Confidence from which an error may rest on such a section."""
SURE_PLACE = 0.9
"""Confidence from which a section surely plays the role that it is read to play."""

LIKELY_OPENING, SURE_OPENING = 0.87, 0.92
"""Confidence from which an opening is called technology as advice, and as a warning."""
