"""The way of text to the terminal: file names, guides and messages are other people's.

Escape sequences could clear what stands there, colour a lie green or fill the clipboard; direction
controls turn a line round. Nothing of them gets through, and a text is one line, so that none can
add a line that looks like one of ours.
"""

import click

from .inert import one_line


def say(*lines: str, err: bool = False, dim: bool = False, bold: bool = False) -> None:
    """Print lines, each without control characters; to standard error with `err`."""
    for line in lines:
        click.secho(one_line(line), err=err, dim=dim or None, bold=bold or None)
