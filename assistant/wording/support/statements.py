"""The quoted spans cut into what each says: sentences, list items, rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import sentence_spans

from ...language import english
from .opening import bare
from .quantities import Quantity, quantities
from .span import Span
from .tokens import Token, tokens
from .vocabulary import Groups

_ITEM = re.compile(r"(?m)^[ \t]*(?:[-*•+]|\d{1,2}[.)])[ \t]+")
_ROW = re.compile(r"^\s*\|(?P<cells>.*)\|\s*$")
_RULE = re.compile(r"^[\s|:-]+$")
_NUMBERED = re.compile(r"^#(\d{1,2}) ")
_LEANING = frozenset({"his", "her", "there", "those", "then", "both", "other", "it"})
_MARKUP = re.compile(r"[*_`>]+|^#+ |\]\([^)\s]*\)|(?<!\])\[|(?<=\w)\](?!\()")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, list item or row of a span.

    Attributes:
        mark: Of the span.
        tokens, quantities: What it says.
        keys: What its words can be matched by.
        around: Keys of the headings and column titles that it stands under.
        before: Keys of the sentences before it, which its pronouns may stand for.
        subjects: Keys of its names, of a row's first cell, and of the heading that it stands under.
        row: Whether it is a row of a table.

    """

    mark: int
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    keys: frozenset[str]
    around: frozenset[str]
    before: frozenset[str]
    subjects: frozenset[str]
    row: bool


def statements(spans: Sequence[Span], groups: Groups) -> list[Statement]:
    """What the spans say, in order."""
    return [statement for span in spans for statement in _of(span, groups)]


def _of(span: Span, groups: Groups) -> Iterator[Statement]:
    around = _keys(tokens(" . ".join([*span.headings, *span.columns]), groups))
    last = _keys(tokens(" ".join(span.headings[-1:]), groups))
    row = _ROW.match(span.text.partition("\n")[0]) is not None
    before: frozenset[str] = frozenset()
    for text, follows in _pieces(span):
        number = _NUMBERED.match(text)
        found = tokens(text[number.end() :] if number else text, groups)
        keys = _keys(found)
        yield Statement(
            mark=span.mark,
            tokens=found,
            quantities=tuple(quantities(found)),
            keys=keys,
            around=around | {f"#{number[1]}"} if number else around,
            before=before if follows and _leans(found) else frozenset(),
            subjects=last | _keys([t for t in found if t.name or (row and t.clause == 0)]),
            row=row,
        )
        before = before | keys if follows else keys


def _pieces(span: Span) -> Iterator[tuple[str, bool]]:
    """The texts of the statements, and whether each goes on where the one before ended."""
    for block in _blocks(span.text):
        row = _ROW.match(block)
        if row:
            if not _RULE.match(block):
                yield _row(row["cells"], span.columns), False
            continue
        clean = _MARKUP.sub("", _ITEM.sub(_place, block))
        for number, (low, high) in enumerate(sentence_spans(clean)):
            yield bare(" ".join(clean[low:high].split())), number > 0


def _place(item: re.Match[str]) -> str:
    """The number of a list item, to know the first from the second."""
    number = re.search(r"\d{1,2}", item[0])
    return f"#{number[0]} " if number else ""


def _blocks(text: str) -> list[str]:
    """Rows and list items on their own, the lines of a paragraph together."""
    blocks: list[str] = []
    for line in text.splitlines():
        joins = blocks and line.strip() and not _ITEM.match(line) and not _ROW.match(line)
        if joins and not _ROW.match(blocks[-1]) and blocks[-1]:
            blocks[-1] += f" {line.strip()}"
        else:
            blocks.append(line)
    return [block for block in blocks if block.strip()]


def _row(cells: str, columns: Sequence[str]) -> str:
    """A row as one sentence: "Plot: Small; Rent: £38"."""
    told = [" ".join(_MARKUP.sub("", cell).split()) for cell in cells.split("|")]
    names = [*columns, *[""] * len(told)]
    return "; ".join(
        f"{name}: {cell}" if name else cell for name, cell in zip(names, told, strict=False)
    )


def _leans(found: Sequence[Token]) -> bool:
    return any(token.word in english().pronouns or token.word in _LEANING for token in found)


def _keys(found: Sequence[Token]) -> frozenset[str]:
    return frozenset().union(*(token.keys for token in found))
