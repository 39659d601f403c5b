"""Which task a page on learning machines or on assistants names, and the questions that suit it."""

from __future__ import annotations

import pytest

from impactlint.api import read
from impactlint.rules.questions.tasks.catalogue import task_of


def page(title: str, first: str = "This project was made by two people over a summer.") -> str:
    return (
        f"# {title}\n\n{first}\n\n## Data\n\nWe keep it in a folder. It is written in Python.\n\n"
        "## Usage\n\nRun the script from top to bottom.\n"
    )


def asked(title: str, first: str = "This project was made by two people over a summer.") -> str:
    """The questions of the task that a page names; empty where it names none."""
    task = task_of(read(page(title, first)))
    return " ".join((task.result, task.baseline, task.problem, task.need)) if task else ""


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Federated CIFAR with FedAvg", "trained on all data in one place"),
        ("federated-hospital-readmissions", "trained on all data in one place"),
        ("Few-shot bird recognition", "with how few labels"),
        ("Siamese network for signatures", "with how few labels"),
        ("Continual learning on split MNIST", "know of the first tasks"),
        ("Hyperparameter tuning with Optuna", "trials at random"),
        ("Synthetic data for rare claims", "from real data alone"),
        ("BPE tokenizer in Rust", "How many tokens"),
        ("Prompt injection detector", "harmless ones"),
        ("Gomoku AI", "how many games does it win"),
        ("AlphaZero-Othello", "how many games does it win"),
        ("Tox21 with message passing", "fingerprints"),
        ("Molecule solubility", "fingerprints"),
        ("GNN on citation data", "nothing of the links"),
        ("Link prediction in a trade network", "nothing of the links"),
        ("Turbofan life", "the average life"),
        ("Sepsis early warning", "the real ones does it miss"),
        ("Two-tower model for songs", "ten most popular"),
        ("Vision transformer from scratch", "a well-known library"),
        ("Llama from scratch", "loss or perplexity"),
        ("nanoGPT on sea shanties", "loss or perplexity"),
        ("Behavioral cloning on a toy track", "get through on its own"),
        ("Traffic signal control", "acts at random"),
        ("GRPO on word sums", "before it was tuned"),
        ("Sensor anomalies", "nobody sees it"),
    ],
)
def test_ways_of_learning(title: str, part: str) -> None:
    assert part in asked(title)


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("tiny-whisper-basque", "words in a hundred"),
        ("YouTube Video Summarizer", "points of films"),
        ("Podcast summarizer", "points of films"),
        ("Contract review with a language model", "a lawyer would mark"),
        ("Invoice OCR", "the entries that it pulls out"),
        ("News clustering", "Which topics"),
        ("Lane lines on motorways", "are the lines right"),
        ("Land cover from space", "these outlines"),
        ("People counting at the door", "a wrong count"),
        ("yolov5-deepsort", "pictures of a film"),
        ("Face Mask Detection", "watch for this today"),
        ("Road damage from dash cameras", "watch for this today"),
        ("YOLOv8 fruit finder", "mAP"),
        ("Photo restoration", "come to the true ones"),
        ("CycleGAN for maps", "such pictures"),
        ("Music generation with LSTM", "its pieces"),
        ("Speech enhancement", "cleaner is the sound"),
        ("Visual question answering", "without the picture"),
        ("Camera traps in the Alps", "from places it hasn't seen"),
        ("Age and gender from faces", "which group is it wrong"),
        ("Document translator", "BLEU"),
        ("Table extraction from PDFs", "the entries that it pulls out"),
        ("Linkedin post generator", "used as they come"),
        ("Cyberbullying in chats", "on texts it hasn't seen"),
        ("Accent classification", "on recordings it hasn't seen"),
        ("Text to video", "such pictures"),
    ],
)
def test_what_reads_looks_and_listens(title: str, part: str) -> None:
    assert part in asked(title)


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("text2sql-agent", "fetch the right rows"),
        ("Chat with your database", "fetch the right rows"),
        ("AI data analyst", "the right figure"),
        ("AutoResearcher", "the sources bear out"),
        ("Deep research in 200 lines", "the sources bear out"),
        ("medical-chatbot-llama", "right and safe"),
        ("AI Travel Planner", "booked and followed"),
        ("Itinerary generator", "booked and followed"),
        ("Recipe-GPT", "cook again"),
        ("CV Tailor", "led to an interview"),
        ("Cover letter generator", "led to an interview"),
        ("Interview Coach", "after practising"),
        ("AI commit", "kept as it comes"),
        ("Unit test generator", "kept as it comes"),
        ("MCQ generator", "would a teacher use"),
        ("Email assistant", "as their owner would"),
        ("AI receptionist for dentists", "real calls"),
        ("mcp-server-weather", "carry out how many with it"),
        ("Prompt manager", "a change for the worse"),
        ("semantic-cache", "answer from the cache"),
        ("LLM gateway", "worse do the answers become"),
        ("llm-eval-harness", "agree with that of people"),
        ("Basque LLM eval", "came out best"),
        ("Resume matcher", "would a recruiter have chosen"),
        ("Handbook RAG", "without the documents"),
        ("Codebase Q&A", "without the documents"),
        ("Essay grading", "those of teachers"),
        ("AI coding assistant", "pass the tests"),
        ("AI presentation generator", "to make one by hand"),
        ("Agent memory in SQLite", "does a model recall"),
        ("Local ChatGPT UI", "until an answer begins"),
        ("Image similarity", "first ten hits"),
        ("Browser agent", "real tasks"),
    ],
)
def test_assistants(title: str, part: str) -> None:
    assert part in asked(title)


@pytest.mark.parametrize(
    ("first", "part"),
    [
        ("CLI that writes your commit messages with GPT.", "kept as it comes"),
        ("Generates recipes from the ingredients in your fridge.", "cook again"),
        ("AI-powered mock interviews with voice.", "after practising"),
        ("A prompt management UI with variables.", "a change for the worse"),
        ("Drop-in semantic caching for calls of models.", "answer from the cache"),
        ("Detects players and the ball in match footage.", "pictures of a film"),
        ("A model that uses soil and rain to recommend a crop.", "what everybody grows"),
        ("Fully local RAG with Ollama. No API key required.", "without the documents"),
        ("Predicts molecular solubility from SMILES strings.", "fingerprints"),
    ],
)
def test_the_first_sentence_says_it(first: str, part: str) -> None:
    assert part in asked("Aurora", first)


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Federated identity with Keycloak", "in one place"),
        ("Few-shot prompting guide", "how few labels"),
        ("Active learning in the classroom", "how few labels"),
        ("Lifelong learning courses portal", "the first tasks"),
        ("Synthetic data warehouse", "real data alone"),
        ("MCTS for LLM reasoning", "games does it win"),
        ("Molecule viewer", "fingerprints"),
        ("GNN traffic forecasting", "nothing of the links"),
        ("Whisper: anonymous chat", "words in a hundred"),
        ("Smart contract review", "a lawyer would mark"),
        ("Image denoising of ECG signals", "the true ones"),
        ("Heat diffusion solver", "such pictures"),
        ("Text style transfer", "such pictures"),
        ("Travel agency website", "booked and followed"),
        ("Conda recipe generator for packages", "cook again"),
        ("Interview questions for Java", "after practising"),
        ("Chatbot framework", "real questions"),
        ("RAG toolkit", "real questions"),
        ("Legal RAG benchmark", "right and safe"),
        ("Titanic AutoML", "trials at random"),
        ("Habit tracker", "pictures of a film"),
        ("Resume website", "led to an interview"),
        ("Football analysis of ten seasons", "pictures of a film"),
        ("Commit message convention", "kept as it comes"),
        ("Random question generator", "would a teacher use"),
        ("Movie genre classification", "recordings"),
        ("Iris flower classification", "from places"),
        ("Abalone age estimation", "which group"),
        ("Atari emulator", "acts at random"),
        ("Code generation from OpenAPI", "pass the tests"),
        ("AI memory leak finder", "does a model recall"),
    ],
)
def test_words_that_are_used_of_other_things_as_well(title: str, part: str) -> None:
    assert part not in asked(title)


def test_what_a_page_includes_is_a_part_of_the_work() -> None:
    first = "A regression project on the Ames data. Includes EDA, feature engineering and a small app."
    assert "a guess of the average" in asked("House Price Prediction", first)
