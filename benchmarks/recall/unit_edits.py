"""Edits of single questions, rows, items and paragraphs."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from random import Random

from corpus import Faq, Guide, Item, Paragraph, Row
from corpus.comparison import UnitKind

from .edit import SENTENCE, Edit, Span, add, move, remove, replace

_NUMBER = re.compile(r"(?<=[ |])(?:\d{1,4}|two|three|four|five|six|eight|ten)(?=[ ,|])")
_WORD = re.compile(r"(?<=[a-z,] )[a-z]{5,}(?= [a-z])")
Editor = Callable[[Guide, Random], Edit | None]
_PARTS = {"faq": "\n\n", "paragraph": "\n\n", "row": "\n", "item": "\n"}


def unit_added(unit: UnitKind, guide: Guide, chance: Random) -> Edit | None:
    """A unit behind another one of its kind, formed like it."""
    groups = _groups(guide, unit)
    if not groups:
        return None
    start, end = chance.choice(chance.choice(groups))
    words = _formed_like(guide.text[start:end], unit)
    return add(guide, unit, end, words, _PARTS[unit]) if words else None


def _formed_like(text: str, unit: UnitKind) -> str:
    if unit == "row":
        cells = text.strip().strip("|").count("|")
        return f"| Lanterns |{' second mate |' * cells}"
    if unit == "item":
        return f"{text.split(' ')[0]} {SENTENCE}"
    if unit == "faq":
        first, parted, _ = text.partition("\n")
        asked = re.sub(r"[A-Z][^?*]*\?", "Who lights the lanterns?", first, count=1)
        return f"{asked}{parted}{parted}{SENTENCE}" if asked != first else ""
    return SENTENCE


def unit_removed(unit: UnitKind, guide: Guide, chance: Random) -> Edit | None:
    """A unit taken out."""
    groups = _groups(guide, unit)
    return (
        remove(guide, unit, _line(guide, chance.choice(chance.choice(groups)))) if groups else None
    )


def unit_moved(unit: UnitKind, guide: Guide, chance: Random) -> Edit | None:
    """A unit put behind another one of its kind, over two others at least."""
    groups = [group for group in _groups(guide, unit) if len(group) > 3]
    if not groups:
        return None
    group = chance.choice(groups)
    index = chance.randrange(len(group))
    others = [n for n in range(len(group)) if n >= index + 3 or n <= index - 4]
    if not others:
        return None
    target = group[chance.choice(others)][1]
    return move(guide, unit, _line(guide, group[index]), target, _PARTS[unit], "")


def word_changed(unit: UnitKind, guide: Guide, chance: Random) -> Edit | None:
    """One word of a unit put in the place of another."""
    return _changed(unit, guide, chance, _WORD, ("lantern", "never", "harbour"))


def number_changed(unit: UnitKind, guide: Guide, chance: Random) -> Edit | None:
    """One number of a unit put in the place of another."""
    return _changed(unit, guide, chance, _NUMBER, ("seven", "97", "11"))


def _changed(
    unit: UnitKind, guide: Guide, chance: Random, pattern: re.Pattern[str], words: tuple[str, ...]
) -> Edit | None:
    found = [
        (span, part.span())
        for group in _groups(guide, unit)
        for span in group
        for part in pattern.finditer(guide.text, *_told(guide, unit, span))
    ]
    if not found:
        return None
    whole, part = chance.choice(found)
    return replace(guide, "changed", unit, whole, part, chance.choice(words))


def _line(guide: Guide, span: Span) -> Span:
    """A unit with the end of its line: a blank one left behind would part a table."""
    return span[0], span[1] + guide.text.startswith("\n", span[1])


def _told(guide: Guide, unit: UnitKind, span: Span) -> Span:
    """A unit without what names it, so that it stays the same question."""
    if unit == "faq":
        return guide.text.find("\n", *span) + 1 or span[1], span[1]
    return span


def question_reworded(guide: Guide, chance: Random) -> Edit | None:
    """Another question over the same answer: a wholly other one, or a word more."""
    if not guide.faqs:
        return None
    faq = chance.choice(guide.faqs)
    start = guide.text.find(faq.question, faq.start, faq.end)
    if start < 0:
        return None
    new = chance.choice(("Who lights the lanterns?", f"{faq.question[:-1]} at all?"))
    part = (start, start + len(faq.question))
    return replace(guide, "renamed", "faq", (faq.start, faq.end), part, new)


def _groups(guide: Guide, unit: UnitKind) -> list[list[Span]]:
    """Spans of the units of a kind that stand together: in a table, a list, a section."""
    if unit == "row":
        found = [_spans(table.rows) for table in guide.tables if table.header]
    elif unit == "item":
        flat = (items.items for items in guide.lists)
        found = [_spans(items) for items in flat if len({item.level for item in items}) == 1]
    else:
        titled = [section.id for section in guide.sections if section.title]
        units: Sequence[Faq | Paragraph] = guide.faqs if unit == "faq" else guide.paragraphs
        found = [_spans([one for one in units if one.section == home]) for home in titled]
    return [spans for spans in found if spans]


def _spans(units: Iterable[Faq | Row | Item | Paragraph]) -> list[Span]:
    return [(unit.start, unit.end) for unit in units]


NAMED: dict[str, Editor] = {
    f"{unit} {name}": partial(edit, unit)
    for unit in ("faq", "row", "item", "paragraph")
    for name, edit in (
        ("added", unit_added),
        ("removed", unit_removed),
        ("moved", unit_moved),
        ("word changed", word_changed),
        ("number changed", number_changed),
    )
}
