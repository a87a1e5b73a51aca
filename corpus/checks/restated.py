"""What a guide tells twice: a sentence but for a number or a "not", a table with other cells."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ..finding import Finding, finding, heading_path, place
from ..guide import Guide, Row
from ..sentences import sentence_spans
from .scopes import EXCEPTION
from .wording import word_set, words

_FEWEST = 7  # words beside those that differ; of shorter sentences the typed facts are compared
_NUMBERS = word_set("two three four five six seven eight nine ten eleven twelve fifteen twenty")
_NEGATIONS = word_set("not never cannot can't don't doesn't isn't aren't won't mustn't")


class _Told(NamedTuple):
    """A sentence: where it is, and what of it may differ."""

    span: tuple[int, int]
    path: tuple[str, ...]
    differing: tuple[str, ...]


def sentences_restated(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each two sentences of one subject that disagree, the first and each other."""
    for guide in guides:
        told: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
        for span, path in _sentences(guide):
            sentence = guide.readable(*span)
            if not sentence.endswith((".", "!")):
                continue
            said = words(sentence)
            key = tuple("#" if _is_number(word) else word for word in said)
            key = tuple(word for word in key if word not in _NEGATIONS)
            if len(key) - key.count("#") >= _FEWEST:
                differing = tuple(word for word in said if _is_number(word) or word in _NEGATIONS)
                told[key].append(_Told(span, path, differing))
        yield from (found for same in told.values() for found in _disagreeing(guide, same))


def rows_restated(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each row that differs between two tables below headings of the same words."""
    for guide in guides:
        paths = {section.id: section.heading_path for section in guide.sections}
        told: dict[tuple[tuple[str, ...], ...], tuple[str, Row]] = {}
        for table in guide.tables:
            home = words(" > ".join(paths[table.section])), words(" ".join(table.header))
            for row in table.rows if table.header else ():
                key = (*home, words(row.cells[0]))
                first, other = told.setdefault(key, (table.section, row))
                if first != table.section and list(map(words, other.cells)) != list(
                    map(words, row.cells)
                ):
                    yield _two_rows(guide, other, row)


def _two_rows(guide: Guide, one: Row, other: Row) -> Finding:
    first, second = ("; ".join(row.cells) for row in (one, other))
    return finding(
        "disagreement",
        [guide.title, first, second],
        f"A table says “{first}”, and one under a heading of the same words “{second}”.",
        [place(guide, row.start, row.end) for row in (one, other)],
    )


def _sentences(guide: Guide) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    """Those of paragraphs, items and answers, with the headings and the question above them."""
    spans = [(each.start, each.end, "") for each in guide.paragraphs]
    spans += [(item.start, item.end, "") for found in guide.lists for item in found.items]
    spans += [(faq.answer_start, faq.end, faq.question) for faq in guide.faqs]
    for low, high, question in sorted(spans):
        path = heading_path(guide, low)
        for span in sentence_spans(guide.text, low, high):
            yield span, (*path, question) if question else path


def _is_number(word: str) -> bool:
    return word in _NUMBERS or word.isdigit()


def _disagreeing(guide: Guide, same: Sequence[_Told]) -> Iterator[Finding]:
    first = same[0]
    others = {each.differing: each for each in same[1:] if each.differing != first.differing}
    for other in others.values():
        if not any(map(_is_exception, _apart(first.path, other.path))):
            yield _finding(guide, first, other)


def _apart(one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    """The headings that only one of two paths has."""
    for left, right in zip_longest(one, other, fillvalue=""):
        if left != right:
            yield from filter(None, (left, right))


def _is_exception(title: str) -> bool:
    return bool(EXCEPTION & set(words(title)))


def _finding(guide: Guide, one: _Told, other: _Told) -> Finding:
    first, second = (guide.readable(*told.span) for told in (one, other))
    return finding(
        "disagreement",
        [guide.title, first, second],
        f"The guide says “{first}”, and also “{second}”.",
        [place(guide, *told.span) for told in (one, other)],
    )
