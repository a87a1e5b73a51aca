"""Paths on the command line: an empty one is a variable that was not set, and no folder."""

import os
from pathlib import Path

import click


class NamedPath(click.Path):
    """A path that must not be empty: pathlib would take it for the folder that one is in."""

    def __init__(
        self, *, exists: bool = False, file_okay: bool = True, dir_okay: bool = True
    ) -> None:
        super().__init__(exists, file_okay, dir_okay, path_type=Path)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """The path; a usage error that says so if it is empty."""
        if value == "":
            self.fail("the path is empty; name a file or folder, `.` for this one.", param, ctx)
        return super().convert(value, param, ctx)
