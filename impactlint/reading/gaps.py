"""How gaps look that a template or a hurried author left: one table of their kinds."""

from __future__ import annotations

import re
from typing import Literal

from impactlint import late
from impactlint.record import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of gap, its confidence a probability."""

    name: str
    confidence: float
    pattern: re.Pattern[str]
    """Where only a part of the match is the gap, a group with a name."""
    triggers: tuple[str, ...]
    """Small-letter words of which every match of the pattern holds one: only lines with one are searched."""
    in_code: Literal["never", "blocks", "anywhere"] = "never"
    """Whether it counts where no prose stands: in blocks of code, or also in comments and in code amid a sentence."""
    planned: bool = False
    """Whether as the heading of what is planned it leaves no gap."""


NUMBER = "XX for a number"
"""The name of an X that stands for a number."""
TODO = "TODO"
"""The name of a note to oneself."""
STAND_IN = r"https?://(?:via\.placeholder\.com|placehold\.(?:co|it)|dummyimage\.com)\b"
"""The services that give a box in place of a picture."""
EMPTY_LINK = "a link without a target"
"""The name of a link whose author never put the address in."""
PASTED = "an assistant's words"
"""The name of what a writing assistant says to its user, not of a gap."""
SAMPLE = "[e.g. ...]"
"""The name of a template's example of what to write."""
UNLINKED = "a name without its link"
"""The name of what stands in square brackets where a link or a fact belongs, unless the page says where it leads."""
UNFILLED = "a row without its value"
"""The name of a row of a table that was never filled in."""
INSTRUCTION = "an instruction of a template"
"""The name of what a template tells its author to write, on a page where nobody did."""

_LATER = tuple(
    f"will be {done}"
    for done in "added updated provided documented populated available released uploaded published".split()
)
GAPS: tuple[Gap, ...] = (
    Gap(
        NUMBER,
        0.97,
        late.pattern(
            r"(?<![\w%\\.])(?<![A-Za-z]-)[$€£~]?\d*(?:,?\.?)?\bX{2,3}(?:,X{2,3}|\.X{2,3}(?!\.X))*\b(?!-\w|\.X)\s?%?|(?<![\w.])(?:X\.X{1,3}\b(?!\.)|Y\.Y{1,3}\b(?!\.)|X\.Y{1,2}(?=\s?(?:%|ms\b|s\b|x\b)))|\b\d+\.\d*X{2,}\b|"
            r"\b\d{4}-XX-XX\b|(?<![\w%-])(?<![Tt]op )[XxYyZ] ?%(?!\w)"
        ),
        ("xx", "x.", "y.", "x %", "y %", "x%", "y%", "z%", "z %"),
        in_code="blocks",
    ),
    Gap(
        TODO,
        0.95,
        late.pattern(
            r"(?<![\w-])TODO(?![\w-])(?!\.md|\]\(|s?\s+(?:[Aa]pp|[Ll]ist|[Ii]tem|[Cc]omments?|[Aa]pplication|API|[Tt]asks?)\b)"
            r"|(?<![\w-])(?:FIXME|TBD|TBA)(?![\w-])|(?<!yet )\b[Tt]o be (?:added|determined|announced|filled in|decided)\b(?=[\s*_]*(?:$|[.,;:)\]|])| (?:soon|later|here|as soon|when|once|after)\b)|[\[(][*_]?[Tt]o be (?:updated|filled)(?:,? [^)\]\n]{2,30})?[\])]|^[\s>*_|(-]*[Tt]o be written\b(?=[\s*_]*(?:$|[.,;:)\]|]))"
        ),
        ("todo", "fixme", "tbd", "tba", "to be "),
        planned=True,
    ),
    Gap(
        "TBD",
        0.95,
        late.pattern(
            r"(?<![\w-])TB[CD](?![\w-])|\bW\.I\.P\b|^\W*(?:!!! *)?(?:work in progress|under construction)\W*$"
            r"|(?<![A-Za-z])filled in (?:at|after|as|once|later)\b|\bto be completed\b(?=[\s*_]*(?:$|[.,;)\]|]))"
            r"|^\W*readme (?:is )?(?:still )?in progress\b|\([*_]{0,2}under construction[*_]{0,2}\)|^\W*~(?:image|gif|screenshot|video)\b[^~\n]{0,30}~\W*$"
            r"|\(documentation (?:is )?(?:currently |still )?in progress\)|^[*_]{0,3}(?:the )?documentation (?:is )?(?:currently |still )?in progress\b(?=[\s*_]*(?:$|[.!]))"
            r"|(?-i:^\W*Will|^[\s>]*[(*_|-]\W*will) be (?:added|updated|provided)\b|\((?:added|filled in|available) after [^)\n]{3,30}\)"
            r"|\bthis (?:repo|repository|section|page) is a placeholder\b",
            re.I,
        ),
        (
            *(
                "tbd",
                "tbc",
                "w.i.p",
                "work in progress",
                "~image",
                "~gif",
                "~screenshot",
                "~video",
                "under construction",
                "filled in",
                "to be completed",
            ),
            *("in progress", *_LATER[:3], "(added after", "(filled in after", "(available after", "is a placeholder"),
        ),
        planned=True,
    ),
    Gap(
        "text of a template",
        0.95,
        late.pattern(
            r"\bthis is an example of how (?:you may give instructions|to list things you need)|\buse this space to show useful"
            r"|\bthis section should list any major frameworks|\blist any (?:urls|links) (?:relevant )?to\b|^[\W_]*briefly (?:describe|explain) (?:the|your|each|what|how|any)\b"
            r"|^\W*(?:[\w ]{2,30}: )?(?:provide|include|add) details about the (?:data ?set|data|model|project)\b[^.\n]{0,30}\W*$"
            r"|^\W*(?:[\w ]{2,30}: )?include metrics (?:like|such as)\b"
            r"|^[\s>*_#]*(?:provide|write|give|include|add) (?:an? )?(?:brief |short |clear |concise |detailed )?(?:description|overview|summary|explanation) of your project(?=[\s*_]*(?:$|[.!?:]))"
            r"|^[\s>*_#]*(?:discuss|describe|explain|summari[sz]e|present|list|mention) the (?:[\w-]+ ){1,3}of your project(?=[\s*_]*(?:$|[.!?:]))|\breplace the placeholders\b"
            r"|^[\s>]*📋 ?\s*(?:optional|describe|provide|give|include|pick|add)\b[^.\n]{0,100}|\bmy paper title\b|\barxiv\.org/abs/2030\.12345\b"
            r"|\binclude your (?:own )?(?:benchmark )?(?:results|numbers|metrics)\b|^\W*welcome to your lovable project\b"
            r"|^\W*(?:explain how to run the automated tests for this system|explain what these tests test and why|say what the step will be|add additional notes about how to deploy this)\b"
            r"|^\W*(?:end with an example of getting some data out of the system|one paragraph of (?:project )?description goes here|describe any challenges encountered while)\b",
            re.I,
        ),
        (
            *("this is an example of how", "use this space", "this section should list", "list any ", "briefly "),
            *("details about the ", "include metrics ", "include your ", "lovable project", "of your "),
            *("📋", "my paper title", "abs/2030.12345"),
            *("replace the placeholders", "the automated tests for", "these tests test", "the step will be"),
            *(
                "additional notes about",
                "getting some data out",
                "description goes here",
                "challenges encountered while",
            ),
        ),
    ),
    Gap(
        "placeholder",
        0.95,
        late.pattern(
            r"^\W*(?:[\w ]{2,40}[:*]+\W*)?placeholder\W*$|[\[(](?:[\w-]+ ){0,3}placeholder(?: for (?!future\b)[^\])\n]{2,40}|: [^\])\n]{2,80})?[\])]"
            r"|^\W*placeholder (?:instructions|section|content)\b|\bhttps?://example\.(?:com|org)/path/to/|\b"
            + STAND_IN
            + r"|!\[[^\]\n]{0,60}placeholder[^\]\n]{0,60}\]\(|alt=\"[^\"\n]{0,60}placeholder|\b(?:is|are|as|only|just|still|these|this) (?:an? |the )?placeholder (?:text|headline|figure|command)s?\b",
            re.I,
        ),
        ("placeholder", "placehold.", "dummyimage", "/path/to/"),
    ),
    Gap(
        PASTED,
        0.97,
        late.pattern(
            r"^\W*would you like me to\b|^\W*(?:which|what) would you like (?:me to do )?next\b"
            r"|^\W*(?:sure[!,] )?here(?:['’]s| is) (?:an?|your|the (?:updated|full|complete|final|improved|polished|new)) (?:[\w-]+ ){0,4}readme(?:\.md)?\b[^.\n]{0,60}:?\W*$"
            r"|^\W*(?:(?:perfect|great|sure|absolutely|certainly)\W{1,4})?(?:below|here) is (?:an?|your) [^.\n]{0,60}\breadme\b"
            r"|^\W*here(?:['’]s| is) an? (?:ready-to-use|complete|polished|professional|full) [^.\n]{0,40}\bfor your (?:project|repo)"
            r"|\byou can \**copy\s?[-–—/&]\s?paste (?:this|it)\W{1,4}(?:directly\b|(?:in)?to (?:your )?\W{0,2}(?:github|readme))|^\W*if you(?:['’]d| would) like,? i can (?:also )?\b"
            r"|^\W*sure[,!] let['’]s (?:continue|proceed|move on|go on)\b|^\W*reply \**[a-d]\b|\bas an ai language model\b|\bcontentreference\[|^\W*let me know if you(?:['’]d| would) like me to\b",
            re.I,
        ),
        (
            *("would you like", "here's ", "here’s ", "here is ", "reply", "let's ", "let’s ", "ai language model"),
            "contentreference",
            *("let me know if you", "below is ", "paste this", "paste it", "if you'd like", "if you’d like"),
            "if you would like",
        ),
    ),
    Gap(
        "pending",
        0.85,
        late.pattern(
            r"^[\W_]*(?:[A-Za-z ]{2,20} )?pending[\W_]*$|^\s*[_*]{1,3}pending:(?= )|\b(?:results?|figures?|deployment) (?:are |is )?pending\b",
            re.I,
        ),
        ("pending",),
        planned=True,
    ),
    Gap(
        "[insert ...]",
        0.97,
        late.pattern(
            r"(?:[\[<{](?:please )?(?:insert|add|enter|put|fill in|replace|describe|specify|provide)|[\[{]your) [^\])>}\n]{2,160}[\])>}](?!\s?[(\[])"
            r"|\((?:please )?(?:insert|fill in|(?:add|enter|put|describe) your(?! own\b)) [^)\n]{2,60}\)",
            re.I,
        ),
        (
            *("insert ", "add ", "enter ", "put ", "fill in", "replace ", "describe ", "your ", "please ", "specify "),
            "provide ",
        ),
    ),
    Gap(
        SAMPLE,
        0.95,
        late.pattern(r"(?:^[\W_]*|: ?[*_]{0,3} ?)\[(?:e\.g\.|eg|for example)[,:]? [^\]\n]{3,240}\][\W_]*$", re.I),
        ("[e.g. ", "[e.g., ", "[e.g.: ", "[eg ", "[eg, ", "[eg: ", "[for example"),
    ),
    Gap(
        UNLINKED,
        0.9,
        late.pattern(
            r"^[\W_]*(?:e-?mail|linkedin|twitter|github(?: issues)?|issues|portfolio|website|contact|documentation|docs"
            r"|source|data ?set|demo|paper)(?:\*\*|__)?:(?:\*\*|__)? (?P<fact>\[(?=[^\]\n]{0,40}[^\W\d_])(?![^\]\n]{0,40}(?:\d{4}|et al))[\w /&'.-]{3,40}\])[\W_]*$"
            r"|\[(?:number|name|date|amount|size) of [\w -]{2,30}\](?![(\[:])"
            r"|(?<=\|) (?P<cell>\[(?:value|number|score)\]) *(?=\|)"
            r"|:(?:\*\*|__)? (?P<name>\[(?:advisor|author|supervisor|company|university|model|dataset|team|project)(?:['’]s)? name\])(?![(\[:])",
            re.I,
        ),
        (
            ": [",
            ":** [",
            ":__ [",
            "[number of",
            "[name of",
            "[date of",
            "[amount of",
            "[size of",
            "[value]",
            "[number]",
            "[score]",
        ),
    ),
    Gap(
        "<repository>",
        0.95,
        late.pattern(
            r"<(?:(?:your|my|the)[-_ ]?)(?:github[-_ ]|fork[-_ ]or[-_ ])?(?:repo(?:sitory)?|github)(?:[-_ ](?:url|link|name|here))*>"
            r"|<(?:this[-_ ])?(?:github[-_ ])?(?:repository|(?:repo(?:sitory)?|github)(?:[-_ ](?:url|link|name|here|folder|directory))+)>"
            r"|(?-i:<REPO>)",
            re.I,
        ),
        ("<your", "<my", "<the", "<this", "<repo", "<github"),
        in_code="anywhere",
    ),
    Gap(
        "<your ...>",
        0.9,
        late.pattern(
            r"<(?:your|my)[-_ ](?:(?:git(?:hub)?|full|user|repo(?:sitory)?|project|org|account)?[-_ ]?(?:name|repo(?:sitory)?|github|user|org(?:ani[sz]ation)?|account|profile|handle|project|email|url|link|site|domain|app))>(?!\.)|<(?:user(?:name)?|github|project|org|account)[-_ ]?(?:url|link|name|here)?>",
            re.I,
        ),
        ("<your", "<my", "<user", "<github", "<project", "<org", "<account"),
    ),
    Gap(
        "yourusername",
        0.97,
        late.pattern(
            r"(?:github\.com|gitlab\.com|linkedin\.com/in|twitter\.com|medium\.com|kaggle\.com|hub\.docker\.com/r|streamlit\.app|huggingface\.co)[:/]/?@?<?(?:your|my)[-_]?(?:user|git|handle|name|profile|linkedin|org|id|account|repo|team|company)[\w-]*|(?:github|gitlab)\.com[:/](?:github_username|\[username\]|\{[\w ]*(?:user|org)[\w ]*\})|\]\((?:link|url)-to-[\w-]+\)|(?<!Users/)(?<!home/)\byour[-_]?(?:user)?name/[\w-]+\b|(?:github|gitlab)\.com[:/]username/|\byour[-_]repo(?:sitory)?[-_](?:url|link)\b|\b(?:username|<username>|user_name)/(?:repo|repository|project)[\w-]*",
            re.I,
        ),
        (
            *("/your", "/my", ":your", ":my", "@your", "@my", "<your", "<my", "username/", "username>/", "user_name/"),
            *(
                "yourname/",
                "your-name/",
                "your_name/",
                "github_username",
                "[username]",
                "/{",
                ":{",
                "link-to-",
                "url-to-",
            ),
            *("your-repo", "your_repo", "/username/", ":username/"),
        ),
        in_code="anywhere",
    ),
    Gap(
        "YOUR_...",
        0.9,
        late.pattern(r"\]\((?:YOUR|MY|INSERT|ADD|PASTE|PUT)_[A-Z_]{2,30}\)|\]\([A-Z_]{2,30}_HERE\)"),
        ("](your_", "](my_", "](insert_", "](add_", "](paste_", "](put_", "_here)"),
    ),
    Gap(
        "Your Name",
        0.97,
        late.pattern(
            r"^\W*(?:(?:author|by|name|created by|maintainer|contact|e-?mail)\W{1,6})?\[?(?:Your (?:Full )?Name|Your Email|Your Title|Your Role|Firstname Lastname|John Doe)\]?(?: Here)?\W*$|\byour\.?_?email@(?:example|domain|gmail|email)\.com|@your_?twitter|\]\(mailto:[\w.+-]{1,40}@example\.(?:com|org)\)|^[\W_]*e-?mail\W{1,8}(?P<address>[\w.+-]{1,40}@example\.(?:com|org))\W*$|\[(?:Your (?:Full )?Name|Your LinkedIn|Your Portfolio|LinkedIn Profile|Email Address|Contact Email|Link to (?:data ?set|paper|demo|video|code))\](?![(\[:])",
            re.I,
        ),
        (
            *(
                "your name",
                "your full name",
                "your email",
                "your title",
                "your role",
                "firstname",
                "john doe",
                "email@",
                "@example.",
            ),
            *("@your", "[your ", "[linkedin profile", "[email address", "[contact email", "[link to "),
        ),
    ),
    Gap(
        "lorem ipsum",
        0.99,
        late.pattern(r"\blorem ipsum\b", re.I),
        ("lorem",),
    ),
    Gap(
        "coming soon",
        0.85,
        late.pattern(
            r"(?:^\W*|\b(?:code|results?|demo|link|paper|screenshots?|docs?|documentation|video|model|section|details?|tutorials?)\b[^.\n]{0,24}|[(|:]\W{0,3})\bcoming soon\b(?! to )|coming[_-]soon\.(?:png|jpe?g|gif|svg)|\b(?:results?|findings|metrics?|screenshots?|images?|charts?|curves?|plots?|figures?|graphs?|details?|section|instructions?|link)\b[^.\n]{0,40}\bwill be (?:added|updated|documented|populated)\b(?! (?:to|in|into|with|by|when|whenever|if|automatically|every) (?!th[ei]s? (?:section|page|readme|repo)|here\b|future|a future|due\b|upcoming|the (?:next|future|coming)))|\b(?:results?|metrics?|screenshots?|details?|section)(?: (?:is|are))?(?: still)? to (?:come|follow)\b(?! the)|\bwill be (?:available|released|uploaded|published) soon\b"
            r"|\b(?:images|screenshots|charts|figures|visuali[sz]ations) are to be (?:inserted|added)\b"
            r"|\b(?:links?|urls?|screenshots?) will appear here (?:after|once|when|upon) (?:[\w']+ ){0,3}(?:deploy|publi|releas|launch)\w*",
            re.I,
        ),
        (
            "coming soon",
            "coming_soon",
            "coming-soon",
            *_LATER,
            "are to be ",
            "to come",
            "to follow",
            "will appear here",
        ),
        planned=True,
    ),
    Gap(
        EMPTY_LINK,
        0.9,
        late.pattern(r"(?<![\w!\]])\[(?=[^\]\n]{0,60}[^\W\d_])[^\[\]\n]{1,60}\]\( ?\)"),
        ("]()", "]( )"),
    ),
    Gap(
        "add ... here",
        0.9,
        late.pattern(
            r"^\W*(?:add|insert|paste|put|place) (?:your |a |the |any |an |some )?[\w ,/&-]{3,60}\bhere\b\W*$|(?-i:\((?:Insert|Add) [^)\n]{3,100}\)|\((?:INCLUDE|UPDATE|CITE|INSERT|ADD) [A-Z][^)\n]{2,60}\))"
            r"|^\W*(?:\[)?type (?:something |your text )?here\W*$|\[note: (?:add|insert) [^\]\n]{3,60}\]|\breplace this (?:line|text|section|placeholder)\b"
            r"|\((?:png|images?|diagrams?|screenshots?|pictures?|links?) here (?:once|when|after) [^)\n]{3,30}\)",
            re.I,
        ),
        ("here", "(insert", "(add", "(include", "(update", "(cite", "[note:", "replace this"),
    ),
    Gap(
        "AN INSTRUCTION IN CAPITALS",
        0.95,
        late.pattern(
            r"(?<![\w-])(?:DESCRIBE|EXPLAIN|BREAK DOWN|SUMMARI[SZ]E|ELABORATE ON)"
            r"(?! (?:TABLE|ANALY[SZ]E|SELECT|EXTENDED|FORMATTED|PLAN)\b)(?:,? [A-Z][A-Z'/&-]*){1,14}(?=\.(?:\s|$)|\s*$)"
            r"|(?<![\w-])(?:LINK TO|INSERT|ADD|PUT|PASTE)(?! INTO\b)(?:,? [A-Z][A-Z'/&-]*){1,10} HERE\b"
        ),
        ("describe", "explain", "summari", "insert", "add", "put", "paste", "break down", "elaborate on", "link to"),
    ),
    Gap(
        "after launch",
        0.8,
        late.pattern(
            r"\btracking starts(?: (?:at|after|on|with) \w+)?|\bnot yet measured\b|(?:^|[|:(–—-])\W*to be measured\b",
            re.I,
        ),
        ("tracking starts", "to be measured", "not yet measured"),
    ),
    Gap(
        "a dead placeholder link",
        0.85,
        late.pattern(
            r"\[[^\]\n]{0,40}\]\(\)\s*TODO|\]\(https?:/{1,2}(?:d?link|url|my-?link|(?:my|your)-?\w{2,20}|placeholder|link-here|todo)/?\)|\]\((?:coming[-_](?:very[-_])?soon|todo|tbd|tba)\)|\bhttps?://(?![\w.-]+\.example\b|my(?:app|site)(?![\w-]*\.))(?:www\.)?(?:your|my)[-_]?(?:app|site|domain|project|portfolio|website|deployed?|demo|link|url)[\w.-]*|\bhttps?://your-streamlit-app\b[\w.-]*",
            re.I,
        ),
        ("]()", "](coming", "](todo", "](tb", "](http", "://your", "://my", "://www.your", "://www.my"),
    ),
)

"""All kinds; of several on a line the first counts."""
