"""The command line: `certguide COMMAND`.

Each command's module is imported when that command runs, so that `--help` and `ask` do not wait
for what only `chat` needs.
"""

import importlib
import sys

import click

from .border import run

_COMMANDS = {
    "ask": "Answer one question, or a file of them.",
    "chat": "Serve the web page on this machine.",
    "build": "Read guides into a new build of the library.",
    "eval": "Measure the answers of a build by suites of questions.",
    "release": "Put new editions into the live library, if they make no answer worse.",
    "builds": "List the builds, and which one is live.",
    "rollback": "Make an earlier build live again.",
    "guides": "List the guides of the live build.",
    "inspect": "Show what the reader makes of one document.",
    "compare": "Show what is different between two editions of a guide.",
    "findings": "Show what an editor should look at in the guides.",
    "doctor": "Say what is installed, what is live, and whether it is sound.",
}


class _Lazy(click.Group):
    """A group that lists its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"ui.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS:
            ctx.fail(f"There is no command {args[0]!r}: there are {', '.join(_COMMANDS)}.")
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog='Begin with:  certguide ask "Which certification should an SRE take?"',
)
@click.version_option(package_name="certguide")
def cli() -> None:
    """Ask a certification guide, and get a short answer with the place that proves it."""


def main() -> None:
    """The entry point of the console script."""
    sys.exit(run(cli, sys.argv[1:]))
