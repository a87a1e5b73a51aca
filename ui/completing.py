"""What Tab completes in a shell: commands, options, and names from the data folder."""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem, ShellComplete, get_completion_class

from .settings import Settings

PROGRAM = "certguide"
VARIABLE = "_CERTGUIDE_COMPLETE"
SHELLS = ("bash", "zsh", "fish")
_SPECIAL = re.compile(r"([^\w@%+=:,./-])")  # to be escaped in bash, twice: its script reads it

Names = Callable[[Settings], Iterable[str]]


def script(shell: str) -> str:
    """What a shell has to run so that Tab asks `complete`."""
    completer = _completer(click.Command(PROGRAM), shell)
    return completer.source_template % completer.source_vars()


def complete(cli: click.Command, instruction: str) -> int:
    """Print what a shell asks for, as in "bash_complete"; the exit code.

    What cannot be found out is not completed: no error may land in somebody's command line.
    """
    shell, _, task = instruction.partition("_")
    if shell not in SHELLS or task != "complete":
        return 1
    completer = _completer(cli, shell)
    args, incomplete = completer.get_completion_args()
    try:
        items = _names(args, incomplete, shell) or completer.get_completions(args, incomplete)
    except Exception:  # noqa: BLE001 (the border: a shell waits for names, and for nothing else)
        return 1
    click.echo("\n".join(completer.format_completion(item) for item in items))
    return 0


def _completer(cli: click.Command, shell: str) -> ShellComplete:
    kind = get_completion_class(shell)
    assert kind is not None  # noqa: S101 (click has all three)
    return kind(cli, {}, PROGRAM, VARIABLE)


def _names(args: list[str], incomplete: str, shell: str) -> list[CompletionItem]:
    """Names of what an option or a command takes, without an import of that command."""
    names = _taken(args) if args and not incomplete.startswith("-") else None
    if names is None:
        return []
    found = [name for name in names(_settings(args)) if name.startswith(incomplete)]
    safe = [name for name in found if name.isprintable()]
    return [CompletionItem(_SPECIAL.sub(r"\\\\\1", n) if shell == "bash" else n) for n in safe]


def _taken(args: list[str]) -> Names | None:
    """What the last option takes, or the command."""
    commands = (names for words, names in _ARGUMENTS.items() if tuple(args[: len(words)]) == words)
    return _OPTIONS.get(args[-1]) or next(commands, None)


def _settings(args: list[str]) -> Settings:
    place = args.index("--data") + 1 if "--data" in args else len(args)
    return Settings.of(os.environ, Path(args[place]) if place < len(args) else None)


def _guides(settings: Settings) -> Iterable[str]:
    from .building import library  # takes half a second, which command names need not wait for

    return [entry.document for entry in library(settings).manifest().documents]


def _builds(settings: Settings) -> Iterable[str]:
    from .building import library

    return [manifest.id for manifest in library(settings).manifests()]


def _sessions(settings: Settings) -> Iterable[str]:
    from .session import session_names

    return session_names(settings.data)


_OPTIONS: dict[str, Names] = {"--guide": _guides, "--build": _builds, "--session": _sessions}
_ARGUMENTS: dict[tuple[str, ...], Names] = {
    ("rollback",): _builds,
    ("guides", "remove"): _guides,
}
