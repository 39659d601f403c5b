"""What templates and hurried authors leave, and what only looks like it."""

from __future__ import annotations

import pytest

from impactlint.reading.placeholders import find_placeholders
from tests.reading.pages import page_of

LEFT = {
    "Hi, I'm [Name], a [job title] at the harbour.": "[Name]",
    "[Write 2-3 sentences about the tide]": "[Write 2-3 sentences about the tide]",
    "It saved [X]% of the oil.": "[X]%",
    "The error fell from ?? to 3 minutes.": "??",
    "As Figure ?? shows, the tide turns.": "??",
    "It gives an accuracy of ... on the pier": "...",
    "- I'm currently learning ...": "...",
    "(diagram to be inserted)": "(diagram to be inserted)",
    "Created by **Your Name** at the harbour.": "Your Name",
    "Name Surname, who keeps the pier": "Name Surname",
    "- Member 1 - tide tables": "Member 1",
    "- [ ] Feature 2": "Feature 2",
    "1. Key finding one": "Key finding one",
    "Cite doi:10.5281/zenodo.XXXXXXX": "zenodo.XXXXXXX",
    "See the [live demo](#) of the gauge": "[live demo](#)",
    "The report is [here](LINK).": "LINK",
    "![alt](path/to/picture.png)": "path/to/picture.png",
    "[frameworks](https://example.com)": "https://example.com",
    "Team Name: <Team Name>": "<Team Name>",
    "```bibtex\ntitle={Paper Title},\n```": "title={Paper Title}",
    "The accuracy is 87 % (replace with your actual results).": "(replace with your actual results)",
    "Screenshot of the gauge goes here": "Screenshot of the gauge goes here",
    "ADD REFERENCE": "ADD REFERENCE",
    "Already a pro? Just edit this README.md and make it your own.": "Already a pro? Just edit this README",
    "More information needed": "More information needed",
    "Video of the tide: `[COMING SOON]`": "[COMING SOON]",
    "| [Book Title] | sailing |": "[Book Title]",
    '<img src="https://stats.example.net/api?username=[YOUR-USERNAME]&theme=sea">': "[YOUR-USERNAME]",
    "```\n├─ slides/tides.pptx # ADD your slides\n```": "ADD your slides",
    "This is the README for your extension": "This is the README for your extension",
    "The charts are in the ?? folder.": "??",
    "???": "???",
    "In this section you should describe your gauge.": "In this section you should describe",
    "[Here goes the title](https://tides.org)": "Here goes the title",
    "See [the paper](https://to-be-released).": "https://to-be-released",
    "(Place a picture of the pier here. May's may do.)": "(Place a picture of the pier here. May's may do.)",
    "[Picture of the pier at high tide here]": "[Picture of the pier at high tide here]",
    "It holds a total of **X** readings.": "X",
    "It is [YOUR_ERROR] off.": "[YOUR_ERROR]",
    "![Picture of the pier]()": "![Picture of the pier]()",
    "Insert Table:": "Insert Table:",
    "Describe the data being used for this project.": "Describe the data being used for this project",
    "```sh\ngit clone https://github.com/<username>/tides.git\n```": "github.com/<username>/",
}

NONE = [
    "Tell the app `[name]` and `[city]`.",
    "See [the docs](#usage) or [back to top](#).",
    "- [X] the pier is charted",
    "Do you know??",
    "Is it really the tide ??",
    "[Click on the pier here]",
    "Turn it about **X** and **Y**.",
    "Set [YOUR_API_KEY] first.",
    "Put the charts (place them where you like) in order.",
    "It makes lorem ipsum, bacon ipsum and fish.",
    "Three columns: [links][1] and [Name][2].\n\n[1]: https://tides.org\n[2]: https://piers.org",
    "The gauge reads 3 m ... and then 2 m",
    "- Step 1\n- Step 2",
    "Feature 1 of the buoy is its light.",
    "Sailed on the boat of your name in the book.",
    "Coming soon in 2.0: a chart of the currents.",
    "Notes in `[TODO]` brackets are listed.",
    "```sh\nrun --user me # add your own name\n```",
    '```toml\nauthor = "Jane Miller"\n```',
]


@pytest.mark.parametrize(("text", "gap"), LEFT.items())
def test_what_a_template_leaves_is_found_with_its_own_words(text: str, gap: str) -> None:
    assert [left.text for left in find_placeholders(page_of(f"{text}\n"))] == [gap]


@pytest.mark.parametrize("text", NONE)
def test_what_a_reader_fills_in_or_an_author_means_is_none(text: str) -> None:
    assert find_placeholders(page_of(f"{text}\n")) == ()
