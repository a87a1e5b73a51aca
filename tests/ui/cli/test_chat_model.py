"""A chat model is set in one place for all commands, and nothing of it loads where none is."""

from collections.abc import Callable
from pathlib import Path

import click
import pytest

from tests.models.scripted_server import ScriptedServer
from ui.border import CommandError, run
from ui.options import data_option, model_option
from ui.settings import Settings

from .command_line import CommandLine
from .test_startup import loaded

MODEL_PACKAGES = ("langchain_openai", "langchain_ollama", "langchain_anthropic", "xllamacpp")


def chosen(environment: dict[str, str], *arguments: str) -> Settings:
    """The settings of a command that has both options."""
    seen: list[Settings] = []

    @click.command()
    @data_option
    @model_option
    def command(settings: Settings) -> None:
        seen.append(settings)

    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        assert run(command, arguments) == 0
    return seen[0]


def test_no_model_is_set_at_first() -> None:
    assert chosen({}).model == "none"


def test_the_environment_sets_a_model_and_how_it_is_asked() -> None:
    environment = {
        "CERTGUIDE_MODEL": "ollama:llama3.2",
        "CERTGUIDE_MODEL_URL": "http://localhost:1",
        "CERTGUIDE_MODEL_TIMEOUT": "12.5",
        "CERTGUIDE_MODEL_TEMPERATURE": "0.3",
    }
    settings = chosen(environment)
    assert settings.model == "ollama:llama3.2"
    assert settings.model_url == "http://localhost:1"
    assert (settings.model_timeout, settings.model_temperature) == (12.5, 0.3)


@pytest.mark.parametrize(
    "order", [("--model", "none", "--data", "x"), ("--data", "x", "--model", "none")]
)
def test_the_option_goes_before_the_environment(order: tuple[str, ...]) -> None:
    settings = chosen({"CERTGUIDE_MODEL": "local"}, *order)
    assert (settings.model, settings.data) == ("none", Path("x"))


@pytest.mark.parametrize("given", ["ten", "0", "-1", "nan", "inf"])
def test_a_time_that_is_none_is_one_sentence(given: str) -> None:
    with pytest.raises(CommandError, match="CERTGUIDE_MODEL_TIMEOUT is"):
        Settings.of({"CERTGUIDE_MODEL_TIMEOUT": given})


@pytest.mark.parametrize("given", ["7", "true", "no", " 1", "01"])
def test_a_switch_that_is_neither_on_nor_off_is_one_sentence(given: str) -> None:
    with pytest.raises(CommandError, match="CERTGUIDE_LOG_QUESTIONS is"):
        Settings.of({"CERTGUIDE_LOG_QUESTIONS": given})
    told = [Settings.of({"CERTGUIDE_LOG_QUESTIONS": each}).log_questions for each in ("", "0", "1")]
    assert told == [False, False, True]


def test_asking_without_a_model_loads_no_package_for_models(harbour: Path) -> None:
    modules = loaded("ask", "How long is the licence valid?", "--data", harbour)
    assert "chromadb" in modules
    assert not modules & {*MODEL_PACKAGES, "assistant.models", "langchain.chat_models"}


def test_doctor_tells_how_fast_the_model_is(
    certguide: CommandLine,
    scripted_server: Callable[..., ScriptedServer],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CERTGUIDE_MODEL_URL", scripted_server("good").url)
    report = certguide("doctor", "--model", "openai:any", "--json").json
    assert report["problems"] == []
    assert 0 <= report["chat_model"]["first_words"] <= report["chat_model"]["last_words"]


def test_doctor_tells_what_is_wrong_with_the_model(
    certguide: CommandLine,
    scripted_server: Callable[..., ScriptedServer],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CERTGUIDE_MODEL_URL", scripted_server("rate_limited").url)
    ended = certguide("doctor", "--model", "openai:any")
    assert ended.code == 2
    assert "takes no more questions for now" in ended.out


def test_a_page_is_not_served_with_a_model_that_cannot_be_loaded(
    certguide: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "broken.gguf").write_bytes(b"GGUF" + bytes(100))
    ended = certguide("chat", "--model", f"local:{tmp_path}/broken.gguf")
    assert ended.code == 2
    assert "broken.gguf cannot be loaded" in ended.err
    assert ended.out == ""
