"""Sentences of a guide that give orders to whoever answers from it: somebody tampered with it."""

from collections.abc import Iterator, Sequence

from ..finding import Finding, finding, place
from ..guide import Guide, Section
from ..instructions import gives_orders, order_spans

_LONGEST_QUOTE = 80


def orders(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each sentence, item, row, heading and column's title: no answer has them."""
    for guide in guides:
        said = {(start, end, guide.readable(start, end)) for start, end in _spans(guide)}
        for start, end, words in sorted(said.union(_columns(guide))):
            quote = words if len(words) <= _LONGEST_QUOTE else f"{words[: _LONGEST_QUOTE - 1]}…"
            yield finding(
                "orders",
                [guide.title, words],
                f"“{quote}” gives orders to whoever answers: no answer quotes it.",
                [place(guide, start, end)],
            )


def _spans(guide: Guide) -> Iterator[tuple[int, int]]:
    blocks = [(faq.start, faq.end) for faq in guide.faqs]
    blocks += [(paragraph.start, paragraph.end) for paragraph in guide.paragraphs]
    for start, end in blocks:
        yield from order_spans(guide.text, start, end)
    for found in guide.lists:
        yield from ((item.start, item.end) for item in found.items if gives_orders(item.plain))
        if gives_orders(found.intro):
            yield found.start, found.items[0].start
    yield from ((one.start, _line_end(guide.text, one.start)) for one in _headings(guide))
    for table in guide.tables:
        for row in table.rows:
            if any(map(gives_orders, row.cells)):
                yield row.start, row.end


def _columns(guide: Guide) -> Iterator[tuple[int, int, str]]:
    """Titles of columns: a table keeps their words alone, which stand last before its first row."""
    for table in guide.tables:
        first = table.rows[0]
        for name in filter(gives_orders, table.header):
            start = guide.text.rfind(name, 0, first.start)
            # Words with markup in them are not literal: then the place is the row below them.
            here = (start, start + len(name)) if start >= 0 else (first.start, first.end)
            yield *here, name


def _headings(guide: Guide) -> Iterator[Section]:
    return (section for section in guide.sections if gives_orders(section.title))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
