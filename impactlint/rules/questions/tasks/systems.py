"""Tasks of data pipelines, and of systems that are to be fast, small or always there."""

from __future__ import annotations

from impactlint.reading.word_lists import listed
from impactlint.rules.questions.tasks.task import Task

DATA: tuple[Task, ...] = (
    Task(
        titled=listed(
            "etl|elt|data pipeline|data engineering|data warehouse|streaming pipeline|de zoomcamp|lakehouse|"
            "data lake|medallion|real time pipeline|streaming analytics|data platform|ingestion pipeline|"
            "kafka pipeline|kafka streaming|analysis pipeline|analytics pipeline"
        ),
        result="How much data does a run handle, how long does it take, or what does it save: which number?",
        baseline="What was the number for the job, the script or the spreadsheet that it replaces?",
        problem="Who needs this data, and what did they have to do without the pipeline?",
    ),
    Task(
        titled=listed("data quality|data audit|data cleaning|data validation|deduplication|record linkage"),
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
            "pdf compression|video compression|docker image optimizer|docker image optimization|minifier"
        ),
        of_libraries=True,
        result="How much smaller does it make which files, how long does that take, and what is lost?",
        baseline="How small do the tools that everybody uses make the same files?",
        problem="Which files are too large for whom, and what do they do about it today?",
    ),
    Task(
        phrases=listed("compression algorithm|data compression|lossless compression"),
        titled=listed("file compressor|text compressor|compression|huffman|huffman coding|lz77|lzw|arithmetic coding"),
        unless=listed("model compression"),
        of_libraries=True,
        result="How small does it make which files, how fast, and what does zstd or gzip reach on them?",
        baseline="What does zstd or gzip reach on the same files?",
        problem="Which data stays too large or takes too long with the compressors that everybody has?",
    ),
    Task(
        titled=listed(
            "matrix multiplication|gemm|sgemm|cuda kernel|cuda kernels|gpu kernels|matmul|fft|sparse matrix|blas|"
            "memory allocator|thread pool"
        ),
        of_libraries=True,
        result="How fast is it, on which sizes and which machine, and how fast is the library that everybody uses?",
        baseline="How fast is the library that everybody uses, on the same machine?",
        problem="Where is the library that everybody uses too slow, or what did you want to understand by your own?",
    ),
    Task(
        titled=listed("openmp|mpi|parallelization|parallelisation|multithreaded|multithreading|simd"),
        of_libraries=True,
        result="How many times as fast as on one core is it, on how many cores and for which size?",
        baseline="How long does the plain version take on one core?",
        problem="What takes too long on one core, and for whom?",
    ),
    Task(
        titled=listed(
            "key value store|kv store|database engine|vector database|vector db|lsm tree|storage engine|"
            "in memory database|redis clone|in memory cache|lru cache|distributed cache|cache library|caching library"
        ),
        of_libraries=True,
        result="How many reads and writes a second does it do at which delay, and how many does a well-known one on "
        "the same machine?",
        baseline="How many does a well-known one do on the same machine?",
        problem="Which data takes too long to reach, and for whom?",
    ),
    Task(
        titled=listed(
            "message queue|job queue|task queue|job scheduler|task scheduler|load balancer|rate limiter|api gateway|"
            "raft consensus|raft|message broker|distributed system|web server|http server|reverse proxy|service mesh"
        ),
        unless=listed("rental|inflatable|river"),
        of_libraries=True,
        result="How many jobs or requests a second does it carry at which delay, and what is lost when a part fails?",
        baseline="How many does a well-known one carry on the same machine?",
        problem="What can't the well-known ones do, or what did you want to understand by your own?",
    ),
    Task(
        titled=listed("json parser|xml parser|csv parser|html parser|markdown parser|parser generator"),
        of_libraries=True,
        result="How many megabytes a second does it read, how many of the files of a test set right, and how many does "
        "a well-known one?",
        baseline="How fast is a well-known one on the same files?",
        problem="Which files do the parsers that everybody knows read wrongly, or too slowly?",
    ),
    Task(
        titled=listed(
            "compiler|toy compiler|interpreter|programming language|toy language|bytecode vm|transpiler|"
            "brainfuck|lox|lisp"
        ),
        of_libraries=True,
        result="How many of how many test programs does it run right, and how fast, against which known one?",
        baseline="How fast does a known one run the same programs?",
        problem="What is hard to say in the languages that there are, or what did you want to understand by your own?",
    ),
    Task(
        titled=listed("emulator|chip 8|chip8|game boy emulator|gameboy|nes emulator"),
        result="How many of how many games or test programs run right, and at which speed?",
        baseline="How many of them does a known emulator run right?",
        problem="What did you want to understand by building it, or what can't the emulators that there are do?",
    ),
    Task(
        titled=listed(
            "ray tracer|ray tracing|raytracer|raytracing|path tracer|renderer|rendering engine|game engine|"
            "physics engine|voxel engine|software renderer"
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
        titled=listed("observability|monitoring system|uptime monitor|log analysis|log analyzer|server monitoring"),
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
