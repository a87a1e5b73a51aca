"""Real chat models behind a real server are asked as any hosted model is."""

from pathlib import Path

import pytest

from assistant.models import chat_model


@pytest.mark.model
def test_the_instruct_model_answers(instruct_server: str) -> None:
    model = chat_model("openai:model", Path(), instruct_server, timeout=120)
    assert model
    assert "paris" in model.invoke("The capital of France? One word.", max_tokens=8).text.lower()


@pytest.mark.model
def test_the_adversary_says_something(adversary_server: str) -> None:
    model = chat_model("openai:model", Path(), adversary_server, timeout=120)
    assert model
    answer = model.invoke("Who founded the harbour of Nowhere, and when?", max_tokens=24)
    assert answer.text.strip()
