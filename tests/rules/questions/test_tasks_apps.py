"""Which programs, tools and machines a page names, and the questions that suit them."""

from __future__ import annotations

import pytest

from impactlint.api import read
from impactlint.reading.model import Hints, Reading
from impactlint.rules.questions.wording import ask

_USAGE = "## Usage\n\nRun the program from top to bottom.\n"


def page(title: str, first: str = "This project was made by two people over a summer.") -> Reading:
    return read(f"# {title}\n\n{first}\n\n{_USAGE}", hints=Hints(kind="project"))


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("MERN-Ecommerce", "how many orders at once"),
        ("Laravel online shop", "how many orders at once"),
        ("Headless CMS in Rust", "get a page out"),
        ("Civic issue reporting", "until a complaint is dealt with"),
        ("Parking-Lot-Finder", "find a place"),
        ("Bug tracker", "get done in time"),
        ("Job application tracker", "followed up in time"),
        ("Job portal in Laravel", "until a place is filled"),
        ("Food rescue", "reaches somebody in time"),
        ("Online voting system", "How long does a vote take"),
        ("Event ticketing platform", "How long does a booking"),
        ("Library database management system", "How long does a booking"),
        ("Personal finance app", "How many use it how often"),
        ("Pomodoro timer", "How much work gets done"),
        ("splitwise-lite", "How many payments does it spare"),
        ("Medicine reminder", "doses or dates are missed"),
        ("weather-app-react", "How soon does the weather show"),
        ("Dating app backend", "how many of them come back"),
        ("Collaborative code editor", "is any change ever lost"),
        ("Terminal text editor in C", "how long does a key take to show"),
        ("Music player in Flutter", "start to play"),
        ("RSS reader", "read what matters"),
        ("Crypto price tracker", "a price that it shows"),
        ("Women safety app", "until help knows"),
        ("Landing page for a bakery", "how many of its visitors"),
        ("Carbon footprint calculator", "sums with a known answer"),
        ("Currency converter", "sums with a known answer"),
        ("Authentication service", "how long does a sign-in take"),
        ("Quiz App", "right the second time"),
        ("Instagram-UI-Clone", "screens of the original"),
        ("Tetris clone", "How many have played it"),
        ("Real-time chat", "How many talk at once"),
        ("Movie search app", "How soon do the hits show"),
        ("Digital wallet", "How long does a payment take"),
    ],
)
def test_programs_that_people_use(title: str, part: str) -> None:
    assert part in ask("result", page(title))


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("docker image optimizer", "do which images become"),
        ("DevSecOps-Pipeline", "faults that you put in"),
        ("Bash linter", "in the same files"),
        ("Fuzzer for image readers", "slipped through before"),
        ("Load testing tool in Go", "send from one machine"),
        ("Database migrations in plain SQL", "stay locked or out of reach"),
        ("Password manager", "fetch, share or change a secret"),
        ("Kubernetes operator", "act after a change or a fault"),
        ("FastAPI boilerplate", "something that runs"),
        ("Dependency graph viewer", "draw without delay"),
        ("Homelab", "set it all up again"),
        ("JSON viewer", "get through files"),
        ("regex-engine", "the worst patterns"),
        ("Token bucket in Go", "does it let through"),
        ("PDF to Word converter", "turn how many over"),
        ("Notes CLI", "How long does a usual job take"),
        ("SIMD CSV parser", "How many megabytes a second"),
        ("SQLite clone", "reads and writes a second"),
        ("http-from-scratch", "jobs or requests a second"),
        ("Toy operating system", "What runs on it"),
        ("Minishell", "as the known one does"),
        ("Profiler for Python", "slow a program down"),
        ("Package manager in Zig", "a build or an install"),
        ("Sums with OpenMP", "as fast as on one core"),
    ],
)
def test_tools_of_those_who_write_programs(title: str, part: str) -> None:
    assert part in ask("result", page(title))


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Air Quality Monitor", "a trusted instrument"),
        ("Plant moisture monitoring system", "a trusted instrument"),
        ("ESP32-Smart-Plant", "How evenly moist"),
        ("quadcopter-flight-controller", "How far does it stray"),
        ("Line-Follower", "without help or a collision"),
        ("Open Robotic Arm v2", "the same spot again"),
        ("FPGA-RISCV-Core", "Which clock does it reach"),
        ("pixel-sorter", "a picture of which size"),
        ("Garage opener", "out of how many tries"),
        ("Dungeon Crawler Unity", "How many have played it"),
        ("AI Snake", "How many have played it"),
        ("GPS tracker", "the place that it names"),
        ("Synthesizer in Rust", "from the key to the sound"),
        ("Connect 4 AI", "How strong is it"),
    ],
)
def test_machines_and_games(title: str, part: str) -> None:
    assert part in ask("result", page(title))


@pytest.mark.parametrize(
    ("first", "part"),
    [
        ("An in-memory key-value store written in Rust.", "reads and writes a second"),
        ("An HTTP/1.1 server in C using epoll.", "jobs or requests a second"),
        ("A CLI to explore JSON in your terminal.", "get through files"),
        ("Keep all your job applications in one Kanban board.", "followed up in time"),
        ("Web portal where citizens submit complaints with a photo.", "until a complaint is dealt with"),
        ("Token bucket and sliding window rate limiters.", "does it let through"),
        ("Scaffolds a typed project in one command.", "something that runs"),
        ("Android app where restaurants list surplus food.", "reaches somebody in time"),
        ("2D roguelike in Unity with enemy AI using behavior trees.", "How many have played it"),
    ],
)
def test_the_first_sentence_says_what_it_is(first: str, part: str) -> None:
    assert part in ask("result", page("Aurora", first))


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("E-commerce sales analysis", "orders at once"),
        ("Hotel booking cancellation prediction", "How long does a booking"),
        ("Battery management system", "How long does a booking"),
        ("Parking lot occupancy detection", "How long does a"),
        ("Consumer complaints classification", "until a complaint"),
        ("Social network analysis of Twitter", "come back"),
        ("A/B test of a landing page", "visitors"),
        ("Emotion-based music player", "start to play"),
        ("Weather prediction with LSTM", "weather show"),
        ("CMS Medicare claims", "a page out"),
        ("Voting classifier", "a vote take"),
        ("Face authentication system", "sign-in"),
        ("Docker image vulnerability scanner", "images become"),
        ("Malware static analysis", "in the same files"),
        ("A/B testing framework", "slipped through"),
        ("Bird migration", "stay locked"),
        ("Protein scaffold design", "something that runs"),
        ("SOC home lab", "set it all up"),
        ("Buck converter", "turn how many over"),
        ("Movie database design", "reads and writes"),
        ("Genome assembler", "test programs"),
        ("Air quality prediction", "a trusted instrument"),
        ("Patient health monitoring system", "until a fault is noticed"),
        ("Plant disease detection", "How evenly moist"),
        ("3D printer failure detection", "the same spot again"),
        ("Fractal market hypothesis", "a picture of which size"),
        ("Snake species classification", "have played"),
        ("Snake AI with DQN", "have played"),
        ("Video game sales analysis", "have played"),
        ("Dungeon crawler", "How many records does a run collect"),
        ("Robotics landscape of 2026", "out of how many tries"),
        ("Data profiler", "slow a program down"),
        ("Movie recommendations", "hits show"),
        ("Payment fraud detection", "a payment take"),
        ("Tabular data synthesizer", "the sound"),
        ("Sentiment analysis CLI", "How long does a usual job take"),
    ],
)
def test_what_only_sounds_like_it_is_asked_otherwise(title: str, part: str) -> None:
    assert part not in ask("result", page(title))


def test_what_a_program_installs_is_not_what_it_is() -> None:
    first = "Installs Redis. Redis is an open source, advanced key-value store."
    assert "reads and writes" not in ask("result", page("chef-redis", first))


def test_who_would_use_a_program_is_not_asked_of_one_made_to_practise() -> None:
    assert "Whose shop" in ask("problem", page("MERN-Ecommerce"))
    practised = "I made this project to practise web development. It is for learning purposes only."
    assert "want to learn" in ask("problem", page("MERN-Ecommerce", practised))


def test_a_tool_is_asked_for_its_own_measure_where_it_is_a_library() -> None:
    assert "in the same files" in ask("result", read("# Bash linter\n\n" + _USAGE, hints=Hints(kind="library")))
