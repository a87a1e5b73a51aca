"""`certguide eval`."""

from pathlib import Path

import click

from ..lazy_group import LazyGroup
from ..measured import measure
from ..options import data_option, json_option
from ..release_options import report_option
from ..settings import Settings

_COMMANDS = {
    "run": "Ask a build everything in the suites (what bare `certguide eval` does).",
    "draft": "Propose cases from the guides, for an editor to accept, edit or drop.",
    "drafts": "List the proposals.",
    "accept": "Move proposals into a suite of the library.",
    "drop": "Forget proposals for good.",
    "coverage": "List what no case asks about.",
}


class _WithDefault(LazyGroup):
    """A group that takes anything that is no subcommand for the arguments of `run`."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return run if cmd_name == "run" else super().get_command(ctx, cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        help_wanted = args[:1] in (["--help"], ["-h"])
        if not help_wanted and args[:1] not in [[name] for name in _COMMANDS]:
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.command()
@click.argument("suites", nargs=-1, metavar="[SUITE]...")
@click.option("--build", metavar="ID", help="Ask this build instead of the live one.")
@click.option(
    "--baseline",
    metavar="live|ID|FILE",
    help="Compare with the live build, another build, or a report.json from before.",
)
@click.option(
    "--judge",
    metavar="PROVIDER:MODEL",
    help="Also ask a chat model that LangChain knows whether the answers keep to their passages.",
)
@report_option
@data_option
@json_option
def run(
    suites: tuple[str, ...],
    build: str | None,
    baseline: str | None,
    report: Path | None,
    judge: str | None,
    settings: Settings,
    as_json: bool,
) -> int:
    """Ask a build everything in SUITES, and say how good the answers are.

    A SUITE is a file, or the name of one of the library's suites; without any, all of the
    library's are asked, and where it has none, cases in the guides' own words.

    Exits with 3 when a case has no answer or a critical one is wrong; with a baseline, when a
    critical one or a whole measure got worse.
    """
    return measure(settings, suites, build, baseline, report, judge, as_json)


@click.group(
    cls=_WithDefault,
    commands_told=_COMMANDS,
    modules="eval_",
    epilog="Example:  certguide eval --baseline live --build 3f0c9a17de52",
)
def command() -> None:
    """Measure the answers of a build by suites of questions.

    certguide eval [SUITE]... [--build ID] [--baseline live|ID|FILE] [--judge MODEL] [--report DIR]
    """
