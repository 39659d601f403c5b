"""Tasks of data pipelines, and of systems that are to be fast, small or always there."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import FOR_OTHERS, Task

DATA: tuple[Task, ...] = (
    Task(
        phrases=listed("change data capture"),
        titled=listed("debezium|cdc pipeline|cdc debezium|postgres cdc|mysql cdc|kafka cdc|cdc kafka|cdc streaming"),
        of_libraries=True,
        result="How long after a change does it arrive, and how many changes are lost, doubled or differ?",
        baseline="How long does it take when the tables are asked every minute?",
        problem="Whose view of the data is out of date without it, and what goes wrong then?",
    ),
    Task(
        phrases=listed(
            "streaming data pipeline|real time data pipeline|realtime data pipeline|real time streaming pipeline|"
            "spark structured streaming|apache flink|pyflink|redpanda|redpanda and flink|kafka and flink|"
            "kafka and spark streaming"
        ),
        titled=listed(
            "streaming pipeline|real time pipeline|realtime pipeline|streaming analytics|kafka pipeline|"
            "kafka streaming|stream processing|event streaming|data streaming|streaming etl|spark streaming|"
            "structured streaming|kafka spark|flink|clickstream pipeline|clickstream analytics"
        ),
        unless=listed("video|videos|music streaming app|livestream|live video|server sent events"),
        result="How long after an event does it show up, at how many events a second, and how many are lost or "
        "doubled?",
        baseline="How long does it take when the same is loaded once an hour?",
        problem="Who has to know at once, and what goes wrong when they learn of it an hour later?",
    ),
    Task(
        titled=listed("data migration|legacy migration|cloud migration|warehouse migration"),
        unless=(*FOR_OTHERS, *listed("tool|tools|cli")),
        result="How many records came over, how many differ afterwards, and for how long did everything stand still?",
        baseline="How long did the same take, or how much went wrong, by hand or the time before?",
        problem="What couldn't stay where it was, and whom did that trouble?",
    ),
    Task(
        phrases=listed(
            "data engineering project|etl pipeline|elt pipeline|batch data pipeline|"
            "adls gen2|azure data lake|dagster|airflow dags|amazon redshift|aws redshift"
        ),
        titled=listed(
            "etl|elt|data pipeline|data engineering|data warehouse|de zoomcamp|lakehouse|data pipelines|"
            "data lake|medallion|data platform|ingestion pipeline|analysis pipeline|analytics pipeline|"
            "data ingestion|ingestion|scheduled ingestion|batch pipeline|data warehousing|data mart|apache airflow|"
            "airflow pipeline|airflow project|data engineer project|data lakehouse"
        ),
        result="How much data does a run handle, how long does it take, or what does it save: which number?",
        baseline="What was the number for the job, the script or the spreadsheet that it replaces?",
        problem="Who needs this data, and what did they have to do without the pipeline?",
    ),
    Task(
        phrases=listed("dbt project|dbt models"),
        titled=listed("dbt|analytics engineering|jaffle shop"),
        unless=listed("therapy|mental health|mood|mcp|agent|agents|chatbot|vscode|vs code|extension"),
        result="How many faults in the data do its tests catch, and how long does a run take?",
        baseline="How many of them came through before, or come through the plain example?",
        problem="Who reads the tables, and what did they get wrong, or not find, in the raw ones?",
    ),
    Task(
        titled=listed(
            "data quality|data audit|data cleaning|data validation|deduplication|record linkage|data wrangling|"
            "entity resolution|data observability|data profiling|data contracts"
        ),
        result="How many of how many records failed which check, and what did that change?",
        problem="Who relies on this data, and what goes wrong where it is wrong?",
    ),
    Task(
        titled=listed("query optimization|query optimisation|sql optimization|query tuning|database optimization"),
        result="How long does the slowest query take, before and after, on how many rows?",
        baseline="How long did the same query take before?",
        problem="Who waits for these queries, and for how long?",
    ),
)

SYSTEMS: tuple[Task, ...] = (
    Task(
        titled=listed(
            "image compressor|image compression|image optimizer|image optimiser|pdf compressor|video compressor|"
            "pdf compression|video compression|minifier|image resizer|photo compressor|file size reducer"
        ),
        of_libraries=True,
        result="How much smaller does it make which files, how long does that take, and what is lost?",
        baseline="How small do the tools that everybody uses make the same files?",
        problem="Which files are too large for whom, and what do they do about it today?",
    ),
    Task(
        phrases=listed("compression algorithm|data compression|lossless compression"),
        titled=listed("file compressor|text compressor|compression|huffman|huffman coding|lz77|lzw|arithmetic coding"),
        unless=listed(
            "model compression|activation|activations|gradient|gradients|neural network|neural networks|"
            "backpropagation|fine tuning|on device learning|embedding|embeddings|embedding compression|kv cache"
        ),
        of_libraries=True,
        result="How small does it make which files, how fast, and what does zstd or gzip reach on them?",
        baseline="What does zstd or gzip reach on the same files?",
        problem="Which data stays too large or takes too long with the compressors that everybody has?",
    ),
    Task(
        titled=listed(
            "json parser|xml parser|csv parser|html parser|markdown parser|parser generator|yaml parser|toml parser|"
            "log parser|sql parser|csv reader|json library|parser combinator|parser combinators|serialization library|"
            "json serializer"
        ),
        of_libraries=True,
        result="How many megabytes a second does it read, how many of the files of a test set right, and how many does "
        "a well-known one?",
        baseline="How fast is a well-known one on the same files?",
        problem="Which files do the parsers that everybody knows read wrongly, or too slowly?",
    ),
    Task(
        titled=listed(
            "matrix multiplication|gemm|sgemm|cuda kernel|cuda kernels|gpu kernels|matmul|fft|sparse matrix|blas|"
            "memory allocator|thread pool"
        ),
        of_libraries=True,
        result="How fast is it, on which sizes and which machine, and how fast is the library that everybody uses?",
        baseline="How fast is the library that everybody uses, on the same machine?",
        problem="Where is the library that everybody uses too slow, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed("openmp|mpi|parallelization|parallelisation|multithreaded|multithreading|simd"),
        unless=listed("server|servers|proxy|client|daemon|downloader|crawler|chat|bot"),
        of_libraries=True,
        result="How many times as fast as on one core is it, on how many cores and for which size?",
        baseline="How long does the plain version take on one core?",
        problem="What takes too long on one core, and for whom?",
    ),
    Task(
        titled=listed(
            "key value store|kv store|database engine|vector database|vector db|lsm tree|storage engine|"
            "in memory database|redis clone|in memory cache|lru cache|distributed cache|cache library|"
            "caching library|relational database|relational database engine|toy database|embedded database|"
            "sql engine|query engine|database management system|mini database|minidb|time series database|"
            "document database|nosql database|database from scratch|sqlite clone|b tree|b plus tree|"
            "key value database|kv database|cache server|skip list"
        ),
        phrases=listed("key value storage engine|persistent key value store"),
        unless=listed(
            "schema|database design|normalization|erd|er diagram|library database|library management|hospital|"
            "school|hotel|restaurant|bank|university|airline|employee|inventory|sql queries|sales|clustering|"
            "analysis|students"
        ),
        of_libraries=True,
        result="How many reads and writes a second does it do at which delay, and how many does a well-known one on "
        "the same machine?",
        baseline="How many does a well-known one do on the same machine?",
        problem="Which reads or writes are too slow elsewhere, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed(
            "message queue|job queue|task queue|job scheduler|task scheduler|load balancer|api gateway|"
            "raft consensus|raft|message broker|distributed system|web server|http server|reverse proxy|"
            "service mesh|http from scratch|tcp server|dns server|dns resolver|proxy server|websocket server|"
            "tcp stack|paxos|consensus algorithm|distributed file system|pub sub|event bus|tcp ip stack|"
            "socket server|webserver|http proxy|distributed lock"
        ),
        phrases=listed("http 1 1 server|http 2 server"),
        unless=listed("rental|inflatable|river|power distributed system"),
        of_libraries=True,
        result="How many jobs or requests a second does it carry at which delay, and what is lost when a part fails?",
        baseline="How many does a well-known one carry on the same machine?",
        problem="What can't the well-known ones do, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed(
            "compiler|toy compiler|interpreter|programming language|toy language|bytecode vm|transpiler|"
            "brainfuck|lox|lisp|jit compiler|tree walk interpreter|assembler|virtual machine interpreter|tinyc|"
            "c compiler|subset compiler|scripting language"
        ),
        unless=listed("genome|genomes|contigs|code interpreter|sign language|compiler errors|games"),
        of_libraries=True,
        result="How many of how many test programs does it run right, and how fast, against which known one?",
        baseline="How fast does a known one run the same programs?",
        problem="What is hard to say in the languages there are, or what did you want to learn by writing your own?",
    ),
    Task(
        titled=listed(
            "operating system|os kernel|toy os|hobby os|operating system kernel|kernel from scratch|x86 kernel|"
            "unikernel|bootloader|rtos|microkernel|mini os|64 bit os|real time operating system"
        ),
        unless=listed("robot operating system|course notes|lecture notes|assignments|scheduling simulator"),
        result="What runs on it, on which machines, and how fast does it start or change from one task to the next?",
        baseline="How fast does a known one do the same on the same machine?",
        problem="What can't the known ones do, or what did you want to understand by building it?",
    ),
    Task(
        titled=listed(
            "minishell|mini shell|unix shell|custom shell|simple shell|linux shell|toy shell|container runtime|"
            "container engine|docker from scratch|mini docker|mini git|git from scratch"
        ),
        unless=listed("shell scripts|shell scripting"),
        result="How many of how many commands does it run as the known one does, and how fast does it start?",
        baseline="How fast does the known one start on the same machine?",
        problem="What can't the known ones do, or what did you want to understand by building it?",
    ),
    Task(
        titled=listed("emulator|chip 8|chip8|game boy emulator|gameboy|nes emulator"),
        unless=listed("terminal emulator|android emulator"),
        result="How many of how many games or test programs run right, and at which speed?",
        baseline="How many of them does a known emulator run right?",
        problem="What did you want to understand by building it, or what can't the emulators that there are do?",
    ),
    Task(
        titled=listed(
            "ray tracer|ray tracing|raytracer|raytracing|path tracer|raycaster|raycasting|renderer|"
            "rendering engine|game engine|physics engine|voxel engine|software renderer"
        ),
        of_libraries=True,
        result="How many pictures a second, or seconds a picture, does it take, of which scene on which machine?",
        baseline="How long does a known one take for the same scene?",
        problem="What is too slow or can't be shown with those that there are, or what did you want to understand?",
    ),
    Task(
        phrases=listed("vehicle routing|travelling salesman|traveling salesman|vehicle routing problem"),
        titled=listed(
            "tsp|vrp|cvrp|knapsack|job shop|timetabling|timetable|bin packing|route optimization|route optimisation|"
            "route planning|genetic algorithm|genetic algorithms|simulated annealing|ant colony|particle swarm|"
            "metaheuristic|linear programming|integer programming|routing problem"
        ),
        result="How far is its best answer from the best known one, after how much time?",
        baseline="What does a simple rule, or a known solver, reach in the same time?",
        problem="Whose plan is to become better, and what does a poor one cost?",
    ),
    Task(
        titled=listed("vulnerability scanner|security scanner|port scanner|network scanner|secret scanner"),
        of_libraries=True,
        result="How many of the known holes does it find, and at how many false alarms?",
        baseline="How many of the same does a well-known scanner find?",
        problem="What do the well-known scanners miss, or whom do they cost too much time?",
    ),
    Task(
        titled=listed(
            "devops|ci cd|cicd|gitops|infrastructure as code|terraform|kubernetes cluster|kubernetes deployment|"
            "on kubernetes|eks|aks|ansible|deployment pipeline"
        ),
        yields=True,
        result="How long does a change take until it runs, and how often does one fail, before and after?",
        baseline="How long did it take, and how often did it fail, by hand?",
        problem="What went wrong, or took too long, while it was set up by hand?",
    ),
    Task(
        titled=listed(
            "observability|monitoring system|uptime monitor|log analysis|log analyzer|server monitoring|"
            "network monitoring|infrastructure monitoring|kubernetes monitoring|application monitoring|status page|"
            "alerting system|log monitoring|website monitor|website monitoring|monitoring stack|uptime monitoring"
        ),
        unless=listed(
            "plant|plants|soil|moisture|water|air|weather|patient|patients|health monitoring|heart|energy monitoring|"
            "power monitoring|electricity|temperature|humidity|traffic monitoring|student|students|crop|crops|"
            "greenhouse|environmental|environment monitoring|driver|drivers|vehicle|vehicles|baby|elderly|wildlife|"
            "sensor|sensors|iot|esp32|esp8266|arduino|raspberry pi|pollution|fish|aquarium|cattle|livestock|forest|"
            "flood|noise|attendance|employee|employees|classroom|exam|sleep|gas|garbage|waste|smart bin|fleet|solar|"
            "bridge|structural"
        ),
        result="How long does it take until a fault is noticed, and at how many false alarms?",
        baseline="How long did it take before?",
        problem="Which faults were noticed too late, and by whom?",
    ),
    Task(
        titled=listed("smart contract|smart contracts|blockchain|dapp|defi|nft|nft marketplace|solidity|ethereum"),
        result="What does a transaction cost, how long does it take, and how many are carried?",
        baseline="What does the same cost without a chain?",
        problem="Who can't trust whom without it, and what does that cost them?",
    ),
)
