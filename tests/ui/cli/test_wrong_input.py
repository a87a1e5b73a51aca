"""Wrong input: exit code 2 and one sentence, or one object, whatever the command."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from evals.__main__ import main as evals
from ui.border import run
from ui.cli import cli

from .command_line import CommandLine, Ended, refused

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


@pytest.mark.parametrize(
    "command",
    [
        *(["build"], ["release"], ["inspect"], ["findings"], ["backup"], ["restore"]),
        *(["release", "stray.md", "--suite"], ["release", "stray.md", "--report"]),
        ["guides", "--data"],
    ],
    ids=" ".join,
)
def test_an_empty_path_is_not_the_folder_that_one_is_in(
    empty: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    (tmp_path / "stray.md").write_text("# Stray\n\nThe fee is 40 crowns.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    arguments = [*command, "", "--json"]
    ended = empty(*arguments) if "--data" not in command else alone(empty, *arguments)
    assert "the path is empty" in refused(ended, "usage")
    assert not empty.data.exists()


def alone(line: CommandLine, *arguments: str) -> Ended:
    """The command without the data folder of the tests."""
    return Ended(run(cli, arguments), *line.capsys.readouterr())


@pytest.mark.parametrize("group", [cli, evals], ids=["certguide", "evals"])
def test_no_path_of_any_command_may_be_empty(group: click.Group) -> None:
    paths = [
        (name, each.name, each.type)
        for name, command in commands(group)
        for each in command.params
        if isinstance(each.type, click.Path)
    ]
    assert len(paths) > 5
    assert [path[:2] for path in paths if type(path[2]) is click.Path] == []


def commands(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command of a group and of those in it, by name."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{above}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{above}{name} ")
