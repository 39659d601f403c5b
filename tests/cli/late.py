"""A page that tells its result late, and the same page in order."""

import json

LEAD = """# Invoice reader

Accountants retype 300 invoices a day by hand, and one in twenty has a wrong amount.

"""
BUILT = """## Architecture

Documents go through OCR, a layout model and a gradient boosting engine.

"""
RESULTS = """## Results

Typing an invoice took 4 minutes; checking one now takes 35 seconds.
"""
LATE = LEAD + BUILT + RESULTS
GOOD = LEAD + RESULTS + "\n" + BUILT.rstrip("\n") + "\n"
TOLD = "Wrong amounts fell from 10 % to 0.4 % in the first winter.\n"
BURIED = LEAD + BUILT + TOLD


def rules(out):
    return [finding["rule"] for finding in json.loads(out)["findings"]]
