"""Wrong input: exit code 2 and one sentence, or one object, whatever the command."""

import sys
from pathlib import Path

import pytest

from .command_line import CommandLine, refused

WRONG = [
    (["ask"], "usage"),
    (["ask", "How long?", "--out", "x"], "usage"),
    (["ask", "--batch", "x"], "usage"),
    (["ask", "How long?", "--batch", "x", "--out", "y"], "usage"),
    (["ask", "--batch", "x", "--out", "y", "--session", "z"], "usage"),
    (["ask", "--batch", "x", "--out", "y", "--guide", "z"], "usage"),
    (["ask", "How long?", "--bogus"], "usage"),
    (["ask", "x" * 3000], "question_too_long"),
    (["ask", " "], "empty_question"),
    (["ask", "How long is it valid?", "--guide", "nope"], "unknown_guide"),
    (["ask", "How long is it valid?", "--build", "nope"], "unknown_build"),
    (["ask", "How long is it valid?", "--build", ""], "unknown_build"),
    (["ask", "How long is it valid?", "--session", "../x"], "bad_session"),
    (["ask", "How long is it valid?", "--session", ""], "bad_session"),
    (["ask", "How long is it valid?", "--session", "x" * 65], "bad_session"),
    (["guides", "--build", "nope"], "unknown_build"),
    (["rollback", "nope"], "unknown_build"),
    (["rollback"], "unknown_build"),
    (["build"], "usage"),
    (["build", "nope.md"], "missing"),
    (["inspect", "nope.md"], "missing"),
    (["inspect", "."], "unsupported"),
    (["inspect", "x" * 5000], "missing"),
    (["nope"], "usage"),
]


@pytest.mark.parametrize(("arguments", "kind"), WRONG, ids=lambda value: str(value)[:60])
def test_wrong_input_is_refused(certguide: CommandLine, arguments: list[str], kind: str) -> None:
    message = refused(certguide(*arguments, "--json"), kind)
    ended = certguide(*arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", f"certguide: {message}\n")


def test_a_damaged_session_says_what_to_do(certguide: CommandLine) -> None:
    path = certguide.data / "sessions" / "torn.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text('[{"role":')
    assert "remove it" in certguide("ask", "How long?", "--session", "torn").err


def test_an_embedding_model_that_is_not_here_is_named(
    certguide: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Missing:
        def __init__(self, *_: object, **options: object) -> None:
            assert options["local_files_only"] is True
            raise OSError("no such model")

    fake = type(sys)("sentence_transformers")
    fake.SentenceTransformer = Missing  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", fake)
    monkeypatch.setenv("CERTGUIDE_EMBEDDER", "nope")
    ended = certguide("ask", "How long is it valid?", "--json")
    assert "'nope'" in refused(ended, "embedder")


@pytest.mark.parametrize("command", ["build", "release", "inspect", "findings", "backup"])
def test_an_empty_path_is_not_the_folder_that_one_is_in(
    empty: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (tmp_path / "stray.md").write_text("# Stray\n\nThe fee is 40 crowns.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "the path is empty" in refused(empty(command, "", "--json"), "usage")
    assert not empty.data.exists()
