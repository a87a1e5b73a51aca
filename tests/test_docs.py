"""What the documents tell a reader to type exists."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.project import ROOT
from ui.cli import cli

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/*.md"))]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

CONTEXT = click.Context(cli)

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def commands(document: Path, program: str) -> Iterator[list[str]]:
    """The argument lists that a document gives `program`, in code blocks and between backticks."""
    for line in code(document.read_text(encoding="utf-8")):
        words = line.removeprefix("$ ").removeprefix(".venv/bin/").split(maxsplit=1)
        if len(words) == 2 and words[0] == program:
            yield shlex.split(words[1], comments=True)


def code(markdown: str) -> Iterator[str]:
    fenced = False
    for line in markdown.splitlines():
        if line.startswith("```"):
            fenced = not fenced
        elif fenced:
            yield line
        else:
            yield from line.split("`")[1::2]


@each_document
def test_make_targets_exist(document: Path) -> None:
    for arguments in commands(document, "make"):
        assert {word for word in arguments if "=" not in word} <= TARGETS


def subcommand(command: click.Command | None, arguments: list[str]) -> click.Command | None:
    """The command of a group that the arguments name, or the one that it runs without a name."""
    if not isinstance(command, click.Group) or command.invoke_without_command:
        return command
    named = command.get_command(CONTEXT, arguments[0]) if arguments else None
    return named or command.get_command(CONTEXT, "run")


@each_document
def test_commands_and_their_options_exist(document: Path) -> None:
    for name, *arguments in commands(document, "certguide"):
        if name.startswith("-"):
            continue
        command = subcommand(cli.get_command(CONTEXT, name), arguments)
        assert command, f"certguide {name}"
        known = {option for each in command.params for option in each.opts}
        options = {word for word in arguments if word.startswith("--")}
        assert options - {"--help"} <= known, f"certguide {name}"


@each_document
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]{1,200})", document.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("name", cli.list_commands(CONTEXT))
def test_every_command_has_help_with_an_example(name: str) -> None:
    command = cli.get_command(CONTEXT, name)
    assert command
    text = command.get_help(click.Context(command, info_name=name))
    assert f"certguide {name}" in text
