"""`certguide completion`."""

import click

from ..completing import SHELLS, script

_WHERE = {
    "bash": "certguide completion bash > ~/.local/share/bash-completion/completions/certguide",
    "zsh": "certguide completion zsh > ~/.zfunc/_certguide   "
    "(with `fpath+=~/.zfunc; autoload -U compinit; compinit` in ~/.zshrc)",
    "fish": "certguide completion fish > ~/.config/fish/completions/certguide.fish",
}


@click.command(epilog='Example:  eval "$(certguide completion bash)"')
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print what makes Tab complete certguide's commands, options, guides, builds and sessions.

    The last lines of it, which the shell skips, say where to put it.
    """
    click.echo(script(shell).rstrip())
    click.echo("\n# To have this in each new shell, run once:")
    click.echo(f"#   {_WHERE[shell]}")
