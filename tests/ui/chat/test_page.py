"""The wired page, as a program calls it."""

from collections.abc import Iterator
from typing import Any

import pytest
from gradio_client import Client

from ..fake_tutor import FakeTutor

LOG = 1  # place of the chat log in what a program is sent: box, log, sources


@pytest.fixture
def client(address: str) -> Iterator[Client]:
    client = Client(address, verbose=False, analytics_enabled=False)
    yield client
    client.close()


def ask(client: Client, question: str) -> list[Any]:
    return list(client.predict(question, "", api_name="/ask"))


def said(outputs: list[Any]) -> list[str]:
    return [message["content"][0]["text"] for message in outputs[LOG]]


def test_an_answer_streams(client: Client) -> None:
    job = client.submit("What must I learn?", "", api_name="/ask")
    job.result()
    _, *lengths = [len(said(list(outputs))[-1]) for outputs in job.outputs()]
    assert len(lengths) > 2
    assert lengths == sorted(lengths)


def test_a_conversation_is_remembered_by_the_server_alone(client: Client, tutor: FakeTutor) -> None:
    ask(client, "What must I learn?")
    outputs = ask(client, "And the deep sea grade?")
    assert len(said(outputs)) == 4
    assert [len(history) for _, history, _ in tutor.calls] == [0, 2]
    endpoint = client.view_api(return_format="dict")["named_endpoints"]["/ask"]
    assert len(endpoint["parameters"]) == 2  # the question, and a guide


def test_two_browsers_do_not_hear_each_other(
    client: Client, address: str, tutor: FakeTutor
) -> None:
    other = Client(address, verbose=False, analytics_enabled=False)
    ask(client, "What must I learn?")
    outputs = ask(other, "What is the fee?")
    other.close()
    assert len(said(outputs)) == 2
    assert tutor.calls[1][1] == ()


@pytest.mark.parametrize("bad", ["this is broken", "refused input", "x" * 3_000])
def test_after_an_error_the_next_question_is_answered(client: Client, bad: str) -> None:
    assert "note error" in said(ask(client, bad))[-1]
    assert "Tides" in said(ask(client, "What must I learn?"))[-1]


def test_a_question_that_was_not_taken_comes_back_to_the_box(client: Client) -> None:
    assert ask(client, "refused input")[0] == "refused input"


def test_clearing_forgets_the_conversation(client: Client, tutor: FakeTutor) -> None:
    ask(client, "What must I learn?")
    assert said(list(client.predict(api_name="/clear"))) == []
    ask(client, "What is the fee?")
    assert tutor.calls[-1][1] == ()


def test_a_blank_question_changes_nothing(client: Client, tutor: FakeTutor) -> None:
    ask(client, "  ")
    assert tutor.calls == []
