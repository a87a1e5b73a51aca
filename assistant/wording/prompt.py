"""What a chat model is asked: a few rules, a few examples, the passages as fenced data."""

import secrets
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage

_EXAMPLE_FENCE = "=== passages ==="


def messages(question: str, passages: Sequence[str]) -> list[BaseMessage]:
    """The messages that ask for an answer to a question from passages, numbered from 1.

    All but the last message are always the same, so that a model that keeps its prompt reads them
    once. The fence of the last cannot be guessed by who wrote a passage (spotlighting, Hines et
    al. 2024, arXiv 2403.14720).
    """
    fence = f"=== {secrets.token_hex(4)} ==="
    return [*prefix(), HumanMessage(_request(question, passages, fence))]


@cache
def prefix() -> tuple[BaseMessage, ...]:
    """What every prompt begins with: the rules and the examples."""
    told: list[BaseMessage] = [SystemMessage(_prompt()["system"].strip())]
    for example in _prompt()["examples"]:
        asked = _request(example["question"], example["passages"], _EXAMPLE_FENCE)
        told += [HumanMessage(asked), AIMessage(example["answer"])]
    return tuple(told)


def _request(question: str, passages: Sequence[str], fence: str) -> str:
    numbered = "\n".join(
        f"[{number}] {' '.join(passage.split())}" for number, passage in enumerate(passages, 1)
    )
    form: str = _prompt()["request"]
    return form.format(question=question, fence=fence, passages=numbered).strip()


@cache
def _prompt() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(
        files(__package__).joinpath("prompt.yaml").read_text("utf-8")
    )
    return loaded
