"""Tasks of research on learning machines, and of agents, retrieval and models that are served."""

from __future__ import annotations

from impactlint.reading.word_lists import listed
from impactlint.rules.questions.tasks.task import FOR_OTHERS, Task

RESEARCH: tuple[Task, ...] = (
    Task(
        phrases=listed(
            "reimplementation of|re implementation of|unofficial implementation|unofficial pytorch implementation|"
            "reproduction of the paper|implementation of the paper"
        ),
        titled=listed(
            "reproduction|reproducing|reproducibility|replication|replicating|reimplementation|"
            "re implementation|paper implementation|recreation|recreating"
        ),
        unless=listed(
            "database|databases|postgres|postgresql|mysql|redis|kafka|data replication|centre|center|booking"
        ),
        of_papers=True,
        result="Does it reach what the paper reports: which number is yours, and which is theirs?",
        baseline="Which number does the paper report?",
        problem="Which claim of the paper did you want to check, and who relies on it?",
    ),
    Task(
        titled=listed("ablation|ablations"),
        of_papers=True,
        result="Which part matters most: how far does the score fall without it?",
        baseline="What does the whole score, with every part in place?",
        problem="Whose choice of parts is it to settle, and what did nobody know about them?",
    ),
    Task(
        titled=listed("overfitting|regularization|regularisation"),
        result="How far apart are the scores on training and on unseen data, before and after?",
        baseline="How far apart are the two without any of it?",
    ),
    Task(
        phrases=listed(
            "neural network from scratch|neural networks from scratch|network from scratch|networks from scratch|"
            "cnn from scratch|learning from scratch|regression from scratch|algorithms from scratch|"
            "trees from scratch|tree from scratch|forest from scratch|backpropagation from scratch|models from scratch"
        ),
        titled=listed(
            "micrograd|autograd|autograd engine|numpy neural network|neural network framework|"
            "mini deep learning framework|backpropagation"
        ),
        result="Does it reach what a well-known library reaches on the same data: which number is yours, and which is "
        "theirs?",
        baseline="What does a well-known library reach on the same data?",
        problem="What did you want to understand by building it yourself, and what was hard about it?",
    ),
    Task(
        phrases=listed(
            "language model from scratch|llm from scratch|gpt from scratch|gpt 2 from scratch|"
            "transformer from scratch|transformers from scratch|bert from scratch"
        ),
        titled=listed("language modeling|language modelling|nanogpt|mini gpt|minigpt|small language model"),
        of_papers=True,
        result="Which loss or perplexity does it reach on text it hasn't seen, and which does a known model of its "
        "size reach?",
        baseline="Which loss or perplexity does a known model of its size reach on the same text?",
        problem="What did you want to understand by building it yourself, and what was hard about it?",
    ),
    Task(
        phrases=listed("model compression|network pruning|model quantization|model pruning"),
        titled=listed("quantization|quantisation|pruning|distillation|distilled|knowledge distillation|quantized"),
        unless=listed("attack|attacks|attacking|exploiting|robustness"),
        of_papers=True,
        result="How much smaller and faster does the model become, and how much of its score does that cost?",
        baseline="What are size, speed and score of the model before?",
        problem="Which device or budget is the full model too large for?",
    ),
    Task(
        titled=listed("adversarial attacks|adversarial robustness|robustness|jailbreak|prompt injection"),
        result="How far does the score fall under attack or noise, and how far without what you did?",
        baseline="How far does it fall for a plain model?",
        problem="Who relies on the model, and what happens to them where it is misled?",
    ),
    Task(
        phrases=listed("federated learning"),
        titled=listed("federated averaging|differential privacy"),
        result="How close does it come to a model that is trained on all data in one place, after how many rounds?",
        baseline="What does a model score that is trained on all data in one place?",
        problem="Whose data must not leave its place, and what can't be learnt because of that?",
    ),
    Task(
        titled=listed("explainable|explainable ai|xai|interpretability|explainability"),
        result="How far can the explanations be trusted: how often do they name what really drives the model?",
        problem="Who has to trust or check the model, and what can't they see without it?",
    ),
    Task(
        titled=listed("survival|survival analysis|time to event"),
        unless=listed("titanic|game|games"),
        result="How well does it rank cases that it hasn't seen (concordance, lift in the first tenth), and how well "
        "does one plain variable?",
        baseline="How well does one plain variable rank the same cases?",
    ),
    Task(
        titled=listed("causal inference|treatment effect|treatment effects|uplift|uplift modeling|propensity score"),
        result="How large is the effect, how wide is its interval, and what would a plain comparison have said?",
        baseline="What would a plain comparison of the two groups have said?",
        problem="Which decision hangs on the cause, and what would a plain comparison get wrong?",
    ),
)

AGENTS: tuple[Task, ...] = (
    Task(
        phrases=listed("reinforcement learning|deep q learning|lunar lander"),
        titled=listed(
            "multi agent rl|marl|dqn|ppo|q learning|cartpole|actor critic|policy gradient|flappy bird ai|snake ai"
        ),
        result="What does the agent reach by its own measure (reward, wins, waiting time), and what does one that acts "
        "at random or by a fixed rule?",
        baseline="What does an agent reach that acts at random, or by a fixed rule?",
        problem="What should an agent learn to do here, and what makes that hard?",
    ),
    Task(
        titled=listed("code review|code reviewer|pr review|pr reviewer|pull request review"),
        result="Of its remarks, how many did a developer act on, and how many were false alarms?",
        baseline="How many of the same faults does a reviewer, or a linter, find?",
        need="Who waits for reviews today, for how long, and what do they miss?",
    ),
    Task(
        titled=listed(
            "resume screening|resume screener|resume matcher|resume analyzer|job matching|"
            "candidate ranking|ats|ats checker"
        ),
        result="Of those whom it ranks first, how many would a recruiter have chosen?",
        baseline="How many of the same would a search for words have found?",
        need="Who reads how many applications today, and whom do they miss?",
    ),
    Task(
        phrases=listed("retrieval augmented generation|question answering|chat with your documents"),
        titled=listed(
            "rag|document qa|chat with documents|chat with pdf|pdf chat|knowledge base chatbot|graphrag|"
            "document chat|document assistant|chatpdf"
        ),
        unless=FOR_OTHERS,
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
        unless=FOR_OTHERS,
        result="Of how many real questions does it answer how many right, and how many does it hand on to a person?",
        baseline="How many of the same questions does a page of frequent ones answer, or a person in the same time?",
        need="Who asks what, how often, and how long do they wait for an answer today?",
    ),
    Task(
        titled=listed("search engine|semantic search|vector search|document search|image search|visual search"),
        result="How often is the right one among the first ten hits, and how long does a query take?",
        baseline="How often is it among the first ten of a plain search for words?",
        need="Who looks for what, and what does a plain search miss?",
    ),
    Task(
        phrases=listed("is an ai agent|an ai agent that|ai agent for|ai agents for"),
        titled=listed(
            "ai agent|ai agents|agentic|multi agent|llm agent|llm agents|research agent|coding agent|agent swarm"
        ),
        unless=(*FOR_OTHERS, *listed("path finding|pathfinding|simulation|game|games|rl|marl|reinforcement")),
        result="Of how many real tasks does it finish how many, and how long do they take without it?",
        baseline="How many of the same tasks does one plain prompt finish, or a person in the same time?",
        need="Whose work is it, and how long does it take them by hand?",
    ),
    Task(
        titled=listed("fine tuning|finetuning|fine tuned|finetuned|finetune|fine tune|lora|qlora|rlhf|dpo"),
        result="What does the model score on texts it hasn't seen, and what did it score before it was tuned?",
        baseline="What does the model score on the same texts before it is tuned?",
        need="What does the model get wrong before it is tuned, and for whom?",
    ),
    Task(
        phrases=listed("llm inference|inference engine"),
        titled=listed("inference server|kv cache|model serving|llm serving|speculative decoding"),
        of_libraries=True,
        result="How many tokens a second does it do with how much memory, and how many does a known engine on the same "
        "machine?",
        baseline="How many tokens a second does a known engine do on the same machine?",
        problem="Where are the engines that everybody knows too slow, too large or too dear?",
    ),
)
