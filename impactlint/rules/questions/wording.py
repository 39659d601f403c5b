"""The twelve questions that a page should answer, worded for each kind of work."""

from __future__ import annotations

from collections.abc import Mapping

from impactlint.reading.model import Genre, Reading
from impactlint.rules.questions.tasks.catalogue import task_of
from impactlint.rules.questions.tasks.task import Task
from impactlint.rules.questions.topics import TOPICS, Topic

_QUESTIONS: Mapping[Topic, Mapping[Genre, str]] = {
    "problem": {
        "model": "Who needs what the model gives, and what goes wrong or takes too long without it?",
        "app": "Who is it for, and what is hard for them without it?",
        "pipeline": "Who needs this data, and what did they have to do without the pipeline?",
        "analysis": "Who needed to know, and what would they do differently once they know?",
        "library": "What does a developer have to write by hand, or put up with, without it?",
        "paper": "What couldn't be done, or cost too much, with the methods before yours?",
    },
    "result": {
        "model": "How good is it on data it hasn't seen, and how good is the simplest guess there?",
        "app": "How well or how fast does it do its job, or how many people have used it: which number?",
        "pipeline": "How much data does a run handle, how long does it take, or what does it save: which number?",
        "analysis": "What is the main thing that the data show, and how large is it?",
        "library": "What does it save its users, how fast is it, or how many use it: which number?",
        "paper": "How does it compare with the best earlier method, on which data: which number?",
    },
    "baseline": {
        "model": "What does the simplest guess score: the most frequent class, last week's value, the rule used today?",
        "app": "What was the number before, or without it?",
        "pipeline": "What was the number for the job, the script or the spreadsheet that it replaces?",
        "analysis": "Compared with what: the other groups, the year before, what everybody expected?",
        "library": "What is the number for the best-known alternative on the same machine?",
        "paper": "What do the best earlier method and a simple baseline score on the same data?",
    },
    "beneficiary": {
        "model": "Who acts on what the model says: which team, role or customer?",
        "app": "Who opens it, and when?",
        "pipeline": "Who uses what it delivers?",
        "analysis": "Who asked, or who should read the answer?",
        "library": "Whose work is it made for?",
        "paper": "Who could build on it, or use it?",
    },
    "decision": {
        "model": "Which decision is made differently because of the prediction, and by whom?",
        "app": "What do people do differently since they have it?",
        "pipeline": "Which report or decision depends on the data arriving?",
        "analysis": "What should somebody start, stop or change because of the findings?",
        "library": "Which step of their work does it take off people's hands?",
        "paper": "Which choice would a practitioner make differently after reading it?",
    },
    "constraints": {
        "model": "What limited the design: how little data, which latency, which budget, which privacy rule?",
        "app": "What could you not do, for lack of time, money, connection or permission?",
        "pipeline": "What limited the design: volume, cost per run, a deadline for the data?",
        "analysis": "What was out of reach: which data, which period, how much time?",
        "library": "What must it never do: which dependency, which slowdown, which break?",
        "paper": "What limited the experiments: compute, data or time?",
    },
    "validation": {
        "model": "On which data that the model hadn't seen was it tested, and how was it split off?",
        "app": "Who tried it, for how long, and what did you watch?",
        "pipeline": "How do you know that the numbers it delivers are right?",
        "analysis": "How did you check it: which test, which interval, which other source?",
        "library": "On what was it tried besides its own tests: which projects, which sizes?",
        "paper": "How many runs, which splits, which seeds?",
    },
    "data_problems": {
        "model": "What was missing, rare, biased or mislabelled in the data, and what did you do about it?",
        "app": "Which inputs were messy or missing, and what happens with them?",
        "pipeline": "Which records arrive late, twice or broken, and what happens to them?",
        "analysis": "What was missing or biased in the data, and how does it limit the answer?",
        "library": "Which inputs are malformed in practice, and what does it do with them?",
        "paper": "Where is the data noisy, biased or leaking, and what did you do about it?",
    },
    "trade_offs": {
        "model": "What did you give up for what: accuracy for speed, recall for precision, size for cost?",
        "app": "Which simpler or richer way did you turn down, and why?",
        "pipeline": "What did you give up for what: freshness for cost, simplicity for scale?",
        "analysis": "Which method did you turn down, and why is this one good enough?",
        "library": "What does it not do, on purpose, and what do users gain from that?",
        "paper": "What does the gain cost in compute, memory or complexity?",
    },
    "monitoring": {
        "model": "Who notices when the predictions go bad, by which number, and what happens then?",
        "app": "Who notices when it is down or slow, and how?",
        "pipeline": "Who is told when a run fails or the data looks wrong?",
        "analysis": "Who notices when new data changes the picture?",
        "library": "How do you learn of regressions before users do?",
        "paper": "Who notices when the served model goes stale?",
    },
    "iteration": {
        "model": "What did the people who used the first version say, and what changed because of it?",
        "app": "What did the first users complain about, and what did you change?",
        "pipeline": "What did those who read the data ask for after the first version?",
        "analysis": "What did the people who read it ask next, and what did you add?",
        "library": "Which request of a user changed how it works?",
        "paper": "What did reviewers or users question, and what changed?",
    },
    "lessons": {
        "model": "Where does it still fail, and what did you believe at the start that turned out wrong?",
        "app": "What didn't work the way you thought, and what would you do differently?",
        "pipeline": "What broke in the first weeks, and what would you build differently?",
        "analysis": "What can the data not tell, and what surprised you?",
        "library": "When should somebody not use it?",
        "paper": "Where does the method fail?",
    },
}


_PLAIN: Mapping[Topic, str] = {
    "problem": "What was wrong, slow or unknown before it, and for whom?",
    "result": "How well does it work, or what did it change: which number, compared with what?",
    "baseline": "What was the number before it, without it, or with the simplest alternative?",
    "beneficiary": "Who uses it, or should read it?",
    "decision": "What is done differently because of it, and by whom?",
    "constraints": "What limited what you could do: time, money, data, machines, rules?",
    "validation": "How do you know that it works: on what was it tried, and by whom?",
    "data_problems": "What was missing or wrong in the data, and what did you do about it?",
    "trade_offs": "What did you decide against, and why?",
    "monitoring": "Who notices when it stops working, and how?",
    "iteration": "What did the first people who used or read it say, and what changed?",
    "lessons": "What doesn't it do well, and what would you do differently?",
}
"""The questions where it isn't clear what kind of work it is."""


_PRACTISED = "What did you want to learn or to find out, and what was hard about it?"
"""The question of the problem where the work was made to practise."""


def ask(topic: Topic, reading: Reading) -> str:
    """The question that leads to an answer, in the words of the task or of the kind of work where that is clear."""
    return _of_task(topic, reading) or _of_practice(topic, reading) or worded(_QUESTIONS[topic], _PLAIN[topic], reading)


def _of_practice(topic: Topic, reading: Reading) -> str:
    """The question where nobody was to be served by the work; empty where it doesn't ask for anybody."""
    if not TOPICS[topic].of_people or not serves_nobody(reading):
        return ""
    return _PRACTISED if topic == "problem" and reading.is_exercise else _PLAIN[topic]


def has_question(topic: Topic, reading: Reading) -> bool:
    """Whether there is a question for the task or the kind of work, and not only the plain one."""
    return ask(topic, reading) != _PLAIN[topic]


def _of_task(topic: Topic, reading: Reading) -> str:
    """The question that suits the task of a page; empty where it names none, or other words do as well."""
    if topic not in ("problem", "result", "baseline"):
        return ""
    task = task_asked(reading)
    if task is None:
        return ""
    problem = task.problem or ("" if serves_nobody(reading) else task.need)
    return {"result": task.result, "baseline": task.baseline}.get(topic, problem)


def task_asked(reading: Reading) -> Task | None:
    """The task of a page by which it is asked; None where it names none, or is asked otherwise."""
    task = task_of(reading)
    return task if task and _fits(task, reading) else None


def _fits(task: Task, reading: Reading) -> bool:
    """Whether a task says what to ask: a paper is held against earlier methods, a library asked what it spares."""
    if reading.is_library:
        return task.of_libraries
    return reading.is_project and (task.of_papers or not (reading.genre == "paper" and reading.genre_sure))


def serves_nobody(reading: Reading) -> bool:
    """Whether the work was made to practise, or with made-up data: nobody was to be served by it."""
    return reading.is_exercise or reading.toy_data


def worded(questions: Mapping[Genre, str], plain: str, reading: Reading) -> str:
    """The question for the kind of work; the plain one where that isn't clear."""
    return questions[reading.genre] if reading.genre_sure else plain
