"""Whatever a server does, a caller gets words or one sentence, in time."""

import json
import logging
import socket
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.models import ChatModel, ModelError, chat_model
from tests.models.scripted_server import TEXT, Behaviour, ScriptedServer

Start = Callable[..., ScriptedServer]
KEY = "sk-planted-0123456789abcdef"


def model(url: str, provider: str = "openai", timeout: float = 10) -> ChatModel:
    found = chat_model(f"{provider}:any", Path(), url, timeout)
    assert found
    return found


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.mark.parametrize("provider", ["openai", "ollama"])
def test_words_come_one_by_one(provider: str, scripted_server: Start) -> None:
    asked = model(scripted_server("good").url, provider)
    chunks = [chunk.text for chunk in asked.stream("How long?") if chunk.text]
    assert "".join(chunks).strip() == TEXT
    assert len(chunks) == len(TEXT.split())


def test_settings_reach_the_server(scripted_server: Start) -> None:
    server = scripted_server("good")
    model(server.url).invoke("How long?", stop=["\n\n"])
    (request,) = server.requests
    assert request["model"] == "any"
    assert request["temperature"] == 0
    assert request["stop"] == ["\n\n"]
    assert request["messages"] == [{"content": "How long?", "role": "user"}]


def test_an_address_may_leave_the_version_out(scripted_server: Start) -> None:
    server = scripted_server("good")
    assert model(server.url.removesuffix("/v1")).invoke("How long?").text.strip() == TEXT


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        ("bad_request", "bad_request"),
        ("bad_key", "key_refused"),
        ("unknown_model", "unknown_model"),
        ("rate_limited", "rate_limited"),
        ("failing", "server"),
        ("garbage", "server"),
        ("half", "cut_off"),
    ],
)
@pytest.mark.parametrize("provider", ["openai", "ollama"])
def test_a_failure_is_one_sentence(
    provider: str, behaviour: Behaviour, kind: str, scripted_server: Start
) -> None:
    server = scripted_server(behaviour)
    with pytest.raises(ModelError) as failure:
        model(server.url, provider).invoke("How long?")
    assert failure.value.kind == kind
    assert server.url.removesuffix("/v1") in failure.value.message
    assert failure.value.message.endswith(".")
    assert failure.value.__context__ is None


@pytest.mark.parametrize("behaviour", ["silent", "trickling"])
def test_silence_ends_when_the_time_is_over(behaviour: Behaviour, scripted_server: Start) -> None:
    with pytest.raises(ModelError, match="within 1 seconds"):
        model(scripted_server(behaviour).url, timeout=1).invoke("How long?")


def test_who_leaves_is_not_written_for_any_longer(scripted_server: Start) -> None:
    stream = model(scripted_server("looping").url).stream("How long?")
    assert next(stream).text
    stream.close()  # type: ignore[attr-defined] # a generator
    assert list(stream) == []


@pytest.mark.parametrize(
    ("provider", "told"), [("openai", "CERTGUIDE_MODEL_URL"), ("ollama", "ollama serve")]
)
def test_nobody_at_the_address_is_told_with_what_to_do(
    provider: str, told: str, free_port: int
) -> None:
    address = f"http://127.0.0.1:{free_port}"
    with pytest.raises(ModelError) as failure:
        model(address, provider).invoke("How long?")
    assert failure.value.kind == "unreachable"
    assert told in failure.value.message
    assert address in failure.value.message


def test_ollama_without_the_model_is_told_to_pull_it(scripted_server: Start) -> None:
    server = scripted_server("unknown_model")
    with pytest.raises(ModelError, match="ollama pull"):
        model(server.url, "ollama").invoke("How long?")


@pytest.mark.parametrize("provider", ["openai", "anthropic"])
@pytest.mark.parametrize("behaviour", ["bad_key", "bad_request", "failing", "garbage"])
def test_a_key_that_a_server_repeats_is_told_to_nobody(
    behaviour: Behaviour,
    provider: str,
    scripted_server: Start,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv(f"{provider.upper()}_API_KEY", KEY)
    asked = model(scripted_server(behaviour).url, provider)
    with pytest.raises(ModelError) as failure:
        asked.invoke("How long?")
    told = [
        *traceback.format_exception(failure.value),
        repr(failure.value.__dict__),
        repr(asked),
        asked.model_dump_json(),
        caplog.text,
        *capfd.readouterr(),
    ]
    assert KEY not in json.dumps(told)


def test_an_address_is_told_without_its_password(free_port: int) -> None:
    asked = model(f"http://me:secret@127.0.0.1:{free_port}/v1")
    with pytest.raises(ModelError) as failure:
        asked.invoke("How long?")
    assert "secret" not in failure.value.message
    assert f"http://127.0.0.1:{free_port}/v1" in failure.value.message
