"""Tasks of research on learning machines, and of models that play, are tuned or are served."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import Task

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
            "trees from scratch|tree from scratch|forest from scratch|backpropagation from scratch|models from scratch|"
            "vision transformer from scratch|vit from scratch|perceptron from scratch|"
            "means from scratch|rnn from scratch|lstm from scratch|resnet from scratch"
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
            "transformer from scratch|transformers from scratch|bert from scratch|llama from scratch|"
            "llama 2 from scratch|llama 3 from scratch|experts from scratch|moe from scratch"
        ),
        titled=listed("language modeling|language modelling|nanogpt|nano gpt|mini gpt|minigpt|small language model"),
        of_papers=True,
        result="Which loss or perplexity does it reach on text it hasn't seen, and which does a known model of its "
        "size reach?",
        baseline="Which loss or perplexity does a known model of its size reach on the same text?",
        problem="What did you want to understand by building it yourself, and what was hard about it?",
    ),
    Task(
        titled=listed("bpe|bpe tokenizer|byte pair encoding|subword tokenizer|llm tokenizer|tokenizer from scratch"),
        of_libraries=True,
        result="How many tokens does it make of a text it hasn't seen, how fast, and how many does a known one make?",
        baseline="How many tokens does a known one make of the same text, and how fast?",
        problem="Which texts do the known ones cut up badly, or what did you want to learn by writing your own?",
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
        unless=listed(
            "guardrail|guardrails|injection detection|injection detector|injection firewall|injection scanner|"
            "prompt firewall|llm firewall|jailbreak detection|ios|iphone"
        ),
        result="How far does the score fall under attack or noise, and how far without what you did?",
        baseline="How far does it fall for a plain model?",
        problem="Who relies on the model, and what happens to them where it is misled?",
    ),
    Task(
        phrases=listed("federated learning"),
        titled=listed("federated averaging|differential privacy|federated|fedavg|fedprox"),
        unless=listed("identity|login|authentication|sso|fediverse|mastodon|graphql|federated search|federated query"),
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
        result="How much longer do which cases last than the others, or how well does it rank cases that it hasn't "
        "seen (concordance, lift in the first tenth)?",
        baseline="How well does one plain variable rank the same cases?",
        need="Who could act before it happens, and what does a plain rate of cases hide from them?",
    ),
    Task(
        titled=listed("causal inference|treatment effect|treatment effects|propensity score"),
        result="How large is the effect, how wide is its interval, and what would a plain comparison have said?",
        baseline="What would a plain comparison of the two groups have said?",
        problem="Which decision hangs on the cause, and what would a plain comparison get wrong?",
    ),
    Task(
        phrases=listed("few shot learning|self supervised learning|contrastive learning|semi supervised learning"),
        titled=listed(
            "few shot|meta learning|maml|prototypical networks|siamese network|self supervised|semi supervised|"
            "simclr|sim clr|active learning|weak supervision|weakly supervised|pseudo labeling|pseudo labelling|"
            "one shot learning"
        ),
        unless=listed("prompting|prompt|classroom|classrooms|teaching|students"),
        result="What does it score with how few labels on data it hasn't seen, and what does a model that is trained "
        "on those labels alone?",
        baseline="What does a model score that is trained on the same labels alone?",
        problem="Where are labels rare or dear, and what can't be learnt because of that?",
    ),
    Task(
        titled=listed("continual learning|lifelong learning|catastrophic forgetting|incremental learning"),
        unless=listed("students|courses|education|adults"),
        result="How much does it still know of the first tasks after the last one, and how much does a model that is "
        "simply trained on?",
        baseline="How much does a model still know that is simply trained on?",
        problem="Where do new data make a model forget the old, and what does that cost?",
    ),
    Task(
        titled=listed(
            "automl|auto ml|hyperparameter optimization|hyperparameter tuning|hyperparameter search|"
            "neural architecture search|bayesian optimization|bayesian optimisation|hyperparameter optimisation"
        ),
        unless=listed("titanic"),
        of_libraries=True,
        result="How good is the best that it finds, after how many trials, and how good is what trials at random find?",
        baseline="How good is the best of as many trials at random, or what one starts with?",
        problem="How long does the search by hand take, and what does a poor choice cost?",
    ),
    Task(
        titled=listed("synthetic data|synthetic dataset|data augmentation|synthetic tabular data|ctgan"),
        unless=listed("dashboard|dashboards|power bi|warehouse|etl"),
        result="What does a model score on real data that learnt from it, and what does one that learnt from real data "
        "alone?",
        baseline="What does a model score that learnt from the real data alone?",
        problem="Which real data are too few or may not be shown, and what can't be done because of that?",
    ),
)

AGENTS: tuple[Task, ...] = (
    Task(
        phrases=listed("alphazero|alphago|muzero"),
        titled=listed("alpha zero|alpha go|mcts|monte carlo tree search|self play|gomoku|minimax|alpha beta pruning"),
        unless=listed("llm|llms|language model|language models|reasoning"),
        result="How many of how many games does it win, against whom, and after how much training or thinking?",
        baseline="How many does it win against moves at random, or against plain search with as much time?",
        problem="What did you want to find out, and what makes the game hard?",
    ),
    Task(
        phrases=listed("reinforcement learning|deep q learning|lunar lander"),
        titled=listed(
            "multi agent rl|marl|dqn|ppo|q learning|cartpole|actor critic|policy gradient|flappy bird ai|snake ai|"
            "deep rl|rl agent|rl agents|a2c|a3c|ddpg|td3|sarsa|atari|mujoco|frozen lake|mountain car|bipedal walker|"
            "multi armed bandit|multi armed bandits|traffic signal control|traffic light control"
        ),
        unless=listed("emulator|console|rlhf|grpo"),
        result="What does the agent reach by its own measure (reward, wins, waiting time), and what does one that acts "
        "at random or by a fixed rule?",
        baseline="What does an agent reach that acts at random, or by a fixed rule?",
        problem="What should an agent learn to do here, and what makes that hard?",
    ),
    Task(
        titled=listed(
            "fine tuning|finetuning|fine tuned|finetuned|finetune|fine tune|lora|qlora|rlhf|dpo|grpo|"
            "peft|instruction tuning|instruction tuned"
        ),
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
    Task(
        phrases=listed("molecular property|drug discovery|molecular solubility|drug target interaction|smiles strings"),
        titled=listed(
            "solubility|toxicity prediction|binding affinity|admet|qsar|bioactivity|drug response|tox21|molecule|"
            "molecules|molecular|drug target|drug repurposing|drug interaction|retrosynthesis"
        ),
        unless=listed("dynamics|viewer|visualizer|editor|docking software|database|molecular dynamics"),
        result="How good is it on molecules unlike those that it learnt from, and how good is a plain model on their "
        "fingerprints?",
        baseline="How good is a plain model on their fingerprints, for the same molecules?",
        need="Who chooses molecules by it, and what does a wrong one cost in the laboratory?",
    ),
    Task(
        titled=listed("behavioral cloning|behavioural cloning|imitation learning|steering angle|lane keeping"),
        result="How far or how often does it get through on its own where it hasn't been, and how far by a fixed rule?",
        baseline="How far does it get by a fixed rule, or by always doing the commonest thing?",
        problem="What should it learn to do here, and what makes that hard?",
    ),
    Task(
        phrases=listed(
            "node classification|link prediction|graph neural network|graph neural networks|"
            "graph convolutional network|graph convolutional networks|graph attention networks"
        ),
        titled=listed(
            "gnn|gnns|gcn|graphsage|graph sage|node2vec|graph classification|graph embedding|graph embeddings|"
            "community detection|knowledge graph embedding|knowledge graph completion|graph learning"
        ),
        unless=listed(
            "traffic|recommendation|recommender|fraud|routing|reinforcement learning|adversarial|attack|attacks"
        ),
        result="How good is it on nodes, links or graphs it hasn't seen, and how good is a model that knows nothing of "
        "the links?",
        baseline="How good is a model that knows nothing of the links, or a count of shared neighbours?",
        problem="What do the links tell that each thing for itself doesn't, and who needs to know?",
    ),
)
