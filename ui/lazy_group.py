"""A group of commands whose modules are imported when they run."""

import importlib
from collections.abc import Mapping
from typing import Any

import click
from click.shell_completion import CompletionItem


class LazyGroup(click.Group):
    """Lists its commands without importing them, so that `--help` waits for nothing.

    Attributes:
        commands_told: What each command does, in a line, by its name.
        modules: What the name of a command's module in `ui.commands` begins with.

    """

    def __init__(
        self,
        *arguments: Any,  # noqa: ANN401 (click's own)
        commands_told: Mapping[str, str],
        modules: str = "",
        **options: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*arguments, **options)
        self.commands_told = commands_told
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which they are told."""
        return list(self.commands_told)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The `command` of the module of that name."""
        if cmd_name not in self.commands_told:
            return None
        module = importlib.import_module(f"ui.commands.{self.modules}{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """As click does, from what is told."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.commands_told.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """As click does, from what is told."""
        told = self.commands_told.items()
        names = [CompletionItem(name, help=h) for name, h in told if name.startswith(incomplete)]
        return [*names, *click.Command.shell_complete(self, ctx, incomplete)]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but a name that is none of them is answered with those that are."""
        if args and args[0] not in self.commands_told:
            names = ", ".join(self.commands_told)
            ctx.fail(f"There is no command {args[0]!r}, but these: {names}.")
        return super().resolve_command(ctx, args)
