"""Names of methods, models and ways to build that a first sentence may be about, beside the names of tools."""

from __future__ import annotations

from collections.abc import Sequence, Set

from impactlint import lazy
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import TECHNOLOGY, TOOLS

_METHODS = word_set(
    """qwen gpt llama mistral mixtral gemma phi claude gemini bert roberta deberta clip vit whisper yolo resnet densenet
    efficientnet mobilenet inception vgg alexnet unet u-net rag llm llms slm slms dnn dnns cnn cnns rnn rnns gru grus
    lstm lstms gnn gnns gan gans vae vaes svm svms knn gbr gbm ols mlp pca hmm mcts ppo dqn grpo lora qlora nnue simd avx
    sse cuda opencl opengl vulkan d3d directx webgl wasm webassembly fpga int fp bf grpc olap oltp scd elt etl
    mpi openmp esp gemm ridge lasso embedding embeddings encoder encoders decoder decoders attention transformer
    transformers neural pretrained pre-trained self-supervised neuro-symbolic zero-copy lock-free gradient-boosted
    gradient-boosting retrieval-augmented c++ distilled distilling distillation finetuned finetuning fine-tune fine-tuned
    fine-tuning quantized quantizing quantization quantised quantising quantisation"""
)
"""Methods by one word, versions left out: "Qwen2.5-7B" is qwen, "INT4" is int."""
_PAIRS = frozenset(
    (
        "retrieval augmented",
        "reinforcement learning",
        "self supervised",
        "transfer learning",
        "image processing",
        "feature engineering",
        "gradient boosting",
        "power bi",
        "hash map",
        "zero copy",
    )
)
"""Methods by two words."""
_BY_MEANS_OF = frozenset("using with in via on through by from leveraging and".split())
"""Words before what something is made with."""
_BETWEEN = frozenset("the a an various different several modern multiple both".split())
"""Words that may stand between these and a name."""
_READERS = lazy.pattern(
    r"\byou\b|\byour\b|\bpeople\b|\bfor (?:\w+ ){0,3}(?:users?|teams?|developers?|students?|doctors?|teachers?|everyone)\b"
)
"""Whom it is for, in small letters."""
_CODE = lazy.pattern(
    r"^(?:official )?(?:code|implementation|pytorch)\b|\b(?:this|the|our) (?:repo|repository|project|notebook|package) "
    r".{0,50}\b(?:code|implementation|scripts?|software|source|reproduction)\b"
)
"""A first sentence that says that the page holds code, in small letters."""
_EARLY, _LATE = 5, 12
"""Words before a method that stands early in a sentence at most, and late at least."""
_MANY = 3
"""Methods that are as many as more of them."""


def _bare(word: str) -> str:
    """A word without its version."""
    return word if word in _METHODS else word.partition("-")[0].rstrip("0123456789.")


def _methods(words: Sequence[str]) -> list[int]:
    """Places of the words that name a method."""
    following = [*words[1:], ""]
    return [
        at
        for at, (word, after) in enumerate(zip(words, following, strict=True))
        if _bare(word) in _METHODS or f"{word} {after}" in _PAIRS
    ]


def names_method(words: Sequence[str]) -> bool:
    """Whether one of some words in small letters, or two side by side, name a method."""
    return bool(_methods(words))


def method_features(words: Sequence[str], lowered: str, technologies: Set[str]) -> list[str]:
    """What a first sentence says of methods, given its words in small letters, its text so, and names of tools."""
    places = _methods(words)
    named = len({_bare(words[at]) for at in places})
    found = [f"how:methods={count}" for count in range(1, min(named, _MANY) + 1)]
    if places and places[0] < _EARLY:
        found.append("how:early")
    if places and places[0] >= _LATE:
        found.append("how:late")
    tools = {at for at, word in enumerate(words) if word in technologies or word in TECHNOLOGY or word in TOOLS}
    if not places and not tools:
        found.append("how:nothing")
    if _made_with(words, tools.union(places)):
        found.append("how:made with")
    found.extend(name for name, told in (("how:reader", _READERS), ("how:code", _CODE)) if told.search(lowered))
    return found


def _made_with(words: Sequence[str], names: Set[int]) -> bool:
    """Whether a name of a tool or method stands right behind a word such as "using"."""
    for at, word in enumerate(words):
        if word in _BY_MEANS_OF:
            behind = next((place for place in range(at + 1, len(words)) if words[place] not in _BETWEEN), at)
            if not names.isdisjoint((behind, behind + 1)):
                return True
    return False
