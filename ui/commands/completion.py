"""`certguide completion`."""

import os
from pathlib import Path

import click

from ..border import CommandError
from ..completing import SHELLS, script

_WHERE = {
    "bash": "certguide completion bash > ~/.local/share/bash-completion/completions/certguide",
    "zsh": "certguide completion zsh > ~/.zfunc/_certguide   "
    "(with `fpath+=~/.zfunc; autoload -U compinit; compinit` in ~/.zshrc)",
    "fish": "certguide completion fish > ~/.config/fish/completions/certguide.fish",
}


@click.command(epilog='Example:  eval "$(certguide completion bash)"')
@click.argument("shell", required=False, type=click.Choice(SHELLS))
def command(shell: str | None) -> None:
    """Print what makes Tab complete certguide's commands, options, guides, builds and sessions.

    Without SHELL for the one that you use. The last lines, which the shell skips, say where to put
    it.
    """
    shell = shell or Path(os.environ.get("SHELL", "")).name
    if shell not in SHELLS:
        raise CommandError("usage", f"Say for which shell: {', '.join(SHELLS)}.")
    click.echo(script(shell).rstrip())
    click.echo("\n# To have this in each new shell, run once:")
    click.echo(f"#   {_WHERE[shell]}")
