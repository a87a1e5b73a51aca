"""Prerequisites that a table demands and the text waives."""

import re
from collections.abc import Iterator

from ..finding import Finding, finding, place
from ..guide import Guide, Row
from ..sentences import sentence_spans
from .wording import contains, word_set, words

_DEMANDS = word_set("prerequisite prereq requirement required")
_NOTHING = re.compile(r"[\W_]*(?:none|no|nothing|n/a|not required|-)?[\W_]*", re.IGNORECASE)
_WAIVER = re.compile(
    r"\b(?:skip\w*|bypass\w*|waiv\w+|exempt\w*|not (?:required|mandatory|necessary)|optional"
    r"|do(?:es)?(?: not|n[’']t) need|need not)\b",
    re.IGNORECASE,
)
_NO_DEMAND = re.compile(
    r"\b(?:no|without(?: any)?) (?:(?:[a-z]{3,12} ){0,2}prerequisites?"
    r"|(?:(?:entry|formal|hard|legal|mandatory|official|prior|special|specific|strict) ){0,2}"
    r"requirements?)\b",
    re.IGNORECASE,
)


def prerequisites_waived(guide: Guide) -> Iterator[Finding]:
    """A finding for each sentence that waives what a column of prerequisites demands."""
    demanded = [demand for demand in _demanded(guide) if not _NOTHING.fullmatch(demand[0])]
    is_general = len(demanded) == sum(1 for _ in _demanded(guide))
    if not demanded:
        return
    for start, end in _sentences(guide):
        sentence = guide.text[start:end]
        waiver, denial = _WAIVER.search(sentence), _NO_DEMAND.search(sentence)
        if not (waiver or (denial and is_general)):
            continue
        said = words(sentence)
        rows = [each for each in demanded if contains(said, words(each[0]))] if waiver else []
        if rows or (denial and is_general):
            yield _waived(guide, (start, end), rows or demanded)


def _sentences(guide: Guide) -> Iterator[tuple[int, int]]:
    """Those of paragraphs, answers and list items, which no full stop need part."""
    spans = [(text.start, text.end) for text in guide.paragraphs]
    spans += [(item.start, item.end) for found in guide.lists for item in found.items]
    spans += [(faq.answer_start, faq.end) for faq in guide.faqs]
    for low, high in sorted(spans):
        yield from sentence_spans(guide.text, low, high)


def _demanded(guide: Guide) -> Iterator[tuple[str, Row]]:
    for table in guide.tables:
        for column, title in enumerate(table.header):
            if column and set(words(title)) & _DEMANDS:
                yield from ((row.cells[column], row) for row in table.rows)


def _waived(guide: Guide, span: tuple[int, int], rows: list[tuple[str, Row]]) -> Finding:
    sentence = guide.readable(*span)
    demand, row = rows[0]
    return finding(
        "disagreement",
        [guide.title, "prerequisite", sentence],
        f"The text says “{sentence}”, but a table demands “{demand}” for “{row.cells[0]}”.",
        [place(guide, *span), *(place(guide, each.start, each.end) for _, each in rows)],
    )
