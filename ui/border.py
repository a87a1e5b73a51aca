"""The border where errors become one sentence, a program's JSON, and an exit code."""

import json
import logging
import sys

import click

BAD_INPUT = 2
INTERNAL = 1

logger = logging.getLogger(__name__)


class CommandError(Exception):
    """What the command line itself finds wrong with its input."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


def run(command: click.Command, arguments: list[str]) -> int:
    """Runs a command; the exit code. No traceback ever reaches the user."""
    as_json = "--json" in arguments
    try:
        result = command.main(arguments, prog_name="certguide", standalone_mode=False)
    except click.exceptions.Exit as done:
        return int(done.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return tell("interrupted", "Interrupted.", as_json, 130)
    except click.UsageError as error:
        where = f" See `{error.ctx.command_path} --help`." if error.ctx else ""
        return tell("usage", error.format_message() + where, as_json)
    except click.ClickException as error:
        return tell("usage", error.format_message(), as_json)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; nothing is wrong
        return 0
    except Exception as error:
        kind, message = getattr(error, "kind", None), getattr(error, "message", None)
        if isinstance(kind, str) and isinstance(message, str):
            return tell(kind, message, as_json)
        logger.debug("unexpected error", exc_info=error)
        return tell(
            "internal",
            f"Something is wrong inside certguide ({type(error).__name__}: {error}); "
            "run `certguide doctor`, and report this if it finds nothing.",
            as_json,
            INTERNAL,
        )
    return result if isinstance(result, int) else 0


def tell(kind: str, message: str, as_json: bool, code: int = BAD_INPUT) -> int:
    """One sentence on standard error, or an object on standard output; gives back the code."""
    if as_json:
        click.echo(json.dumps({"error": {"kind": kind, "message": message}}, ensure_ascii=False))
    else:
        click.echo(f"certguide: {message}", err=True)
    return code
