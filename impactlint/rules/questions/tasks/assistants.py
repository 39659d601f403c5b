"""Tasks of assistants on language models: what they find, answer, write and plan for people."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import Task

_TO_BUILD_WITH = listed(
    "toolkit|framework|workbench|library|sdk|wrapper|package|platform for building|platform to build|agent platform|"
    "chatbot platform|agent builder|chatbot builder"
)
"""Phrases of what others build their assistants with, so that its results are theirs."""

ASSISTANTS: tuple[Task, ...] = (
    Task(
        phrases=listed(
            "natural language to sql|text to sql|plain english into sql|natural language into sql|questions into sql|"
            "natural language queries into"
        ),
        titled=listed(
            "text2sql|texttosql|nl2sql|nl to sql|sql agent|sql assistant|sql chatbot|chat with database|"
            "chat with your database|chat with sql|sql generator|sql copilot|query generator|chat2db|text2cypher"
        ),
        result="For how many of how many real questions does it fetch the right rows, and for how many does one plain "
        "prompt?",
        baseline="For how many of the same questions does one plain prompt fetch the right rows?",
        need="Who can't write the queries themselves, and how long do they wait for an answer today?",
    ),
    Task(
        phrases=listed("chat with csv|chat with your csv|chat with your data"),
        titled=listed(
            "data analyst agent|data analysis agent|ai data analyst|csv chatbot|csv agent|csv chat|chat with data|"
            "talk to your data|data chatbot|data science agent"
        ),
        unless=_TO_BUILD_WITH,
        result="Of how many real questions does it answer how many with the right figure, and how long does an analyst "
        "take for the same?",
        baseline="How long does an analyst take for the same questions, and how often are they right?",
        need="Who can't ask the data themselves, and how long do they wait for an answer today?",
    ),
    Task(
        titled=listed(
            "research assistant|research agent|research agents|deep research|auto researcher|autoresearcher|"
            "ai researcher|literature review|report writer|research crew|stock analysis agent|equity research|"
            "financial analyst agent|market research agent"
        ),
        unless=(*_TO_BUILD_WITH, *listed("systematic literature review of|survey of|awesome")),
        result="Of the claims in its reports, how many do the sources bear out, and how many with one plain prompt?",
        baseline="How many do the sources bear out in what one plain prompt writes?",
        need="Who looks all this up and writes it down today, and how long does it take them?",
    ),
    Task(
        titled=listed(
            "medical chatbot|health chatbot|healthcare chatbot|medical assistant|symptom checker|health assistant|"
            "mental health chatbot|legal chatbot|legal assistant|law chatbot|legal advisor|ai doctor|ai lawyer|"
            "financial advisor|medical rag|medical qa|legal rag|healthcare assistant|"
            "ai therapist|therapy bot|therapy chatbot|ai nutritionist|nutrition assistant|fitness coach|diet planner|"
            "wellness chatbot|ai dietitian"
        ),
        unless=(*_TO_BUILD_WITH, *listed("benchmark|eval|evaluation")),
        result="Of its answers to real questions, how many does an expert call right and safe, and how many of the "
        "bare model's?",
        baseline="How many of the bare model's answers does the same expert call right and safe?",
        need="Whom would they ask without it, how long does that take, and what does a wrong answer do to them?",
    ),
    Task(
        titled=listed(
            "travel planner|trip planner|itinerary planner|itinerary generator|travel agent|travel assistant|"
            "ai travel|trip advisor ai|travel itinerary|vacation planner|trip planning|travel planning"
        ),
        unless=listed("agency|travel agency|analysis|dashboard"),
        result="Of how many plans could how many be booked and followed as they stand, and how long does one take by "
        "hand?",
        baseline="How long does such a plan take by hand, and what goes wrong with it?",
        need="Who plans such trips today, how long does it take them, and what goes wrong?",
    ),
    Task(
        phrases=listed(
            "generates recipes|generate recipes|recipes from ingredients|recipes from the ingredients|"
            "recipes based on ingredients|recipes based on the"
        ),
        titled=listed("recipe generator|recipe gpt|ai recipe|ai recipes|recipe ai|ai chef|chef ai|recipe bot"),
        unless=listed("conda|yocto|conan|package|packages|build|dataset"),
        result="Of its recipes, how many would people cook again, and of those that a plain search finds?",
        baseline="How many of those that a plain search finds would they cook again?",
        need="Who doesn't know what to cook, and what is thrown away because of it?",
    ),
    Task(
        phrases=listed(
            "tailors resumes|tailor resumes|tailor your resume|tailors your resume|rewrites a resume|"
            "rewrites your resume|tailored resumes|tailor your cv|tailored cover letters|resume for a job"
        ),
        titled=listed(
            "cv tailor|resume tailor|resume tailoring|cover letter generator|cover letter writer|ai resume builder|"
            "resume optimizer|cover letter|ai cv|job application agent|auto apply|job application bot|"
            "job application assistant"
        ),
        result="How many of how many applications led to an interview, with it and before, and how often does it make "
        "something up?",
        baseline="How many applications led to an interview before?",
        need="Who writes applications again and again, how long does one take, and what comes of them?",
    ),
    Task(
        phrases=listed("mock interviews|mock interview"),
        titled=listed(
            "interview coach|ai interviewer|interview simulator|interview practice|ai interview|voice interview|"
            "interview bot|interviewer ai|ai interview coach|interview agent"
        ),
        unless=listed("interview questions|cheat sheet|solutions|leetcode"),
        result="How close are its marks to those of people who hire, or how much better does one do after "
        "practising with it?",
        baseline="How close are two people who hire to each other, for the same answers?",
        need="Who can't practise with anybody, and what happens to them in the real interview?",
    ),
    Task(
        phrases=listed(
            "writes your commit messages|writes commit messages|generates commit messages|generate commit messages|"
            "commit message generator|generates docstrings|generate docstrings|generates unit tests"
        ),
        titled=listed(
            "ai commit|aicommit|aicommits|commit gpt|gpt commit|ai commits|commit generator|docstring generator|"
            "changelog generator|release notes generator|readme generator|documentation generator|test generator|"
            "unit test generation|unit test generator|test case generator|code documentation"
        ),
        of_libraries=True,
        result="Of what it writes, how much is kept as it comes, and how long does one take to write by hand?",
        baseline="How long does it take to write one by hand?",
        problem="Who has to write these by hand, and what do poor or missing ones cost?",
    ),
    Task(
        titled=listed(
            "quiz generator|question generator|mcq generator|flashcard generator|question generation|exam generator|"
            "question paper generator|quiz maker|study assistant|study buddy|ai tutor|"
            "language learning chatbot|language tutor|english tutor|speaking practice"
        ),
        unless=listed("random question"),
        result="How many of how many questions or answers would a teacher use as they come, or how much more do people "
        "know with it?",
        baseline="How long does a teacher take for the same, or how much do people know without it?",
        need="Who is to learn or teach what, and what takes too long without it?",
    ),
    Task(
        titled=listed(
            "voice agent|voice agents|phone agent|ai receptionist|voice bot|voicebot|call agent|calling agent|"
            "ai caller|phone assistant"
        ),
        unless=_TO_BUILD_WITH,
        result="Of how many real calls does it bring how many to an end without a person, and how long does one "
        "wait for each answer?",
        baseline="How many of the same calls does a person bring to an end, in which time?",
        need="Who takes these calls today, how many are missed, and what does that cost?",
    ),
    Task(
        titled=listed("mcp server|mcp servers|mcp tool|mcp tools|model context protocol server"),
        of_libraries=True,
        result="Of how many real requests does a model carry out how many with it, and how many without?",
        baseline="How many of the same does a model carry out without it?",
        problem="What can't a model see or do without it, and who needs that?",
    ),
    Task(
        titled=listed("essay grading|essay scoring|essay grader|autograder|auto grader|ai grader|grading assistant"),
        result="How close are its marks to those of teachers, and how close are two teachers to each other?",
        baseline="How close are the marks of two teachers to each other, or those of a simple rule to them?",
        need="Who marks how much today, and how long does it take?",
    ),
    Task(
        titled=listed(
            "email assistant|email agent|inbox assistant|ai email|email reply|email responder|gmail agent|"
            "email triage|email automation|email writer|inbox agent"
        ),
        result="How many of how many mails does it sort or answer as their owner would, and how much time does that "
        "spare?",
        baseline="How long do the same mails take by hand?",
        need="Who reads and answers how many mails today, and what is left undone?",
    ),
    Task(
        phrases=listed("prompt management|prompt versioning"),
        titled=listed("prompt manager|prompt library|prompt playground|prompt registry|prompt studio|prompt hub"),
        of_libraries=True,
        result="How many prompts does it keep for whom, and how often did it stop a change for the worse?",
        baseline="How often did such a change go through before?",
        problem="Who loses track of which prompts, and what goes wrong because of it?",
    ),
    Task(
        phrases=listed("semantic caching|semantic cache"),
        titled=listed("llm cache|llm caching|prompt cache|prompt caching|gptcache|response caching for llm"),
        of_libraries=True,
        result="How many of how many calls does it answer from the cache, how many of those wrongly, and what does it "
        "save?",
        baseline="How many does a cache answer that wants the very same words?",
        problem="Whose calls come again and again, and what do they cost in money or time?",
    ),
    Task(
        titled=listed(
            "llm gateway|llm router|llm proxy|ai gateway|model router|llm routing|llm load balancer|prompt router|"
            "prompt compression|token optimizer|llm cost|token compression"
        ),
        of_libraries=True,
        result="How much money or time does it save on how many calls, and how much worse do the answers become?",
        baseline="What do the same calls cost without it?",
        problem="Whose calls cost too much, fail or take too long, and how much is that?",
    ),
    Task(
        titled=listed(
            "eval harness|evaluation harness|llm as judge|llm as a judge|llm testing|prompt testing|llm judge|"
            "llm evaluation framework|eval framework|evals framework|llm eval framework|rag evaluation framework|"
            "agent evaluation framework|eval kit|evaluation toolkit"
        ),
        of_libraries=True,
        result="How often does its verdict agree with that of people, on how many answers?",
        baseline="How often do two people agree on the same answers?",
        problem="Which faults of a model or a prompt does nobody notice in time, and what do they cost?",
    ),
    Task(
        titled=listed(
            "llm eval|llm evals|rag evaluation|agent evaluation|prompt evaluation|rag comparison|rag benchmark"
        ),
        of_papers=True,
        result="Which one came out best, by which number, and how far behind is the next?",
        problem="Which choice does it settle, and who has to make it?",
    ),
    Task(
        titled=listed(
            "guardrail|guardrails|prompt injection detection|prompt injection detector|llm firewall|prompt firewall|"
            "jailbreak detection|prompt injection scanner|hallucination detection|hallucination detector"
        ),
        of_libraries=True,
        result="How many of the bad cases does it stop, and how many harmless ones?",
        baseline="How many of the same does a list of words, or the bare model, stop?",
        problem="What gets through today, and what does that cost whom?",
    ),
    Task(
        titled=listed(
            "code assistant|coding assistant|code completion|coding agent|code llm|pair programmer|code copilot|"
            "code generation|swe agent|bug fixer|program repair|code repair|program synthesis"
        ),
        unless=listed(
            "compiler|protobuf|openapi|open api|swagger|grpc|graphql|template|templates|codegen|t4|source generator"
        ),
        result="Of how many real tasks does its code pass the tests for how many, and how many with the bare model?",
        baseline="For how many of the same tasks does the bare model's code pass the tests?",
        need="Who writes this code by hand today, and where does it take long or go wrong?",
    ),
    Task(
        titled=listed(
            "video generator|podcast generator|shorts generator|reels generator|presentation generator|slide generator|"
            "slides generator|ppt generator|thumbnail generator|website generator|landing page generator|"
            "comic generator"
        ),
        unless=listed("static website generator|random"),
        result="Of what it makes, how much is used as it comes, and how long does it take to make one by hand?",
        baseline="How long does it take to make one by hand?",
        need="Who makes these by hand today, how many, and how long does one take?",
    ),
    Task(
        titled=listed("agent memory|llm memory|memory layer|ai memory|memory server|memory for agents"),
        unless=listed("leak|allocator|short term memory|lstm"),
        of_libraries=True,
        result="Of how many things that were said before does a model recall how many with it, and how many without?",
        baseline="How many of the same does it recall without it, or with all that was said before it?",
        problem="What do models forget, and what does that cost whom?",
    ),
    Task(
        titled=listed(
            "chatgpt ui|ollama ui|llm ui|ollama client|chatgpt client|ollama chat|chatgpt app|gemini chat|llm client|"
            "llm chat|chatgpt web|local chatgpt|openai chat|ollama gui|llm gui|ollama webui|ollama web ui|"
            "chat gpt ui|chat gpt client|chat gpt app|chat gpt web"
        ),
        unless=_TO_BUILD_WITH,
        result="How many use it how often, and how long does it take until an answer begins?",
        baseline="How long does it take on the pages that everybody uses?",
        problem="What can't people do, or don't want to send, on the pages that everybody uses?",
    ),
    Task(
        titled=listed("code review|code reviewer|pr review|pr reviewer|pull request review"),
        result="Of its remarks, how many did a developer act on, and how many were false alarms?",
        baseline="How many of the same faults does a reviewer, or a linter, find?",
        need="Who waits for reviews today, for how long, and what do they miss?",
    ),
    Task(
        phrases=listed("resumes to job descriptions|matches resumes|ranks resumes"),
        titled=listed(
            "resume screening|resume screener|resume matcher|resume matching|resume analyzer|resume ranking|"
            "cv screening|job matching|candidate ranking|ats|ats checker"
        ),
        result="Of those whom it ranks first, how many would a recruiter have chosen?",
        baseline="How many of the same would a search for words have found?",
        need="Who reads how many applications today, and whom do they miss?",
    ),
    Task(
        phrases=listed(
            "retrieval augmented generation|question answering|chat with your documents|chat with multiple pdfs|"
            "chat with pdfs|chat with your pdfs"
        ),
        titled=listed(
            "rag|document qa|chat with documents|chat with pdf|pdf chat|knowledge base chatbot|graphrag|"
            "document chat|document assistant|chatpdf|pdf qa|pdf q a|pdf chatbot|pdf assistant|document chatbot|"
            "document q a|codebase qa|codebase q a|codebase chat|chat with website|chat with youtube|chat with repo|"
            "chat with code|chat with docs|chat pdf|docs chatbot|website chatbot|knowledge assistant"
        ),
        unless=_TO_BUILD_WITH,
        result="Of how many real questions does it answer how many right, and how many without the documents?",
        baseline="How many of the same questions does the bare model, or a plain search, answer right?",
        need="Who looks for what in which documents, and how long does it take them without it?",
    ),
    Task(
        phrases=listed(
            "customer support agent|customer support chatbot|customer service chatbot|support chatbot|ai chatbot|"
            "customer support bot"
        ),
        titled=listed(
            "support agent|chatbot|chat bot|chatbots|virtual assistant|voice assistant|conversational ai|"
            "helpdesk|help desk|customer support|support bot"
        ),
        unless=_TO_BUILD_WITH,
        result="Of how many real questions does it answer how many right, and how many does it hand on to a person?",
        baseline="How many of the same questions does a page of frequent ones answer, or a person in the same time?",
        need="Who asks what, how often, and how long do they wait for an answer today?",
    ),
    Task(
        titled=listed(
            "search engine|semantic search|vector search|document search|image search|visual search|"
            "image similarity|image retrieval|document retrieval|similarity search|embedding search|embeddings search|"
            "information retrieval|code search|reranker|reranking|hybrid search|reverse image search"
        ),
        result="How often is the right one among the first ten hits, and how long does a query take?",
        baseline="How often is it among the first ten of a plain search for words?",
        need="Who looks for what, and what does a plain search miss?",
    ),
    Task(
        phrases=listed("is an ai agent|an ai agent that|ai agent for|ai agents for"),
        titled=listed(
            "ai agent|ai agents|agentic|multi agent|llm agent|llm agents|agent swarm|browser agent|"
            "web agent|gui agent|computer use|computer use agent|triage agent"
        ),
        unless=(*_TO_BUILD_WITH, *listed("path finding|pathfinding|simulation|game|games|rl|marl|reinforcement")),
        result="Of how many real tasks does it finish how many, and how long do they take without it?",
        baseline="How many of the same tasks does one plain prompt finish, or a person in the same time?",
        need="Whose work is it, and how long does it take them by hand?",
    ),
)
