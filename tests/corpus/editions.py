"""The bundled guide and the original that it retells, cut into the same parts.

Both are cut by a few rules of their own, not by the product's reader: the comparison must not share
a mistake with what it helps to check.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.shared import SHARED

BUNDLED = Path(__file__).resolve().parents[2] / "corpus/guides/certified-mlops-manager.md"
GLOSSARY = BUNDLED.with_suffix(".glossary.yaml")
ORIGINAL = SHARED / "guide/certified-mlops-manager.txt"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading or FAQ question, with the lines below it; level 0 where the file gives none."""

    title: str
    level: int
    lines: tuple[str, ...]

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """Cells of each table line, separator lines left out."""
        rows = [_cells(line) for line in self.lines if line.startswith("|")]
        return [row for row in rows if not all(set(cell) <= set("-:") for cell in row)]

    @property
    def items(self) -> list[str]:
        return [line.removeprefix("- ") for line in self.lines if line.startswith("- ")]

    @property
    def prose(self) -> str:
        """Everything but table lines, one line an item or paragraph."""
        return "\n".join(line.removeprefix("- ") for line in self.lines if line[0] != "|")


def read_bundled() -> list[Part]:
    """Parts of the bundled guide, its title first."""
    return _parts(BUNDLED.read_text(encoding="utf-8"), _markdown_heading)


def read_original() -> list[Part]:
    """Parts of the original from its introduction on: what stands above is advertising."""
    text = ORIGINAL.read_text(encoding="utf-8")
    return _parts(text[text.index("\nIntroduction\n") :], _bare_heading)


def find(parts: list[Part], title: str, after: str = "") -> Part:
    """The first part whose title has these words, from the first one on that has `after`."""
    first = next(i for i, part in enumerate(parts) if after.lower() in part.title.lower())
    return next(part for part in parts[first:] if title.lower() in part.title.lower())


def find_faqs(parts: list[Part]) -> list[Part]:
    """The parts that ask, from the heading of the first FAQ list on."""
    titles = [part.title.lower() for part in parts]
    first = next(i for i, title in enumerate(titles) if title.startswith("frequently asked"))
    return [part for part in parts[first:] if part.title.endswith("?")]


def fold(text: str) -> str:
    """Lower case, straight apostrophes."""
    return text.lower().replace("’", "'")


def _parts(text: str, heading: Callable[[str], tuple[str, int] | None]) -> list[Part]:
    found: list[tuple[str, int, list[str]]] = []
    for line in filter(None, text.split("\n")):
        if title_and_level := heading(line):
            found.append((*title_and_level, []))
        else:
            found[-1][2].append(line)
    return [Part(title, level, tuple(lines)) for title, level, lines in found]


def _markdown_heading(line: str) -> tuple[str, int] | None:
    match = re.match(r"(#{1,6}) (.+)", line)
    return (match[2], len(match[1])) if match else None


def _bare_heading(line: str) -> tuple[str, int] | None:
    """A line of no table or list that does not end like a sentence, or an item that asks."""
    if line.startswith("- ") and line.endswith("?"):
        return line.removeprefix("- "), 0
    return None if line.startswith(("- ", "|")) or line.endswith(".") else (line, 0)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip("|").split("|"))
