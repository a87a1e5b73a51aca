"""The border where errors become one sentence, a program's JSON, and an exit code."""

import json
import logging
import os
import sys
from collections.abc import Sequence

import click

from .outlet import say

BAD_INPUT = 2
INTERNAL = 1
INTERRUPTED = 130

logger = logging.getLogger(__name__)


class CommandError(Exception):
    """What the command line itself finds wrong with its input."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


def run(command: click.Command, arguments: Sequence[str]) -> int:
    """Runs a command; the exit code. No traceback ever reaches the user."""
    try:
        return _run(command, list(arguments))
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does; nothing is wrong. What is still
        # buffered goes nowhere, so that the interpreter does not fail when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(command: click.Command, arguments: list[str]) -> int:
    as_json = "--json" in arguments  # known before the options are parsed, which may be what fails
    try:
        with command.make_context("certguide", arguments) as context:
            result = command.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        return int(done.exit_code)
    except click.exceptions.NoArgsIsHelpError as bare:
        click.echo(bare.format_message())
        return 0
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:
        logger.debug("A command failed", exc_info=error)
        return tell(*_explained(error), as_json)
    return result if isinstance(result, int) else 0


def tell(code: int, kind: str, message: str, as_json: bool) -> int:
    """One sentence on standard error, or an object on standard output; gives back the code."""
    if as_json:
        click.echo(json.dumps({"error": {"kind": kind, "message": message}}, ensure_ascii=False))
    else:
        say(f"certguide: {message}", err=True)
    return code


def _explained(error: BaseException) -> tuple[int, str, str]:
    """Exit code, kind and message of an error."""
    if isinstance(error, (click.Abort, KeyboardInterrupt)):
        return INTERRUPTED, "interrupted", "Interrupted."
    if isinstance(error, click.ClickException):
        return BAD_INPUT, "usage", _usage(error)
    kind, message = getattr(error, "kind", None), getattr(error, "message", None)
    if isinstance(kind, str) and isinstance(message, str):
        return BAD_INPUT, kind, message
    if isinstance(error, OSError):
        where = f" {error.filename}" if error.filename else ""
        return BAD_INPUT, "storage", f"The system refused{where}: {error.strerror or error}."
    return (
        INTERNAL,
        "internal",
        f"Something is wrong inside certguide ({type(error).__name__}: {error}); "
        "run `certguide doctor`, and report this if it finds nothing.",
    )


def _usage(error: click.ClickException) -> str:
    message = error.format_message()
    if not message.endswith((".", "?")):
        message += "."
    if isinstance(error, click.UsageError) and error.ctx:
        message += f" See `{error.ctx.command_path} --help`."
    return message
