"""One edit of a Markdown guide, and the spans of text that it concerns."""

from dataclasses import dataclass

from corpus import Guide
from corpus.comparison import ChangeKind, UnitKind

Span = tuple[int, int]
NOWHERE: Span = (-1, -1)
SENTENCE = "Lanterns are lit at dusk by the second mate."


@dataclass(frozen=True, slots=True)
class Edit:
    """What was done: the new text, and the spans concerned in the old text and in the new one."""

    kind: ChangeKind
    unit: UnitKind
    text: str
    old: Span = NOWHERE
    new: Span = NOWHERE


def add(guide: Guide, unit: UnitKind, at: int, words: str, before: str, after: str = "") -> Edit:
    """Put words in at an offset, with white space around them."""
    start = at + len(before)
    text = f"{guide.text[:at]}{before}{words}{after}{guide.text[at:]}"
    return Edit("added", unit, text, new=(start, start + len(words)))


def remove(guide: Guide, unit: UnitKind, span: Span) -> Edit:
    """Take a span out."""
    return Edit("removed", unit, guide.text[: span[0]] + guide.text[span[1] :], old=span)


def replace(
    guide: Guide, kind: ChangeKind, unit: UnitKind, whole: Span, part: Span, words: str
) -> Edit:
    """Put words in the place of a part of a unit."""
    start, end = part
    text = guide.text[:start] + words + guide.text[end:]
    return Edit(kind, unit, text, whole, (whole[0], whole[1] + len(words) - (end - start)))


def move(guide: Guide, unit: UnitKind, span: Span, target: int, before: str, after: str) -> Edit:
    """Take a span out and put it in at an offset outside of it, with white space around it."""
    start, end = span
    piece = guide.text[start:end].strip("\n")
    rest = guide.text[:start] + guide.text[end:]
    at = target - (end - start) if target >= end else target
    text = f"{rest[:at]}{before}{piece}{after}{rest[at:]}"
    begin = at + len(before)
    return Edit("moved", unit, text, span, (begin, begin + len(piece)))
