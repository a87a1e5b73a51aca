"""A data folder that a command makes is its owner's alone."""

import stat

from .command_line import CommandLine


def test_nobody_else_enters_what_a_command_makes(empty: CommandLine) -> None:
    guide = empty.data.with_name("licence.md")
    guide.write_text("# Harbour Licence\n\nIt is valid for five years.\n", "utf-8")
    assert empty("build", str(guide)).code == 0
    assert stat.S_IMODE(empty.data.stat().st_mode) == 0o700
