"""The command line: `certguide COMMAND`.

Each command's module is imported when that command runs, so that `--help` and `ask` do not wait
for what only `chat` needs.
"""

import os
import sys

import click

from .border import run
from .completing import VARIABLE, complete
from .lazy_group import LazyGroup
from .silence import silence

_COMMANDS = {
    "ask": "Answer one question, or a file of them.",
    "chat": "Serve the web page on this machine, or talk in this terminal.",
    "plan": "Lay a guide's own steps out on the days up to your exam.",
    "cards": "List the cards that are made of the guides; write them for Anki.",
    "practice": "Practise the guides' cards in this terminal, each when it is due.",
    "progress": "Show what you know and what is next; take it along, or erase it.",
    "mcp": "Serve the guides to AI assistants, by the Model Context Protocol.",
    "build": "Read guides into a new build of the library.",
    "eval": "Measure the answers of a build by suites of questions.",
    "release": "Put new editions into the live library, if they make no answer worse.",
    "builds": "List the builds, and which one is live; remove old ones.",
    "rollback": "Make an earlier build live again.",
    "guides": "List the guides of the live build; take some out.",
    "inspect": "Show what the reader makes of one document.",
    "compare": "Show what is different between two editions of a guide.",
    "findings": "Show what an editor should look at in the guides.",
    "doctor": "Say what is installed, what is live, and whether it is sound.",
    "backup": "Write all that the data folder keeps into one file.",
    "restore": "Put what a backup holds in the place of the data folder.",
    "completion": "Print what makes Tab complete commands and names in a shell.",
}


@click.group(
    cls=LazyGroup,
    commands_told=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog='Begin with:  certguide ask "Which certification should an SRE take?"',
)
@click.version_option(package_name="certguide")
def cli() -> None:
    """Ask a certification guide, and get a short answer with the place that proves it."""


def main() -> None:
    """The entry point of the console script; a shell calls it, too, for what Tab completes."""
    silence(os.environ)
    if VARIABLE in os.environ:
        sys.exit(complete(cli, os.environ[VARIABLE]))
    sys.exit(run(cli, sys.argv[1:]))
