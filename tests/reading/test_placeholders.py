"""What was left over from a template, and what only looks like it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from impactlint.reading.gaps.gap import Gap
from impactlint.reading.gaps.placeholder_kinds import GAPS
from impactlint.reading.placeholders import MAX_PLACEHOLDERS, SCAFFOLD, find_placeholders
from impactlint.reading.vocabulary.patterns import holds
from tests.reading.pages import page_of, placeholders_of, reading_of


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        ("The accuracy is XX%.", "XX%"),
        ("It saved $XX,XXX a year", "$XX,XXX"),
        ("Latency: X.XX ms", "X.XX"),
        ("AUC of 0.XX", "0.XX"),
        ("Recall of Y%", "Y%"),
        ("Updated 2024-XX-XX", "2024-XX-XX"),
        ("- TODO: say why", "TODO"),
        ("**[PLACE: Insert your first table here.]**", "[PLACE: Insert your first table here.]"),
        ("[PLACE: Briefly mention the two most", "[PLACE: Briefly mention the two most"),
        ("🚧 README Coming Soon 🚧", "README Coming Soon"),
        ("Copy the block above into a `README.md` at the root.", "Copy the block above into a"),
        ("Results: TBD", "TBD"),
        ("FIXME later", "FIXME"),
        ("To be announced", "To be announced"),
        ("[Insert your results here]", "[Insert your results here]"),
        ("<insert a picture>", "<insert a picture>"),
        ("git clone https://github.com/yourusername/thing", "github.com/yourusername"),
        ("```sh\ngit clone <your-repository-url>\n```", "<your-repository-url>"),
        ("Mail <your-name>", "<your-name>"),
        ("(insert a picture)", "(insert a picture)"),
        ("## Results: TODO\n\n## Usage\n\nRun it.", "TODO"),
        ("git clone https://github.com/your-username/thing", "github.com/your-username"),
        ("https://medium.com/@yourusername", "medium.com/@yourusername"),
        ("https://www.linkedin.com/in/your-profile", "linkedin.com/in/your-profile"),
        ("https://huggingface.co/my-username", "huggingface.co/my-username"),
        ("cd <repo-name>", "<repo-name>"),
        (
            "The aim was to [harbour problem, e.g., warn pilots of low water].",
            "[harbour problem, e.g., warn pilots of low water]",
        ),
        ("| Demo | Add your live URL |\n|---|---|\n| Map | Add your own link |", "Add your live URL"),
        (
            "Feel free to adapt or expand this README with the tides of your town.",
            "Feel free to adapt or expand this README",
        ),
        ("Let me know if you want to tailor any part of it!", "Let me know if you want to tailor"),
        ("List any packages needed (e.g. tides).", "List any packages needed"),
        ("git clone https://github.com/<you>/<repo>.git", "github.com/<you>/"),
        ("git clone https://github.com/user/tide-gauge", "github.com/user/"),
        ("### Our own data (Available soon)", "(Available soon)"),
        ("Weights of the last run: Available Soon", "Available Soon"),
        ("**Description:** Brief summary of the project and its goal.", "Brief summary of the project and its goal"),
        ("**Highlights:** Key achievements or learnings.", "Key achievements or learnings"),
        ("- Link to live demo (Streamlit) or screenshot/GIF.", "Link to live demo (Streamlit) or screenshot"),
        ("git clone git@host:<username>/repo", "<username>"),
        ("**Author:** [Your Name]", "[Your Name]"),
        ("Mail me: your.email@example.com", "your.email@example.com"),
        ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
        ("Results are coming soon", "Results are coming soon"),
        ("Add a screenshot here", "Add a screenshot here"),
        ("[Demo]() TODO", "TODO"),
        ("https://your-app.streamlit.app", "https://your-app.streamlit.app"),
        ("[site](YOUR_SITE_URL)", "YOUR_SITE_URL"),
        ("<!-- impactlint asks: what was wrong? -->", "<!-- impactlint asks: what was wrong? -->"),
        ("| Tuned | TBC | best settings |", "TBC"),
        ("_Filled in after the last phase._", "Filled in after"),
        ("**Stakeholders:** Placeholder", "Stakeholders:** Placeholder"),
        ("_Pending: filled in from the table once the runs end._", "Pending:"),
        ("_To be written. Will cover the scope._", "To be written"),
        ("### Type here", "### Type here"),
        ("Provide a brief description of your project.", "Provide a brief description of your project"),
        ("Discuss the results of your project.", "Discuss the results of your project"),
        ("Replace the placeholders with words of yours.", "Replace the placeholders"),
        ("A [slideshow](https://mylink) for everybody", "https://mylink"),
        ("A [report](https:/link)", "https:/link"),
        ("Sure, let's continue with the tide gauge", "Sure, let's continue"),
        ("![Picture of the tide placeholder](tide.svg)", "![Picture of the tide placeholder]"),
        ("- `gauge.py` - reads the gauge [placeholder]", "[placeholder]"),
        ("Faster by X.Y %", "X.Y"),
        ("```\nRecall: X%\n```", "X%"),
        ("Screenshots will be added to this page", "Screenshots will be added"),
        ("> **Coming soon**", "Coming soon"),
        ("[Data set (coming soon!)](data.md)", "(coming soon!)"),
        ("This is placeholder text.", "is placeholder text"),
        ("**Status:** Coming soon. Name reserved.", "Coming soon"),
        ("| Latency | to be measured |", "to be measured"),
        ("Will be added", "Will be added"),
        ("The method is TODO", "TODO"),
        ("![Screenshot](https://via.placeholder.com/800x400)", "https://via.placeholder.com"),
        ("Docker Hub (placeholder: update if you use another)", "(placeholder: update if you use another)"),
        ("Placeholder instructions: replace them.", "Placeholder instructions"),
        ("```sh\ncd <repository-folder>\n```", "<repository-folder>"),
        ("The date is TBD.", "TBD"),
        ("Cost: $XX.XX a month", "$XX.XX"),
        ("TODO (ada) - fill in", "TODO"),
        ("Write to <your-email>", "<your-email>"),
        ("Would you like me to add a diagram?", "Would you like me to"),
        ("Here's a concise README.md:", "Here's a concise README.md:"),
        ("_Pending_", "Pending"),
        ("git clone https://github.com/your-repo/tides", "github.com/your-repo"),
        ("git clone https://github.com/[username]/tides", "github.com/[username]"),
        ("- [View the tides](link-to-your-project)", "link-to-your-project"),
        ("| 4 | Storms | *Coming soon* |", "Coming soon"),
        ("The details will be documented as it grows", "details will be documented"),
        ("Try it yourself. Links will appear here after deployment.", "Links will appear here after deployment"),
        ("Screenshots will appear here once it is released", "Screenshots will appear here once it is released"),
        ("See the documentation (documentation in progress).", "(documentation in progress)"),
        ("Documentation is currently in progress. Please check back later.", "Documentation is currently in progress"),
        ("**Documentation in progress**", "Documentation in progress"),
        ("```sh\ngit clone <your_fork_or_repo_url>\n```", "<your_fork_or_repo_url>"),
        ("shown in a dashboard (INCLUDE NEW LINK)", "(INCLUDE NEW LINK)"),
    ],
)
def test_placeholders(text: str, placeholder: str) -> None:
    assert placeholders_of(text) == [placeholder]


@pytest.mark.parametrize(
    "text",
    [
        "export OPENAI_API_KEY=your_api_key",
        "- [ ] Normalization (scheme to be determined)",
        "[LinkedIn Profile] https://www.linkedin.com/in/ada",
        "```\nHF_REPO=YourUsername/tides\n```",
        'api_key: "<your-key>"',
        "A TODO app in React",
        "A todo list for teams",
        "Columns:\n\n- Todo\n- Doing\n- Done",
        "See TODO.md",
        "The XX chromosome",
        "Games of the XXX Olympiad",
        "XXL shirts and the Chicxulub crater",
        "MAXX, Jaxx and xxhash",
        "Versions 2.x and 3.x",
        "`x.y` is an attribute",
        "Set your name in the form and add it to the list",
        "The demo is here",
        "More models will follow",
        "See https://yourcareer.org/jobs",
        "```sh\nsnowsql -a <account> -u <user>\n```",
        "```sh\ngit checkout -b feature/<your-name>\n```",
        "```sh\ngit clone https://github.com/YOUR_USERNAME/thing  # your fork\n```",
        "```sh\ngit remote add origin https://github.com/your-username/thing\n```",
        "Open http://localhost:3000 (replace the port if needed)",
        "Calls go to the top X% of customers",
        "<!-- Add a screenshot here -->",
        "## TODO\n\n- [ ] Windows\n",
        "## Coming soon\n\nA second model.\n",
        "## Pending\n\n- [ ] Windows\n",
        "The results take an hour to come",
        "git clone <repo>",
        "The form shows a placeholder until you type",
        "It says what you would like me to say: the README.md is here",
        "Send a POST (add new contact) to the server",
        "Approval is pending review by the harbour",
        "```python\neven = [x for x in tides if x % 2 == 0]\n```",
        "```python\ny %= 7\n```",
        "```python\ntext = 'Lorem ipsum dolor'\n```",
        "```python\n# from the string X.Y EUR\n```",
        "Needs version X.Y or later",
        "A details section will be added to the log of each run",
        "> **Coming soon to PyPI.** Until then, install from a checkout.",
        "Pass a string with --string [YOUR STRING] or a file with --file=<your file>",
        "Work on the [TODO](#todo) list",
        "Resolve TODO and FIXME in the code",
        "It checks names, TODO markers and links",
        "会话级 TODO，支持依赖",
        "More gauges are coming soon!",
        "Endpoints that are missing today\nwill be added in a later release.",
        "Retrieval alone is enough to be measured",
        "Signals (add your own `SIGTERM` handler) are left out",
        "Suggestions are to be added as [issues](issues)",
        "rdp-client [-u user] XXX.XXX.XXX.XXX[:3389]",
        "'GLIBC_2.XX' not found",
        "Take its address (e.g. *`https://github.com/<my-org>/gauge.git`*)",
        "Please [add it to this list] (https://example.org/list)",
        "[Your First Code Contribution][first]",
        "Zeros are TBD flags",
        "Gaps are marked `[TBD]`",
        "Reports: `gauge/logs/U-XX.log` in one of the PLATE-XXX folders",
        "Try it on https://my-site.example first",
        "Open http://myapp/logs",
        "In C:\\Users\\<username>\\AppData and /home/<user>/.config",
        "Push it to <your-branch-name> and wait for <YOUR CPU>",
        "Log in at https://<your-account>.tides.example",
        "# TODO finder\n\n- `token`: TODO or FIXME\n\nThe text after TODO: is kept.",
        "Placeholder text to be used in the input box",
        "Customizable placeholder text",
        "A path such as /Users/yourname/file.pdf",
        "Open the [board](http://localhost) or [the runbook](http://go/oncall)",
        "Two files are to be written to the same folder",
        "Pending: two gauges near the pier",
        "Type here to search the gauges",
        "The last gauge was filled in after the flood, so we left it out.",
        "Missing heights were filled in later by the harbour.",
        "It looks for “TODO” and “FIXME” comments in four tables.",
        "Coming soon was the button that most sailors pressed.",
        "The number of the harbour will replace this line once it is given.",
        "- Provide a brief description of your project in the pull request.",
        "- Explain the purpose of your model.",
        "See the [wiki](http://wiki/) or [the console](http://console/)",
        "(pending: not paid for yet)",
        "`exp` is an alias (placeholder for future polar forms)",
        "Run `send.py --sender your_email@gmail.com --password your_app_password`.",
        "",
    ],
)
def test_what_is_none(text: str) -> None:
    assert placeholders_of(text) == []


@pytest.mark.parametrize(
    ("line", "gap"),
    [
        ("Get the [weights](link to weights) first", "link to weights"),
        ("See the [paper](here)", "here"),
        ("It reached an accuracy of ??.????%", "??.????%"),
        ("The daily error is ₹X on average", "₹X"),
        ("This section will be filled in with measured values.", "This section will be filled in"),
        ("Demo: a dashboard (link added once deployed)", "link added once deployed"),
        ("*Placeholder, to be replaced by the results of the run*", "Placeholder,"),
        ("| Result | _placeholder_ |", "_placeholder_"),
        ("Please credit **@YOUR\\_USERNAME**.", "@YOUR\\_USERNAME"),
        ("> Replace the image path above with a picture of yours", "Replace the image path above with"),
    ],
)
def test_more_that_was_left_over(line: str, gap: str) -> None:
    (left,) = placeholders_of(line)
    assert gap in left or left in gap


@pytest.mark.parametrize(
    "line",
    [
        "See the [paper](paper.pdf) and the [data](data/here/)",
        "Set $X to a name",
        "The table will be filled by the job",
        "Screenshots are added once a day",
        "A `_placeholder_` is replaced",
    ],
)
def test_what_only_looks_left_over(line: str) -> None:
    assert placeholders_of(line) == []


def test_code_counts_only_where_a_reader_would_copy_it() -> None:
    assert placeholders_of("```python\n# TODO: faster\n```") == []
    assert placeholders_of("```python\n# FIXME: slow, TBD: faster\n```") == []
    assert placeholders_of("```\nFinal loss: TBD\n```") == placeholders_of("```\nFinal loss: TODO\n```") == []
    assert placeholders_of("Call `TODO()` first") == []
    assert placeholders_of("```\nlorem ipsum dolor sit amet\n```\n\n<!-- TODO -->") == []
    assert placeholders_of("<!-- git clone https://github.com/yourusername/thing -->") == []
    assert placeholders_of("<!---\n\n```\nauthor={Author}\n```\n\ncoming soon\n--->\n\nDone.") == []
    assert placeholders_of("```\nAccuracy: XX %\n```") == ["XX %"]
    assert placeholders_of("It prints `Accuracy: XX %`") == []
    assert placeholders_of("```sh\ngit clone https://github.com/yourusername/thing\n```") == ["github.com/yourusername"]


def test_one_a_line_with_its_line_and_column() -> None:
    (one,) = find_placeholders(page_of("# A\n\nIt saves XX% and takes XX ms, TODO.\n"))
    assert (one.line, one.column, one.text) == (3, 10, "XX%")
    assert one.reasons[0].feature == "XX for a number"


def test_the_scaffold_of_our_own_is_surest() -> None:
    (one,) = find_placeholders(page_of(f"# A\n\n<!-- {SCAFFOLD}\nwhy?\n-->\n"))
    assert (one.line, one.confidence) == (3, 0.99)


def test_no_more_than_so_many() -> None:
    assert len(placeholders_of("TODO\n\n" * 300)) == MAX_PLACEHOLDERS


def test_a_very_long_line_is_cut() -> None:
    assert placeholders_of("a " * 3_000 + "TODO") == []


def test_each_kind_of_gap_has_a_name_of_its_own() -> None:
    assert len({gap.name for gap in GAPS}) == len(GAPS)


_LOOKS = re.compile(r"\(\?<?[!=](?:[^()\[\]]|\[[^\]]*\]|\([^()]*\))*\)")


@pytest.mark.parametrize(
    ("line", "placeholder"),
    [
        ("- E-mail: [Contact]", "[Contact]"),
        ("**Source:** [Kaggle / our own]", "[Kaggle / our own]"),
        ("- **Size**: [Number of rows] rows by [Number of columns] columns.", "[Number of rows]"),
        ("Thesis advisor: [advisor name]", "[advisor name]"),
        ("todo", "todo"),
        ("arXiv preprint arXiv:2024.xxxxx", "arXiv:2024.xxxxx"),
        ("- **Dr. [Advisor Name]**, who read it", "[Advisor Name]"),
        ('Insight 1: [e.g., "Tides are highest in March."]', '[e.g., "Tides are highest in March."]'),
        ("[Slides](PASTE_SLIDES_LINK_HERE)", "PASTE_SLIDES_LINK_HERE"),
        ("See the [manual](coming-very-soon).", "coming-very-soon"),
        ("**Email**: jane@example.com", "jane@example.com"),
        ("[Mail](mailto:jane@example.org)", "mailto:jane@example.org"),
        (">📋  Describe how to train the models.", "📋  Describe how to train the models"),
        ("The implementation of [My Paper Title](https://arxiv.org/abs/1706.03762).", "My Paper Title"),
        ("Images are to be inserted where the code says so.", "Images are to be inserted"),
        ("See https://your-streamlit-app.streamlit.app for more.", "https://your-streamlit-app.streamlit.app"),
        ("*Error (to be filled after the season)*", "(to be filled after the season)"),
        ("Loss curves will be added after training.", "curves will be added"),
        ("1. Outliers (*under construction*);", "(*under construction*)"),
        ("~image or gif~", "~image or gif~"),
        ("All gauges are in. BREAK DOWN WHICH ONES WE READ.", "BREAK DOWN WHICH ONES WE READ"),
        ("LINK TO VIDEO HERE", "LINK TO VIDEO HERE"),
        ("| Gate | ___% | ___ M |", "___%"),
        ("The __init__ of `gate__open` | __strong__ |", None),
        ("Spring tide | 4 cm | [value] |", "[value]"),
        ("Here's a polished `README.md` for your project:", "Here's a polished `README.md` for your project"),
        ("- E-mail: [Contact][1]", None),
        ("Run DESCRIBE TABLE GAUGES.", None),
        ("We ADD A ROW and INSERT INTO GAUGES HERE.", None),
        ("- E-mail: [Contact us]", None),
        ("Source: [Roe et al]", None),
        ("Default: [none]", None),
        ("Write to `jane@example.com`.", None),
        ("It takes tags [e.g., red] and colours.", None),
        ("See the [size of waves](waves.md).", None),
    ],
)
def test_a_name_or_an_example_where_a_fact_belongs(line: str, placeholder: str | None) -> None:
    page = f"# Tides\n\nThe pier floods twice a month.\n\n{line}\n\n[1]: x.md\n[contact us]: y.md\n"
    found = reading_of(page).placeholders
    assert [left.text for left in found] == ([placeholder] if placeholder else [])
    assert all(line[left.column - 1 :].startswith(left.text) for left in found)


@pytest.mark.parametrize(
    ("rows", "empty"),
    [
        ("| east | — | |\n| west | - | ... |", [7, 8]),
        ("| east | — | 3 |\n| west | - | - |", []),
        ("| east | | |\n| west | | |", []),
        ("| east | - | - |", []),
    ],
)
def test_a_table_that_was_never_filled_in(rows: str, empty: list[int]) -> None:
    page = f"# Tides\n\nThe pier floods twice a month.\n\n| Pier | Error | Days |\n|---|---|---|\n{rows}\n"
    assert [left.line for left in reading_of(page).placeholders] == empty


@pytest.mark.parametrize("gap", [pytest.param(gap, id=gap.name) for gap in GAPS])
@given(data=st.data())
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_every_placeholder_holds_a_trigger(gap: Gap, data: st.DataObject) -> None:
    bare = re.compile(_LOOKS.sub("", gap.pattern.pattern), gap.pattern.flags & re.I | re.A)
    match = data.draw(st.from_regex(bare, fullmatch=True, alphabet=st.characters(max_codepoint=126)))
    assert holds(match.lower(), gap.triggers)
