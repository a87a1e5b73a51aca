"""Every way that a command can end: an exit code, and one sentence or one object."""

import json
import subprocess
import sys

import click
import pytest

from index import LibraryError
from ui.border import CommandError, run

ENDS: list[tuple[BaseException, int, str, str]] = [
    (CommandError("odd", "This is odd."), 2, "odd", "This is odd."),
    (LibraryError("damaged", "It broke."), 2, "damaged", "It broke."),
    (click.ClickException("No such thing"), 2, "usage", "No such thing."),
    (
        FileNotFoundError(2, "Not there", "a.txt"),
        2,
        "storage",
        "The system refused a.txt: Not there.",
    ),
    (OSError(28, "No space left"), 2, "storage", "The system refused: No space left."),
    (KeyboardInterrupt(), 130, "interrupted", "Interrupted."),
    (click.Abort(), 130, "interrupted", "Interrupted."),
]


def failing(error: BaseException) -> click.Command:
    @click.command()
    @click.option("--json", is_flag=True)
    def command(json: bool) -> None:
        raise error

    return command


@pytest.mark.parametrize(("error", "code", "kind", "message"), ENDS)
def test_an_error_is_one_sentence_or_one_object(
    error: BaseException,
    code: int,
    kind: str,
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(failing(error), []) == code
    assert capsys.readouterr() == ("", f"certguide: {message}\n")
    assert run(failing(error), ["--json"]) == code
    out, err = capsys.readouterr()
    assert json.loads(out) == {"error": {"kind": kind, "message": message}}
    assert err == ""


def test_a_fault_of_our_own_is_told_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(failing(ZeroDivisionError("by zero")), []) == 1
    told = capsys.readouterr().err
    assert "ZeroDivisionError: by zero" in told
    assert "certguide doctor" in told
    assert told.count("\n") == 1


def test_the_result_of_a_command_is_its_exit_code() -> None:
    assert run(click.Command("x", callback=lambda: 2), []) == 2
    assert run(click.Command("x", callback=lambda: None), []) == 0


def test_without_arguments_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    group = click.Group("x", commands={"y": click.Command("y")})
    assert run(group, []) == 0
    assert "Usage: certguide" in capsys.readouterr().out


WRITES = """
import sys, click
from ui.border import run
def write():
    for _ in range(100_000):
        click.echo("x" * 100)
def fail():
    raise click.UsageError("no")
option = click.Option(["--json"], is_flag=True, expose_value=False)
sys.exit(run(click.Command("x", callback={callback}, params=[option]), {arguments}))
"""


@pytest.mark.parametrize(("callback", "arguments"), [("write", []), ("fail", ["--json"])])
def test_a_reader_that_goes_away_is_no_error(callback: str, arguments: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITES.format(callback=callback, arguments=arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    with process:
        assert process.stderr.read() == b""
    assert process.returncode == 0
