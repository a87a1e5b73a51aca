"""Pipe tables: rows of cells between `|`."""

import re

_BETWEEN = re.compile(r"(?<!\\)\|")


def cells_of(line: str) -> list[str]:
    """Cells of a row as markup, outer pipes optional; an escaped pipe is part of a cell."""
    line = line.strip()
    line = line[1:] if line.startswith("|") else line
    parts = _BETWEEN.split(line) if "\\" in line else line.split("|")
    cells = [cell.strip() for cell in parts]
    return cells[:-1] if len(cells) > 1 and not cells[-1] else cells


def is_separator(line: str) -> bool:
    """Whether a line is the `|---|:-:|` between header and body."""
    return "-" in line and "|" in line and not line.strip("|-: \t")
