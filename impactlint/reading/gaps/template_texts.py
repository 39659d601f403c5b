"""What well-known templates of READMEs say to their author, and the names that stand in them for the author's own."""

from __future__ import annotations

from impactlint.reading.gaps.gap import Gap, gap, opened

_TEXT, _WORDS = "text of a template", "words of a template"
SPOKEN = frozenset({_TEXT, _WORDS})
"""The names of gaps that are sentences of a template, not blanks of one."""

_BRACKETED = opened(
    "[",
    """name full first last job company university institution city date year licen project dataset model team repo author
    course module app tool library game book movie song paper article event month prize phone screenshot link url
    description brief your short dd mm yy citation ref cite source write describe explain summari mention state discuss
    upload attach optional provide include paste list""",
)
"""What stands in brackets where a template wants a name or a sentence opens so."""

TEMPLATES: tuple[Gap, ...] = (
    # Sentences of well-known templates, among them Best-README-Template, PurpleBooth's and that of Papers with Code.
    gap(
        _TEXT,
        0.95,
        "this is an example of how|use this space|this section should list|list any |briefly |"
        "details about the |include metrics |include your |lovable project|of your |📋|my paper title|.xxxx|"
        "abs/2030.12345|replace the placeholders|the automated tests for|these tests test|"
        "the step will be|additional notes about|getting some data out|description goes here|"
        "challenges encountered while|: _|: *|in this section you|in this section, you|here goes the |acknowledge any|include some |you are trying to solve|being used for this project|describe and justify|how well your work solves|your conclusions about the work|# project title|# project name|# your project|# title of",
        r"\bthis is an example of how (?:you may give instructions|to list things you need)",
        r"\buse this space to show useful",
        # Of templates for courses.
        r"^[\s>*_]*summary of the business problem you are trying to solve\b",
        r"^[\s>*_]*describe the data being used for this project\b",
        r"^[\s>*_]*describe and justify the process for\b",
        r"^[\s>*_]*evaluate how well your work solves\b",
        r"^[\s>*_]*provide your conclusions about the work\b",
        r"^\s*# (?P<title>(?:project (?:title|name)|your project(?: (?:title|name))?|title of (?:the |your )?project))\s*$",
        r"^[\s>*_]*in this section,? you (?:should|can|could|may|will) (?:describe|explain|discuss|include|list|add|provide|write|put)\b",
        r"^[\s>*_]*include some (?:visuali[sz]ations|screenshots|images|pictures|examples|plots) of your\b",
        r"\bhere goes the (?:title|name|link|description|abstract|image)\b",
        r"^[\s>*_]*you (?:can|may|should) acknowledge any\b",
        r"\bthis section should list any major frameworks",
        r"\blist any (?:urls|links) (?:relevant )?to\b",
        r"^[\W_]*briefly (?:describe|explain) (?:the|your|each|what|how|any)\b",
        r"^\W*(?:[\w ]{2,30}: )?(?:provide|include|add) details about the (?:data ?set|data|model|project)\b[^.\n]{0,30}\W*$",
        r"^\W*(?:[\w ]{2,30}: )?include metrics (?:like|such as)\b",
        r"^[\s>*_#]*(?:provide|write|give|include|add) (?:an? )?(?:brief |short |clear |concise |detailed )?(?:description|overview|summary|explanation) of your project(?=[\s*_]*(?:$|[.!?:]))",
        r"^[\s>*_#]*(?:discuss|describe|explain|summari[sz]e|present|list|mention) the (?:[\w-]+ ){1,3}of your project(?=[\s*_]*(?:$|[.!?:]))",
        r"\breplace the placeholders\b",
        # This and the next two stand in the template of Papers with Code.
        r"^[\s>]*📋 ?\s*(?:optional|describe|provide|give|include|pick|add)\b[^.\n]{0,100}",
        r"\bmy paper title\b",
        r"\barxiv[-:. ]{1,2}(?:\d{4}|x{4})\.x{4,5}\b",
        r"\barxiv\.org/abs/2030\.12345\b",
        # "- Observation: _Describe trends and patterns._"
        r"^[\s>*+-]*[\w ]{3,30}: (?P<told>[_*](?:Describe|Suggest|Explain|Summari[sz]e|Mention|Discuss|Outline|Highlight) [^_*\n]{8,120}[_*])\s*$",
        r"\binclude your (?:own )?(?:benchmark )?(?:results|numbers|metrics)\b",
        r"^\W*welcome to your lovable project\b",
        r"^\W*(?:explain how to run the automated tests for this system|explain what these tests test and why|say what the step will be|add additional notes about how to deploy this)\b",
        r"^\W*(?:end with an example of getting some data out of the system|one paragraph of (?:project )?description goes here|describe any challenges encountered while)\b",
    ),
    # More of the same, and GitLab's, Visual Studio Code's, Hugging Face's, cookiecutter's and those of courses.
    gap(
        _WORDS,
        0.95,
        "more information needed|already a pro|make it easy for you to get started with gitlab|self-explaining name|"
        "what your project can do specifically|images that convey metadata|depending on what you are making|"
        "within a particular ecosystem|use examples liberally|tell people where they can go|ideas for releases|"
        "open to contributions|appreciation to those who have|say how it is licensed|run out of energy|"
        "the readme for your extension|writing up a brief description|specific features of your extension|"
        "requirements or dependencies, add|users appreciate release notes|your extension adds any|calling out known|"
        "quick summary of what the model|modelcard aims|what, why, and how|required to install your project|"
        "instructions and examples for use|list your collaborators|third-party assets that|blank template to|"
        "simple overview of use|in-depth paragraph about|how/where to download|any advi|contributors names and|"
        "what things you need to install|step by step series of examples|hat tip to anyone|fill out this long|"
        "short description of the p|brief |key achievements or|link to |list any |a data dictionary explaining|the boilerplate you need|blah|asdf|more information|ready to make this readme|every project is different|"
        "what did you learn while|readme would normally|new dbt project|foobar is a|an awesome readme template|repo owner or admin|"
        "other community or|tutorials/markdowndemo|fixed issue #.|myextension.|my awesome model|feel free to |cookiecutter|gitee",
        r"\[more information needed\]",
        r"\balready a pro\? just edit this readme",
        r"\bto make it easy for you to get started with gitlab\b",
        r"^\W*choose a self-explaining name for your project\b",
        r"^\W*let people know what your project can do specifically\b",
        r"\byou may see small images that convey metadata\b",
        r"^\W*depending on what you are making, it can be a good idea\b",
        r"^\W*within a particular ecosystem, there may be a common way\b",
        r"^\W*use examples liberally\b",
        r"^\W*tell people where they can go to for help\b",
        r"^\W*if you have ideas for releases in the future\b",
        r"^\W*state if you are open to contributions\b",
        r"^\W*show your appreciation to those who have\b",
        r"^\W*for open source projects, say how it is licensed\b",
        r"^\W*if you have run out of energy or time for your project\b",
        r"\bthis is the readme for your extension\b",
        r"^\W*after writing up a brief description\b",
        r"^\W*describe specific features of your extension\b",
        r"^\W*if you have any requirements or dependencies, add\b",
        r"^\W*users appreciate release notes\b",
        r"^\W*include if your extension adds any\b",
        r"^\W*calling out known issues can help\b",
        r"^\W*(?:<!-- )?provide a quick summary of what the model\b",
        r"\bthis modelcard aims to be a base template\b",
        r"^\W*provide a short description explaining the what, why, and how\b",
        r"^\W*what are the steps required to install your project\b",
        r"^\W*provide instructions and examples for use\b",
        r"^\W*list your collaborators, if any\b",
        r"^\W*if you used any third-party assets that require\b",
        r"\bhere['’]s a blank template to\b",
        r"^\W*(?:a )?simple overview of use/purpose\b",
        r"^\W*an in-depth paragraph about your project\b",
        r"^\W*how/where to download your program\b",
        r"^\W*any advi[cs]e for common problems or issues\b",
        r"^\W*contributors names and contact info\b",
        r"^\W*what things you need to install the software\b",
        r"^\W*a step by step series of examples that tell\b",
        r"^\W*hat tip to anyone whose (?:code|work)\b",
        r"^\W*fill out this long description\b",
        r"^\W*(?:a )?short description of the (?:project|package)\W*$",
        # "Description: Brief summary of the project and its goal."
        r"^\W*(?:[\w ]{2,20}:[*_]* )?(?P<brief>brief (?:summary|description|overview|explanation) of (?:the|this|your) project(?: and (?:its|the) (?:[\w-]+ ){0,2}[\w-]+)?)\.\W*$",
        r"^\W*list any (?:[\w/]+ ){0,3}(?:packages|dependencies|libraries) (?:needed|required|used)\b",
        r"^\W*create a data dictionary explaining (?:the )?(?:fields|columns)\b",
        r"^\W*(?:[\w ]{2,20}:[*_]* )?(?P<key>key achievements or (?:learnings|results|findings))\b",
        r"^\W*link to (?:the )?live demo\b[^.\n]{0,30}\bor (?:a )?(?:screenshot|gif|video)",
        r"\bcontains all the boilerplate you need to create\b",
        r"\bblah,? blah\b",
        r"\basdf ?(?:asdf|qwer|jkl)",
        r"^\W*\[?(?:needs more information|more information needed)\]?\W*$",
        r"\bmore information needed for further recommendations\b",
        r"\bready to make this readme your own\b",
        r"^\W*every project is different, so consider which of these\b",
        r"\bwhat did you learn while building this project\b",
        r"^\W*this readme would normally document whatever steps\b",
        r"^\W*welcome to your new dbt project\b",
        r"^\W*foobar is a python library for dealing with\b",
        r"\ban awesome readme template to jumpstart\b",
        r"^\W*(?:repo owner or admin|other community or team contact)\W*$",
        r"\bbitbucket\.org/tutorials/markdowndemo\b",
        r"^\W*fixed issue #\.\W*$",
        r"\bmyextension\.(?:enable|thing)\b",
        r"\bmy awesome model\b",
        r"\bfeel free to (?:customi[sz]e|adjust|modify|tailor) the (?:sections|placeholders)\b",
        r"\{\{ ?cookiecutter\.",
        r"以下是 gitee 平台说明",
    ),
    # What stands in brackets where a template wants a name or a sentence; a link leads somewhere.
    gap(
        "[Name]",
        0.95,
        f"{_BRACKETED}| month year]|**yyyy|$[|]%|] %|]percent|] percent|]ms|] ms|]x|] x",
        r"(?<![\\\w])\[(?:Name|Full Name|First Name|Last Name|Job [Tt]itle|Company(?: Name)?|University(?: Name)?|Institution|City|Date|Year"
        r"|Licen[cs]e Name|(?:Project|Dataset|Model|Team|Repo(?:sitory)?|Author|Course|Module|App|Tool|Library|Game|Book|Movie|Song|Paper|Article|Event) (?:Name|Title)"
        r"|Full name \d|fullname|\w+ Name,? Month Year|Month,? Year|prize|Phone(?: Number)?|Screenshot(?: here)?|Link(?: here)?|URL|Description|Brief description)\](?![(\[:])",
        r"(?<![\\\w])\[(?:job title|your \w+(?: \w+)?|brief description|short description|project name|license name|dataset name)\](?![(\[:])",
        r"\[(?:DD|MM|YYYY|YY)[/.-](?:DD|MM|YYYY)[/.-](?:DD|YYYY|20XX)\](?![(\[:])|\*\*YYYY-MM-DD\*\*",
        r"\[(?:CITATION|REF(?:ERENCE)?|CITE|SOURCE) NEEDED[^\]\n]{0,60}\]",
        # [Write 2-3 sentences about why this matters]
        r"(?<![Cc]lick )(?<![Pp]ress )(?<![Tt]ap )(?<!button )\[(?:Write|Describe|Explain|Summari[sz]e|Briefly|Mention|State|Discuss|Upload|Attach|Optional:|Provide|Include|Paste|List)"
        r" [^\[\]\n]{6,200}\](?![(\[:])",
        # [X]%, $[Y]; not the box of a list.
        r"(?:\$\[[XYZN]{1,2}\](?!\$)|\[[XYZN]{1,2}\] ?(?:%|percent\b|ms\b|x\b))",
        cased=True,
    ),
    gap(
        "??",
        0.9,
        "??|...",
        # "p = ???", "from ?? to ??", "| ?? |"
        r"(?:[=:~≈|$] ?|\b(?:to|from|of|by|at|about|approximately|around) )(?P<unknown>(?<!^\| )\?{2,3})(?=\s?(?:%|ms\b|[,;)|]|to\b|$))",
        # "an accuracy of ??.??%"
        r"(?:\b(?:of|is|was|at)|[:=|]) (?P<shown>\?{1,3}\.\?{2,6}\s?%?)",
        # "Figure ??", "(part no. ????)"
        r"\b(?:figure|fig\.|table|section|eq\.) (?P<place>\?\?)",
        # "in the ?? folder", "was used ??.", a line with nothing else
        r"(?<=\w )(?P<amid>\?{2,4})(?= [a-z]|\.\s*$)|^[\s>*_-]*(?P<whole>\?{3,6})[\s*_]*$",
        r"(?<=[(:=~|$] )\?{3,6}(?=[\s).,;|]|$)|(?<=no\. )\?{3,6}|(?<=[(=~$])\?{3,6}(?=[\s).,;|]|$)",
        # "an accuracy of ... on the test set", "currently working on ..."
        r"\b(?:accuracy|precision|recall|f1|score|error|loss|auc|rate|time|speed|latency) (?:of|is|was) (?:about |around )?(?P<open>(?:\.\.\.|…))",
        r"\b(?:currently working on|currently learning|looking to collaborate on|looking for help with|ask me about|how to reach me:?|fun fact:?|initial release of) ?(?P<rest>(?:\.\.\.|…))\s*$",
    ),
    gap(
        "a note to oneself",
        0.9,
        "replace the |replace this|replace these|(write |(replace |(update |(ask |(check |(add |dummy value|goes here|go here|run pending|will upload|"
        "will add |will provide|will publish|will share",
        # "(replace with your actual results)", "(write the conclusion here)", "(ask Ann for the number)"
        r"\((?:replace|update) (?:this |it )?with (?:your|the|real|actual|final|an?) [^)\n]{2,50}\)",
        r"\((?:write|add) [^)\n]{2,40} (?:here|later)\)",
        r"\(ask [^)\n]{2,20} for [^)\n]{2,30}\)",
        # "Replace the numbers once you have run the last experiment."
        r"^\W*replace (?:the|this|these) (?:numbers?|values?|figures?|results?|text|screenshots?|images?|links?|names?) (?:once|when|after|with) (?:you|your|the real|the actual|real|actual)\b",
        r"\bdummy value\b",
        # "Screenshot goes here"
        r"^\W*(?:[\w-]+ ){1,4}go(?:es)? here\W*$|\b(?:gif|image|screenshot|logo|tagline|description) goes here\b(?=\W*$)",
        r"(?:^|\|)\s*run pending\s*(?:\||$)",
        r"\bwe will (?:upload|add|provide|publish|share) (?:the |our |more )?[\w -]{3,40} (?:here|soon|shortly|as soon as)\b",
        planned=True,
    ),
    gap(
        "a name of a template",
        0.95,
        "your name|name surname|project name|project title|company |feature |answer |(student n|(student id|member|student|author|key |paper title|title|last, first|todo@todo|10.|zenodo.xxx|/xxx|](link|](url|](path|](address|"
        "](add|](insert|](image|path/to|link-to|link_to|url-to|url_to|(your|/your|video_id|project_id|youtube_id|example.com|example.org|<team name|<project name|<id>|<name>|<title>|"
        "<date>|<description>|<link>|<url>|<email>",
        # "Created by **Your Name**", "© 2024 Your Name"; not "greets you by your name".
        r"(?:\b(?:created|made|built|written|developed|maintained|designed|submitted) by\b|\b(?:author|maintainer|name|i['’]m|i am|contact)\b"
        r"|©|\bcopyright(?: \(c\))?)(?: \d{4})?\W{1,6}?(?P<yours>\[?your name\b\]?)"
        r"(?! (?:in|on|to|and|as|is|when|if|for|from)\b)",
        r"\bname surname\b",
        r"\(student (?:number|id)\)",
        r"\bproject (?:name|title)(?: here\b| [1-9]\b)",
        # A line of a list: "Member 1 - backend", "Company 1"
        r"^\W*(?:(?:team )?member|student|author) ?#?[1-9]\b(?=[*_]{0,2} ?(?:[-–—:|(]|$))",
        r"^[\s>*+-]*(?:\[ \] )?(?P<item>(?:company|feature|answer) [1-9])\W*$",
        r"^\W*(?:\d[.)] )?(?P<finding>key (?:finding|insight|result|takeaway) (?:one|two|three|[1-9]))\W*$",
        r"\btodo@todo\b",
        r"\b(?:zenodo\.|10\.\d{4,5}/)x{3,}",
        # [here](LINK)
        r"\]\((?:link|url|path|address|add-link|insert-link|link[-_]here|url[-_]here|image[-_]url)\)",
        r"!\[[^\]\n]{0,80}\]\((?:\./|/)?(?P<picture>(?:path/to|link[-_]to|url[-_]to|your[-_])[^)\s]*)",
        r"\bsrc=[\"'](?:\./|/)?(?P<source>path/to/[^\"'\s]*)",
        r"\]\(https?://[^)\s]{0,60}(?P<id>\b(?:VIDEO|YOUTUBE|PROJECT)_ID\b)",
        r"\]\(https?://(?:www\.)?example\.(?:com|org)/?\)",
        # "Team Name: <Team Name>"
        r":(?:\*\*)? ?(?P<field><(?:team name|project name|id|name|title|date|description|link|url|email)>)\s*$",
    ),
    gap(
        "a citation of a template",
        0.95,
        "title|author|last, first",
        r"\b(?:title|author) ?= ?[{\"](?:(?:your )?paper title(?: here)?|title|authors?(?: names?)?|your name|author, a\.|last, first"
        r"|first author and second author)[}\"]",
        in_code="blocks",
    ),
    gap(
        "to be inserted",
        0.9,
        "to be |will be ",
        # "(diagram to be inserted)", "<link to be added>"
        r"[\[(<](?:[\w-]+ ){0,3}(?:diagram|picture|image|figure|screenshot|video|link|table|text|logo|plot|chart|details|content) to be (?:inserted|added|uploaded|provided|linked|written|filled in)\b[^\])>\n]{0,30}[\])>]",
        # "Further details will be filled in here later."
        r"\b(?:details|results?|sections?|documentation|readme|instructions|text|link|report|screenshots?|part) will be (?:filled in|completed|written|provided|shared|linked|inserted) (?:\w+ ){0,2}(?:here|later|soon|shortly)\b(?! (?:by|with|than)\b)",
        planned=True,
    ),
    gap(
        "A NAME IN CAPITALS TO ADD",
        0.95,
        "add |insert |put |fill in ",
        # "ADD REFERENCE"; LINK TO VIDEO HERE is looked for elsewhere.
        r"(?<![\w-])(?!PUT URL)(?:ADD|INSERT|PUT|FILL IN) (?:[A-Z]{1,12} ){0,2}(?:REFERENCES?|CITATIONS?|LINKS?|IMAGES?|SCREENSHOTS?|FIGURES?|NAMES?"
        r"|DATE|TITLE|DESCRIPTION|URL|VIDEO|TEXT)\b(?! [A-Z])",
        cased=True,
    ),
)
"""Their gaps, in the order in which they are looked for."""
