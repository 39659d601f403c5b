"""Tasks of tools by which programs are written, tried, shipped and watched."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import Task

TOOLS: tuple[Task, ...] = (
    Task(
        titled=listed(
            "docker image optimizer|docker image optimization|docker image optimiser|docker image size|docker slim|"
            "container image|container images|docker images|dockerfile optimizer|image slimming|dockerfile linter"
        ),
        unless=listed("scanner|scanning|vulnerability|vulnerabilities|registry|collection of docker images"),
        of_libraries=True,
        result="How much smaller do which images become, how much sooner are they built or started, and what breaks?",
        baseline="How large were the same images, and how long did they take, before?",
        problem="Which images are too large or too slow to ship, and for whom?",
    ),
    Task(
        titled=listed(
            "devsecops|container security|supply chain security|security pipeline|dependency scanner|shift left"
        ),
        unless=listed("supply chain management|logistics"),
        result="Of faults that you put in, how many does it stop, and how much longer does a build take with it?",
        baseline="How many of them got out, and how long did a build take, before?",
        problem="Which faults got out unseen before, or would, and what do they cost?",
    ),
    Task(
        titled=listed(
            "static analysis tool|static code analysis|linter|linting|code analyzer|type checker|bug finder|"
            "lint rules|eslint plugin|code smell detector|code quality tool|dead code"
        ),
        phrases=listed("static analyzer|static analyser|static code analyzer"),
        unless=listed("malware|beam|truss|structural|finite element"),
        of_libraries=True,
        result="How many real faults does it find, at how many false alarms, and how many does a well-known one in the "
        "same files?",
        baseline="How many does a well-known one find in the same files, at how many false alarms?",
        problem="Which faults do the well-known ones miss or report wrongly, and what do they cost?",
    ),
    Task(
        titled=listed(
            "testing framework|test framework|unit testing framework|test runner|snapshot testing|mocking library|"
            "test automation framework|test automation|fuzzer|fuzzing|property based testing|mutation testing|"
            "automation testing|end to end testing|api testing|selenium framework|e2e tests"
        ),
        phrases=listed("pytest plugin"),
        unless=listed("a b testing|ab testing|hypothesis testing|statistical|statistics|llm|question|exam"),
        of_libraries=True,
        result="How many faults does it find that slipped through before, and how long does a run take?",
        baseline="How many do the tests that there were before find, in which time?",
        problem="Which faults slip through, or which tests are tedious to write, without it?",
    ),
    Task(
        titled=listed(
            "load testing|load tester|stress testing tool|load generator|performance testing|http benchmarking"
        ),
        unless=listed("bank|banks|credit|portfolio|beam|bridge"),
        of_libraries=True,
        result="How many requests a second does it send from one machine, and how true are the times that it reports?",
        baseline="How many does a well-known one send from the same machine?",
        problem="What breaks under load that nobody sees before, or what can't the well-known ones do?",
    ),
    Task(
        titled=listed(
            "schema migration|schema migrations|database migration|database migrations|db migrations|db migration|"
            "migration tool"
        ),
        unless=listed("bird|birds|human migration|refugees|immigration|animal"),
        of_libraries=True,
        result="How long do the data stay locked or out of reach while it runs, and how many runs of how many fail?",
        baseline="How long, and how often, with the tool or the scripts used before?",
        problem="What breaks, or stands still, while data are changed or moved today?",
    ),
    Task(
        titled=listed(
            "dotenv|secret manager|secrets manager|secret management|secrets management|password vault|"
            "credential manager|environment variables"
        ),
        phrases=listed("password manager|env files"),
        unless=listed("generator|strength|chemical|pollution"),
        of_libraries=True,
        result="How long does it take to fetch, share or change a secret, and which attacks was it tried against?",
        baseline="How long does the same take the way it is done today?",
        problem="Where do these secrets lie today, and what leaks, breaks or gets lost?",
    ),
    Task(
        titled=listed(
            "custom controller|kubernetes operators|admission controller|kubernetes autoscaler|autoscaler|"
            "pod autoscaler"
        ),
        phrases=listed("kubernetes operator|k8s operator|kubernetes controller"),
        of_libraries=True,
        result="How soon does it act after a change or a fault, and in how many of how many cases does it fail to?",
        baseline="How soon would a person, or the tool used before, have acted?",
        problem="What has to be watched or done by hand in the cluster without it, and what goes wrong?",
    ),
    Task(
        titled=listed(
            "scaffold|scaffolds|scaffolding|boilerplate|starter kit|starter template|project template|cookiecutter|"
            "project generator|project starter|starter project|create fullstack app|create app|app template|"
            "api boilerplate|code generator|repo template|template repository|scaffolder|monorepo template|"
            "crud generator"
        ),
        unless=listed(
            "tissue|protein|genome|genomes|contig|contigs|molecular|molecule|bone|construction|removal|email|"
            "ai code generator|qr code generator|qr code|llm|barcode"
        ),
        of_libraries=True,
        result="How long does it take from the first command to something that runs, and how long by hand?",
        baseline="How long does the same take by hand, or with the best-known template?",
        problem="Who sets up the same again and again, and what do they get wrong or leave out?",
    ),
    Task(
        titled=listed(
            "git visualizer|git visualiser|git graph|gitviz|code visualizer|codebase visualizer|codebase map|"
            "dependency graph|dependency visualizer|repo visualizer|repository visualizer|schema visualizer|"
            "git history|commit graph"
        ),
        phrases=listed("visualize git history|visualise git history|visualizes git history|visualises git history"),
        unless=listed("machine learning|neural network|parsing|mining"),
        of_libraries=True,
        result="How large a project does it draw without delay, and how soon does somebody find what they look for?",
        baseline="How long does the same take with the tool that everybody uses?",
        problem="Who loses their way in it today, and what goes wrong because of that?",
    ),
    Task(
        titled=listed(
            "homelab|home lab|home server|dotfiles|nixos config|nixos configuration|nix config|self hosted server|"
            "homelab infrastructure"
        ),
        unless=listed(
            "soc|security|siem|active directory|splunk|cybersecurity|malware|attack|attacks|detection|wazuh|pentest"
        ),
        result="How long does it take to set it all up again from nothing, and how long by hand?",
        baseline="How long did it take by hand?",
        problem="What gets lost, or takes too long, when a machine that was set up by hand dies?",
    ),
    Task(
        titled=listed(
            "json explorer|log viewer|csv viewer|file viewer|file manager|file explorer|grep|file search|"
            "fuzzy finder|fuzzy search|duplicate finder|disk usage|json processor|log explorer"
        ),
        phrases=listed("explore json|json viewer|clone of grep|duplicate file finder"),
        unless=listed("parser|semantic|embedding|embeddings|analysis|analytics"),
        of_libraries=True,
        result="How long does it take to get through files of which size, and how long does the tool that everybody "
        "uses take?",
        baseline="How long does the tool that everybody uses take on the same files?",
        problem="What is awkward or slow with the tools that everybody uses, and for whom?",
    ),
    Task(
        titled=listed(
            "regex engine|regular expression engine|regexp engine|regex matcher|regex library|regex compiler|"
            "pattern matching engine"
        ),
        of_libraries=True,
        result="How long does a match take on plain and on the worst patterns, and how long with a well-known engine?",
        baseline="How long does a well-known engine take for the same patterns and texts?",
        problem="Which patterns are too slow in the engines that everybody uses, or what did you want to learn by "
        "writing your own?",
    ),
    Task(
        phrases=listed("rate limiters"),
        titled=listed(
            "rate limiter|rate limiting|ratelimit|ratelimiter|rate limit|token bucket|leaky bucket|circuit breaker"
        ),
        unless=listed("interest rate|power grid|arc|transformer station"),
        of_libraries=True,
        result="How long does one check take, how many more than it should does it let through, and how does a "
        "well-known one do?",
        baseline="How long does a well-known one take, and how many more does it let through?",
        problem="Whose service is overrun without it, and what do the well-known ones get wrong?",
    ),
    Task(
        titled=listed(
            "file converter|pdf converter|markdown converter|format converter|image converter|video converter|"
            "pdf to word|converter|code converter|html to markdown|pdf to markdown|csv to json|json to csv"
        ),
        unless=listed(
            "buck|boost|dc dc|dc|analog|digital|power converter|voltage|catalytic|currency|unit converter|"
            "temperature converter|frequency|voice|speech|style"
        ),
        of_libraries=True,
        result="Of how many inputs does it turn how many over without a fault, and how long does one take?",
        baseline="How many does the tool that everybody uses turn over without a fault?",
        problem="What gets lost or has to be mended by hand with the tools that everybody uses?",
    ),
    Task(
        titled=listed("profiler|debugger|cpu profiler|memory profiler|tracing tool|heap profiler|performance profiler"),
        unless=listed("data profiler|data profiling|author|dns|llm"),
        of_libraries=True,
        result="How many of the known slow or faulty places does it lead to, and how much does it slow a program down?",
        baseline="How many does a well-known one lead to, and how much does that slow the program down?",
        problem="What do the well-known ones not show, or slow down too much?",
    ),
    Task(
        titled=listed("package manager|build system|build tool|module bundler|bundler|dependency manager|task runner"),
        unless=listed("packages of data|construction"),
        of_libraries=True,
        result="How long does a build or an install take, of which project, and how long with the tool that everybody "
        "uses?",
        baseline="How long does the same take with the tool that everybody uses?",
        problem="What is slow, or breaks, with the tool that everybody uses, and for whom?",
    ),
)

COMMANDS: tuple[Task, ...] = (
    Task(
        titled=listed(
            "cli|cli tool|command line tool|command line utility|command line interface|command line app|"
            "command line application|tui|terminal ui|terminal app|terminal tool|cli app|cli application"
        ),
        yields=True,
        of_libraries=True,
        result="How long does a usual job take with it, and how long with what people use for it today?",
        baseline="How long does the same take with what people use today?",
        problem="What do people look up, type again or do by hand without it?",
    ),
)
"""After all others: a tool of the command line may be about anything."""
