"""How gaps look that a template or a hurried author left: one table of their kinds."""

from __future__ import annotations

from impactlint.reading.gaps.gap import Gap, gap, opened
from impactlint.reading.gaps.template_texts import TEMPLATES

NUMBER = "XX for a number"
"""The name of an X that stands for a number."""
BLANK = "___ for a number"
"""The name of a blank to be filled in, whose marks are no emphasis."""
TODO = "TODO"
"""The name of a note to oneself."""
STAND_IN = r"https?://(?:via\.placeholder\.com|placehold\.(?:co|it)|dummyimage\.com)\b"
"""The services that give a box in place of a picture."""
EMPTY_LINK = "a link without a target"
"""The name of a link whose author never put the address in."""
NO_PICTURE = "a picture that was never put in"
"""The name of a picture without an address."""
PASTED = "an assistant's words"
"""The name of what a writing assistant says to its user, not of a gap."""
SAMPLE = "[e.g. ...]"
"""The name of a template's example of what to write."""
UNLINKED = "a name without its link"
"""The name of what stands in square brackets where a link or a fact belongs, unless the page says where it leads."""
UNFILLED = "a row without its value"
"""The name of a row of a table that was never filled in."""
DOTS = "a section of dots"
"""The name of dots that are all there is under a heading."""
BRACKETED = "a template's words in brackets"
"""The name of what a line says in square brackets, on a page with several such lines."""
FILLER, INSTRUCTION = "lorem ipsum", "an instruction of a template"
"""The names of filling text, and of what a template tells its author to write, on a page where nobody did."""
_OPENED = opened("[<{(", "please insert add enter put fill replace describe specify provide", " ")
"""What a template tells its author in brackets opens so."""

GAPS: tuple[Gap, ...] = (
    gap(
        NUMBER,
        0.97,
        "xx|x.x|x.y|y.y|**x**|**n**|x %|y %|x%|y%|z%|z %|₹x|€x|£x",
        # XX %, $XX,XXX, 0.XX; not \XX, %XX or UTF-XX.
        r"(?<![\w%\\.])(?<![A-Za-z0-9]-)(?:[$€£~]\d*,?\.?|\d+[,.]|\.)\bX{2,3}(?:,X{2,3}|\.X{2,3}(?!\.X))*\b(?!-\w|\.X)\s?%?",
        r"(?<![\w%\\.])(?<![A-Za-z0-9]-)X{2,3}(?:(?:,X{2,3}|\.X{2,3}(?!\.X))+\b(?!-\w|\.X)|\s?%)",
        # "an accuracy of XX", "XX users", ": XX", "| XX |"; not Super Bowl XXX, nor XX and XY.
        r"\b(?:of|is|was|to|by|at|in|about|around|with|from|over|than|took|saved|reached|achieved|achieving|approximately"
        r"|got|scored|scores|saves|save|runs|between) [*_]{0,2}"
        r"(?P<bare>X{2,3}\b)(?!-\w|\.X|,X|\s?%|(?: or |/| and )X(?:X|Y)\b(?! (?:and|on|ms)))",
        r"(?<![\w%\\.-])(?P<counted>X{2,3}) (?:users|people|customers|hours|minutes|seconds|days|weeks|months|ms|samples|images|rows"
        r"|records|percent|points|times|stars|projects|years|students|epochs|features|euros?|dollars?|fps|FPS|MB|GB)\b"
        r"|(?<![\w%\\.-])(?P<plus>X{2,3})\+ ?\w|[\[(](?P<boxed>X{2,3})[\])](?!\()",
        r"(?:[:=≈][*_]{0,2} ?[*_]{0,2}|[|]\s*)(?P<value>X{2,3})(?=[*_]{0,2}\s*(?:$|[|,.;)]))",
        # X.XX, Y.YY, X.Y ms; not a version such as 1.X.X.
        r"(?<![\w.])(?:X\.X{1,3}\b(?!\.)|Y\.Y{1,3}\b(?!\.)|X\.Y{1,2}(?=\s?(?:%|ms\b|s\b|x\b)))",
        # 0.9XX
        r"\b\d+\.\d*X{2,}\b",
        # "an error of ₹X"; $X is a variable
        r"\b(?:is|was|of|by|to|saved?|about|around) (?P<money>[₹€£]X)\b(?![\w.-]|,\w)",
        # 2024-XX-XX
        r"\b\d{4}-XX-XX\b",
        # "a total of **X** records"
        r"\b(?:of|with|by|to|over|about|than|in) \*\*(?P<bold>[XN])\*\*(?= [a-z]{4,})",
        # X %, Y %; not "top X %".
        r"(?<![\w%-])(?<![Tt]op )[XxYyZ] ?%(?!\w)",
        cased=True,
        in_code="blocks",
    ),
    gap(
        BLANK,
        0.95,
        "__",
        # ___ %, ___ ms; not __bold__.
        r"(?<![\w*_])_{2,} ?(?:%|ms\b)",
    ),
    gap(
        TODO,
        0.95,
        "todo|fixme|tbd|tba|to be ",
        # TODO; not TODO.md, a link or the name of a program: "TODO app".
        r"(?<![\w-])TODO(?![\w-])(?!\.md|\]\(|s?\s+(?:[Aa]pp|[Ll]ist|[Ii]tem|[Cc]omments?|[Aa]pplication|API|[Tt]asks?)\b)",
        r"(?<![\w-])(?:FIXME|TBD|TBA)(?![\w-])",
        # "To be added.", "to be decided later"; not "to be determined by the user".
        r"(?<!yet )\b[Tt]o be (?:added|determined|announced|filled in|decided)\b(?=[\s*_]*(?:$|[.,;:)\]|])| (?:soon|later|here|as soon|when|once|after)\b)",
        # "(to be updated)", "[to be filled, see below]"
        r"[\[(][*_]?[Tt]o be (?:updated|filled)(?:,? [^)\]\n]{2,30})?[\])]",
        # A line that opens with it.
        r"^[\s>*_|(-]*[Tt]o be written\b(?=[\s*_]*(?:$|[.,;:)\]|]))",
        cased=True,
        planned=True,
    ),
    gap(
        "TBD",
        0.95,
        "tbd|tbc|todo|w.i.p|work in progress|~image|~gif|~screenshot|~video|under construction|filled in|"
        "to be completed|in progress|will be added|will be updated|will be provided|(added after|"
        "(filled in after|(available after|is a placeholder|added once|added after|added when|be filled",
        r"(?<![\w-])TB[CD](?![\w-])",
        # A line with nothing else; among items it may be the name of a list.
        r"^[\s>]*todo[\s.!]*$",
        r"\bW\.I\.P\b",
        # A line with nothing else.
        r"^\W*(?:!!! *)?(?:work in progress|under construction)\W*$",
        # "Filled in after the last run", "Error (filled in later)"; not what was done with a gap in the data.
        r"(?:^[\W_]*|[(\[|:]\W{0,3})filled in (?:at|after|as|once|later)\b",
        r"\bto be completed\b(?=[\s*_]*(?:$|[.,;)\]|]))",
        r"^\W*readme (?:is )?(?:still )?in progress\b",
        r"\([*_]{0,2}under construction[*_]{0,2}\)",
        # ~screenshot of the app~
        r"^\W*~(?:image|gif|screenshot|video)\b[^~\n]{0,30}~\W*$",
        r"\(documentation (?:is )?(?:currently |still )?in progress\)",
        # A whole sentence of it, outside of brackets.
        r"^[*_]{0,3}(?:the )?documentation (?:is )?(?:currently |still )?in progress\b(?=[\s*_]*(?:$|[.!]))",
        # "Will be added" opens a line, or "- will be added" an item; a sentence has a subject.
        r"(?-i:^\W*Will|^[\s>]*[(*_|-]\W*will) be (?:added|updated|provided)\b",
        r"\((?:added|filled in|available) after [^)\n]{3,30}\)",
        r"\bthis (?:repo|repository|section|page) is a placeholder\b",
        # "This section will be filled in", "(link added once deployed)"
        r"\bthis (?:section|table|part|page|chapter) will be filled in\b(?! (?:by|automatic))",
        r"(?<![^\W_])(?:link|url|demo)s? (?:will be |to be )?added (?:once|after) (?:the )?(?:deploy|launch|releas|publi|available|live|ready)\w*",
        planned=True,
    ),
    *TEMPLATES,
    gap(
        "placeholder",
        0.95,
        "placeholder|placehold.|dummyimage|/path/to/",
        # Placeholder; Stakeholders: placeholder
        r"^\W*(?:[\w ]{2,40}[:*]+\W*)?placeholder\W*$",
        # [image placeholder], (placeholder for the map); not "for future use".
        r"[\[(](?:[\w-]+ ){0,3}placeholder(?: for (?!future\b)[^\])\n]{2,40}|: [^\])\n]{2,80})?[\])]",
        r"^\W*placeholder (?:instructions|section|content)\b|\b" + STAND_IN,
        # "*Placeholder, populated with results later*", | Result | _placeholder_ |
        r"^[\s>]*[*_]placeholder, (?:populated|written|filled|to be|will be|until|for now)\b",
        r"(?<=[^\s|] \|)\s*(?P<cell>[*_]placeholder[*_])\s*(?=\||$)",
        r"\bhttps?://example\.(?:com|org)/path/to/",
        # A picture whose description says so, in Markdown and in HTML.
        r"!\[[^\]\n]{0,60}placeholder[^\]\n]{0,60}\](?=\()|alt=\"[^\"\n]{0,60}placeholder",
        r"\b(?:is|are|as|only|just|still|these|this) (?:an? |the )?placeholder (?:text|headline|figure|command)s?\b",
    ),
    gap(
        PASTED,
        0.97,
        "would you like|here's |here is |thanks for sharing |further assistance|further help|reply|let's |ai language model|contentreference|"
        "let me know if you|feel free to |a file named |below is |paste this|paste it|if you'd like|if you would like|copy the |agent mode",
        r"^\W*would you like me to\b",
        r"^\W*(?:which|what) would you like (?:me to do )?next\b",
        # "Here's an improved README.md for your project:"
        r"^\W*(?:sure[!,] )?here(?:['’]s| is) (?:an?|your|the (?:updated|full|complete|final|improved|polished|new|tailored|customi[sz]ed|revised|refined|enhanced|formatted)) (?:[\w-]+ ){0,4}readme(?:\.md)?\b[^.\n]{0,60}:?\W*$",
        # "Here's a polished README.md for your project that ..."
        r"^\W*here(?:['’]s| is) an? (?:ready-to-use|complete|polished|professional|full) [^.\n]{0,40}\bfor your (?:project|repo)",
        r"^\W*(?:(?:perfect|great|sure|absolutely|certainly)\W{1,4})?(?:below|here) is (?:an?|your) [^.\n]{0,60}\breadme\b",
        # "Certainly! Below is the README content"
        r"^\W*(?:perfect|great|sure|absolutely|certainly|of course)\W{1,4}(?:below|here) is the [^.\n]{0,40}\breadme\b",
        r"\byou can \**copy\s?[-–—/&]\s?paste (?:this|it)\W{1,4}(?:directly\b|(?:in)?to (?:your )?\W{0,2}(?:github|readme))",
        r"^\W*if you(?:['’]d| would) like,? i can (?:also )?\b",
        r"^\W*sure[,!] let['’]s (?:continue|proceed|move on|go on)\b",
        # Reply A for the long version
        r"^\W*reply \**[a-d]\b",
        r"\bas an ai language model\b",
        # What is left of a source that a chat showed as a chip.
        r"\bcontentreference\[(?:[^\]\n]{1,40}\](?:\{[^}\n]{1,20}\})?)?",
        r"^\W*let me know if you(?:['’]d| would) like me to\b",
        # Copy the block above into a `README.md`
        r"^\W*copy the (?:block|text|code|markdown|content)s? (?:above|below) (?:in)?to (?:a|an|your|the)\b",
        r"\bswitch to agent mode\b",
        # "Feel free to adapt or expand this README", "Let me know if you want to tailor any part"
        r"^\W*feel free to (?:[a-z]+(?:,| or| and)* ){1,4}this readme\b",
        r"\blet me know if you (?:want|would like|need) (?:me )?to (?:tailor|adjust|add|change|expand|include|make|customi[sz]e|modify)\b",
        # "Here's a professional README.md you can upload", "If you need further assistance, feel free to ask"
        r"^\W*(?:[\w!, ]{0,60}\W{1,4})?here(?:['’]s| is) an? (?:[\w-]+ ){0,3}readme(?:\.md)?\W{0,4} (?:that )?you can (?:upload|copy|use|paste)\b",
        r"\bthanks for sharing (?:the|your) (?:[\w-]+ ){0,3}(?:details|readme)\b",
        r"\bif you need (?:any )?further (?:assistance|help), feel free to ask\b",
        r"\bcreate a file named `?readme\.md`?,? (?:and )?(?:copy|paste) (?:this|the) (?:content|text)\b",
    ),
    gap(
        "pending",
        0.85,
        "pending",
        # Pending; Deployment pending
        r"^[\W_]*(?:[A-Za-z ]{2,20} )?pending[\W_]*$",
        r"^\s*[_*]{1,3}pending:(?= )",
        r"\b(?:results?|figures?|deployment) (?:are |is )?pending\b",
        planned=True,
    ),
    gap(
        "[insert ...]",
        0.97,
        f"{_OPENED}|[your |{{your |add your |[place: |[placeholder: ",
        # [insert a picture], <add your key>, {your name here}; a link has its own address.
        r"(?:[\[<{](?:please )?(?:insert|add|enter|put|fill in|replace|describe|specify|provide)|[\[{]your) [^\])>}\n]{2,160}[\])>}](?!\s?[(\[])",
        # [PLACE: insert the table]; what is written on several lines opens one.
        r"\[place(?:holder)?: [^\]\n]{2,160}\]?",
        # | Demo | Add your live URL |
        r"(?<=\|) *(?P<cell>add your (?!own\b)(?:[\w-]+ ){0,3}(?:url|link|name|text|image|screenshot|number|result|value|description)s?(?: here)?) *(?=\|)",
        # (insert a picture), (add your name); not "(add your own data)".
        r"\((?:please )?(?:insert|fill in|(?:add|enter|put|describe) your(?! own\b)) [^)\n]{2,60}\)",
    ),
    gap(
        SAMPLE,
        0.95,
        "[e.g. |[e.g., |[e.g.: |[eg |[eg, |[eg: |[for example|, e.g.",
        # [business problem, e.g., give managers a view of their stock]
        r"\[[A-Za-z][\w /-]{3,40}, e\.g\.,? [^\[\]\n]{3,200}\](?![(\[:])",
        r"(?:^[\W_]*|: ?[*_]{0,3} ?)\[(?:e\.g\.|eg|for example)[,:]? [^\]\n]{3,240}\][\W_]*$",
    ),
    gap(
        UNLINKED,
        0.9,
        ": [|:** [|:__ [|. [|[number of|[name of|[date of|[amount of|[size of|[value]|[number]|[score]",
        # Email: [Jane Miller], with nothing behind it; a year or "et al" makes it a reference.
        r"^[\W_]*(?:e-?mail|linkedin|twitter|github(?: issues)?|issues|portfolio|website|contact|documentation|docs|source|data ?set|demo|paper)(?:\*\*|__)?:(?:\*\*|__)? (?P<fact>\[(?=[^\]\n]{0,40}[^\W\d_])(?![^\]\n]{0,40}(?:\d{4}|et al))[\w /&'.-]{3,40}\])[\W_]*$",
        # [number of users]
        r"\[(?:number|name|date|amount|size) of [\w -]{2,30}\](?![(\[:])",
        # | spring tide | [value] |
        r"(?<=\|) (?P<cell>\[(?:value|number|score)\]) *(?=\|)",
        # Supervisor: [supervisor's name]
        r"(?::(?:\*\*|__)?|\b(?:dr|prof|mrs?|ms)\.) (?P<name>\[(?:advisor|author|supervisor|company|university|model|dataset|team|project)(?:['’]s)? name\])(?![(\[:])",
    ),
    gap(
        "<repository>",
        0.95,
        "<your|<my|<the|<this|<repo|<github",
        # <your-repo-url>, <the repository>
        "<(?:(?:your|my|the)[-_ ]?)(?:github[-_ ]|fork[-_ ]or[-_ ])?(?:repo(?:sitory)?|github)(?:[-_ ](?:url|link|name|here))*>",
        # <repository>, <repo-url>
        "<(?:this[-_ ])?(?:github[-_ ])?(?:repository|(?:repo(?:sitory)?|github)(?:[-_ ](?:url|link|name|here|folder|directory))+)>",
        "(?-i:<REPO>)",
        in_code="anywhere",
    ),
    gap(
        "<your ...>",
        0.9,
        "<your|<my|<user|<github|<project|<org|<account",
        # <your-name>, <my github account>; not <your-name>.github.io.
        r"<(?:your|my)[-_ ](?:(?:git(?:hub)?|full|user|repo(?:sitory)?|project|org|account)?[-_ ]?(?:name|repo(?:sitory)?|github|user|org(?:ani[sz]ation)?|account|profile|handle|project|email|url|link|site|domain|app))>(?!\.)",
        # <username>, <project-name>
        "<(?:user(?:name)?|github|project|org|account)[-_ ]?(?:url|link|name|here)?>",
    ),
    gap(
        "yourusername",
        0.97,
        "/your|/my|:your|:my|@your|@my|<your|<my|username/|username>/|user-name>/|<account>/|/user/|:user/|<you>/|<user>/|<owner>/|<org>/|user_name/|yourname/|your-name/|"
        "your_name/|github_username|[username]|[your|/{|:{|link-to-|url-to-|your-repo|your_repo|/username/|"
        ":username/",
        # github.com/yourusername, linkedin.com/in/your-profile
        r"(?:github\.com|gitlab\.com|linkedin\.com/in|twitter\.com|medium\.com|kaggle\.com|hub\.docker\.com/r|streamlit\.app|huggingface\.co)[:/]/?@?<?(?:your|my)[-_]?(?:user|git|handle|name|profile|linkedin|org|id|account|repo|team|company)[\w-]*",
        # github.com/github_username, github.com/{user}
        r"(?:github|gitlab)\.com[:/](?:github_username|\[username\]|\{[\w ]*(?:user|org)[\w ]*\})",
        # ?username=[YOUR-USERNAME], ](link-to-demo)
        r"(?<==)\[your[-_ ]?(?:github[-_ ]?)?(?:user)?name\]|\]\((?:link|url)-to-[\w-]+\)",
        # your-username/repo; not a folder of somebody's machine.
        r"(?<!Users/)(?<!home/)\byour[-_]?(?:user)?name/[\w-]+\b",
        r"(?:github|gitlab)\.com[:/](?:username|user)/",
        # github.com/<you>/<repo>
        r"(?:github|gitlab)\.com[:/]<(?:you|user|username|your-?user-?name|owner|org|account)>/",
        r"\byour[-_]repo(?:sitory)?[-_](?:url|link)\b",
        # username/repo
        r"\b(?:username|<username>|user_name)/(?:repo|repository|project)[\w-]*",
        in_code="anywhere",
    ),
    gap(
        "YOUR_...",
        0.9,
        "](your_|](my_|](insert_|](add_|](paste_|](put_|_here)|[your_|[insert_|[add_|[enter_|@your",
        # **@YOUR\\_USERNAME**
        r"@YOUR\\?_(?:USER\\?_?NAME|NAME|HANDLE|GITHUB)\b",
        # ](YOUR_SITE_URL), ](DEMO_HERE)
        r"\]\((?:YOUR|MY|INSERT|ADD|PASTE|PUT)_[A-Z_]{2,30}\)",
        r"\]\([A-Z_]{2,30}_HERE\)",
        # [YOUR_SCORE]; a key is its user's.
        r"(?<![\w\]])\[(?:YOUR|INSERT|ADD|ENTER)_(?![A-Z_]*(?:KEY|TOKEN|SECRET|PASSWORD)\b)[A-Z0-9_]{2,40}\](?![(\[:])",
        cased=True,
    ),
    gap(
        "Your Name",
        0.97,
        "your name|your full name|your email|your title|your role|firstname|john doe|email@|@example.|"
        "@your|[your |[linkedin profile|[email address|[contact email|[link to ",
        # A line with a name that nobody has: "Author: Your Name".
        r"^\W*(?:(?:author|by|name|created by|maintainer|contact|e-?mail)\W{1,6})?\[?(?:Your (?:Full )?Name|Your Email|Your Title|Your Role|Firstname Lastname|John Doe)\]?(?: Here)?\W*$",
        r"\byour[._-]?email@(?:example|domain|gmail|email)\.com",
        "@your_?twitter",
        # Mail that reaches nobody, as a link and as the line of an address.
        r"\]\(mailto:[\w.+-]{1,40}@example\.(?:com|org)\)",
        r"^[\W_]*e-?mail\W{1,8}(?P<address>[\w.+-]{1,40}@example\.(?:com|org))\W*$",
        # [LinkedIn Profile], [Link to dataset], unless it leads somewhere.
        r"\[(?:Your (?:Full )?Name|Your LinkedIn|Your Portfolio|LinkedIn Profile|Email Address|Contact Email|Link to (?:data ?set|paper|demo|video|code))\](?! ?https?:|[(\[:])",
    ),
    gap(
        FILLER,
        0.99,
        "lorem",
        # Not the name of a text that something makes.
        r"(?<![\"*“])\blorem ipsum\b(?! (?:generator|api|words?|paragraphs?|texts?)\b|[,\"*”;])",
    ),
    gap(
        "coming soon",
        0.85,
        "coming soon|coming_soon|coming-soon|available soon|will be added|will be updated|will be provided|"
        "will be documented|will be populated|will be available|will be released|will be uploaded|"
        "will be published|are to be |to come|to follow|will appear here",
        # "Coming soon" opens a line, stands behind a part of the page, or in brackets.
        r"(?:^[\W_]*(?:more )?|\b(?:code|results?|demo|link|paper|screenshots?|docs?|documentation|video|model|section|details?|tutorials?)\b[^.\n]{0,24}|[(|:][\W_]{0,3})(?<![^\W_])coming soon(?![^\W_])(?! (?:to|was|is|were) | in v?\d)",
        r"[(:]\W{0,3}available soon\b(?=\W*$)",
        # A picture of it.
        r"coming[_-]soon\.(?:png|jpe?g|gif|svg)",
        # "Screenshots will be added"; what is done to things goes on: "will be added to the list", "by the job".
        r"\b(?:results?|findings|metrics?|screenshots?|images?|charts?|curves?|plots?|figures?|graphs?|details?|section|instructions?|link)\b[^.\n]{0,40}\bwill be (?:added|updated|documented|populated)\b(?! (?:to|in|into|with|by|when|whenever|if|automatically|every) (?!th[ei]s? (?:section|page|readme|repo)|here\b|future|a future|due\b|upcoming|the (?:next|future|coming)))",
        # "Results are still to come"
        r"\b(?:results?|metrics?|screenshots?|details?|section)(?: (?:is|are))?(?: still)? to (?:come|follow)\b(?! the)",
        r"\bwill be (?:available|released|uploaded|published) soon\b",
        r"\b(?:images|screenshots|charts|figures|visuali[sz]ations) are to be (?:inserted|added)\b",
        r"\b(?:links?|urls?|screenshots?) will appear here (?:after|once|when|upon) (?:[\w']+ ){0,3}(?:deploy|publi|releas|launch)\w*",
        planned=True,
    ),
    gap(
        "[COMING SOON]",
        0.95,
        "[coming soon]|readme coming soon|add your ",
        # In brackets also where nothing else is prose: `[COMING SOON]`.
        r"\[COMING SOON\](?![(\[:])",
        r"\b(?:README Coming Soon|README COMING SOON|README coming soon|Readme coming soon)\b",
        # slides/ # ADD your slides
        r"(?<=# )ADD your [^\n]{2,60}$",
        cased=True,
        in_code="anywhere",
    ),
    gap(NO_PICTURE, 0.95, "]()|]( )", r"!\[(?=[^\]\n]*[^\W\d_])[^\[\]\n]{1,80}\]\( ?\)"),
    gap(
        EMPTY_LINK,
        0.9,
        "]()|]( )|](#)",
        r"(?<![\w!\]])\[(?=[^\]\n]{0,60}[^\W\d_])[^\[\]\n]{1,60}\]\( ?\)",
        # [Live demo](#); a link to the page itself is no gap, nor is one to its own top or language.
        r"(?<![\w!\]])\[(?=[^\[\]\n]{1,40}\]\(#\))[^\[\]\n]{0,24}"
        r"(?i:\b(?:demo|video|paper|arxiv|docs?|documentation|download|report|code|slides?|website|project|data ?set|link|here|app|blog|article|linkedin|upwork|e-?mail|github|twitter|kaggle|medium|resume|cv|portfolio|contact)\b)"
        r"[^\[\]\n]{0,24}\]\(#\)",
        cased=True,
    ),
    gap(
        "add ... here",
        0.9,
        "here|insert |add |(insert|(add|(include|(update|(cite|[note:|replace this|replace the ",
        # A line such as "Add a screenshot here".
        r"^\W*(?:add|insert|paste|put|place) (?:your |a |the |any |an |some )?[\w ,/&'’-]{3,60}\bhere\b\W*$",
        # A folder waits for files of the user: "place raw files here (e.g., ...)".
        r"^\W*(?:add|insert|paste) (?:your |a |the |any |an |some )?[\w ,/&'’-]{3,60}\bhere\b\W*\((?:e\.?g\.?|for example|such as)[^)\n]{2,80}\)\W*$",
        # (place the screenshot of the page here. ...)
        r"\((?:please )?(?:place|put|paste|insert|add) (?:an? |the |your )[^()\n]{3,100}\bhere\b[^()\n]{0,160}\)",
        # [Picture of the page here]; a link says what is there.
        r"(?<![\w\]])\[(?![^\]\n]*\b(?:click|see|read|find|look|go)\b)(?=[a-z])[^\[\]\n]{6,80} here\](?![(\[:])",
        # (Insert the plot), (CITE Miller): capitals tell it from an aside.
        r"(?-i:\((?:Insert|Add) [^)\n]{3,100}\)|\((?:INCLUDE|UPDATE|CITE|INSERT|ADD) [A-Z][^)\n]{2,60}\))",
        # Insert Graph:
        r"^\W*(?:insert|add) (?:the |your |final |an? |more )*(?:graph|table|figure|image|screenshot|picture|chart|plot|diagram|logo|gif)s?\W*$",
        # Type something here
        r"^\W*(?:\[)?type (?:something |your text )?here\W*$|\[note: (?:add|insert) [^\]\n]{3,60}\]",
        r"(?<!will )\breplace this (?:line|text|section|placeholder)\b",
        r"^[\s>*_(]*replace the (?:[\w-]+ )?(?:image|picture|screenshot|gif|video|diagram|link)s? (?:\w+ )?(?:above|below) with\b",
        # (screenshot here once deployed)
        r"\((?:png|images?|diagrams?|screenshots?|pictures?|links?) here (?:once|when|after) [^)\n]{3,30}\)",
    ),
    gap(
        "AN INSTRUCTION IN CAPITALS",
        0.95,
        "describe|explain|summari|insert |insert, |add |add, |put |put, |paste |paste, |break down|elaborate on|link to",
        # EXPLAIN THE LAST PLOT.; DESCRIBE TABLE and EXPLAIN ANALYZE are commands of a database.
        r"(?<![\w-])(?:DESCRIBE|EXPLAIN|BREAK DOWN|SUMMARI[SZ]E|ELABORATE ON)(?! (?:TABLE|ANALY[SZ]E|SELECT|EXTENDED|FORMATTED|PLAN)\b)(?:,? [A-Z][A-Z'/&-]*){1,14}(?=\.(?:\s|$)|\s*$)",
        # LINK TO VIDEO HERE; not INSERT INTO.
        r"(?<![\w-])(?:LINK TO|INSERT|ADD|PUT|PASTE)(?! INTO\b)(?:,? [A-Z][A-Z'/&-]*){1,10} HERE\b",
        cased=True,
    ),
    gap(
        "after launch",
        0.8,
        "tracking starts|to be measured|not yet measured",
        r"\btracking starts(?: (?:at|after|on|with) \w+)?",
        r"\bnot yet measured\b",
        # A cell or a value, not "the speed is to be measured".
        r"(?:^|[|:(–—-])\W*to be measured\b",
    ),
    gap(
        "a dead placeholder link",
        0.85,
        "]()|](coming|](todo|](tb|](link|](url|](here|](aa| link)|//to-be-|/link)|/link/)|/dlink|/url)|/url/)|/my|/your|/placeholder|/link-here|/todo|://www.your|://www.my",
        # [Demo]() TODO
        r"\[[^\]\n]{0,40}\]\(\)\s*TODO",
        # [weights](link to weights), [data](here), [data](aa): no address at all.
        r"(?<![\w\]])\[[^\[\]\n]{2,60}\]\((?:(?:link|url|here|aa+)(?: [\w-]+){0,3}|[\w-]*_[\w-]* link)\)",
        # ](http://link), ](https://my-app): an address of one word.
        r"\]\(https?:/{1,2}(?:d?link|url|my-?link|(?:my|your)-?\w{2,20}|placeholder|link-here|todo)/?\)",
        r"\]\((?:coming[-_](?:very[-_])?soon|todo|tbd|tba)\)",
        # ](https://to-be-released)
        r"\]\(https?://to-be-[a-z]+/?\)",
        # https://your-app.com; not your-app.example.com, which is meant as an example, nor http://myapp on one's own network.
        r"\bhttps?://(?![\w.-]+\.example\b|my(?:app|site)(?![\w-]*\.))(?:www\.)?(?:your|my)[-_]?(?:app|site|domain|project|portfolio|website|deployed?|demo|link|url)[\w.-]*",
        r"\bhttps?://your-streamlit-app\b[\w.-]*",
    ),
)
"""All kinds; of several on a line the first counts."""
