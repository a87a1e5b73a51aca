"""A guide without what nobody should be told: its sentences that give orders to who answers."""

from collections.abc import Iterator
from dataclasses import replace

from ..guide import Faq, Guide, ItemList, Paragraph, Row, Section, Table
from .orders import gives_orders, without_orders


def sayable(guide: Guide) -> Guide:
    """The guide without sentences, items and rows that give orders; its text stays as it is.

    An FAQ answer ends before the first of them; a paragraph is divided around them. A heading and a
    column's title that give orders become empty: what stands below them is still said. A guide
    whose title does is called by its document's name.
    """
    return replace(
        guide,
        title=guide.document if gives_orders(guide.title) else guide.title,
        sections=_sections(guide),
        faqs=tuple(_faqs(guide)),
        tables=tuple(_table(table) for table in guide.tables),
        lists=tuple(_lists(guide)),
        paragraphs=tuple(_paragraphs(guide)),
    )


def _faqs(guide: Guide) -> Iterator[Faq]:
    for faq in guide.faqs:
        if gives_orders(faq.question):
            continue
        left = list(without_orders(guide.text, faq.answer_start, faq.end))
        if left == [(faq.answer_start, faq.end)]:
            yield faq
        elif left:
            start, end = left[0]
            told = replace(faq, answer=guide.readable(start, end), answer_start=start, end=end)
            # Where orders stand between the two, the question is known, and not part of the span.
            yield told if start == faq.answer_start else replace(told, start=start)


def _sections(guide: Guide) -> tuple[Section, ...]:
    bad = {section.title for section in guide.sections if gives_orders(section.title)}
    if not bad:
        return guide.sections
    return tuple(
        replace(
            section,
            title="" if section.title in bad else section.title,
            path=tuple(title for title in section.path if title not in bad),
        )
        for section in guide.sections
    )


def _table(table: Table) -> Table:
    return replace(
        table,
        header=tuple("" if gives_orders(name) else name for name in table.header),
        rows=tuple(row for row in table.rows if not _orders(row)),
    )


def _orders(row: Row) -> bool:
    return any(map(gives_orders, row.cells))


def _lists(guide: Guide) -> Iterator[ItemList]:
    """Lists cut where an item or the introduction gives orders: a list is one span of the text."""
    for found in guide.lists:
        bad = [place for place, item in enumerate(found.items) if gives_orders(item.plain)]
        introduced = bool(found.intro) and not gives_orders(found.intro)
        if not bad and introduced == bool(found.intro):
            yield found
            continue
        low = 0
        for high in (*bad, len(found.items)):
            run = found.items[low:high]
            if run:
                first = introduced and low == 0
                yield ItemList(
                    found.section,
                    run,
                    found.intro if first else "",
                    found.start if first else run[0].start,
                    run[-1].end,
                )
            low = high + 1


def _paragraphs(guide: Guide) -> Iterator[Paragraph]:
    for found in guide.paragraphs:
        left = list(without_orders(guide.text, found.start, found.end))
        if left == [(found.start, found.end)]:
            yield found
            continue
        for start, end in left:
            yield found._replace(plain=guide.readable(start, end), start=start, end=end)
