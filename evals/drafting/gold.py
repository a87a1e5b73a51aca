"""Words of a guide as gold quotes: for people to read, and found again in the guide by words."""

from collections.abc import Iterable, Iterator

from corpus import Guide, fold, sentence_spans

from ..wording import contains

_FEWEST = 4  # words that a quote needs, so that it does not stand anywhere by chance
Span = tuple[int, int]


def quote(guide: Guide, start: int, end: int) -> str:
    """The words of a span without markup; literal where markup divides them, as in a link.

    Bars are left out: in a quote they would ask for a row of a table.
    """
    literal = _without_bars(guide.text[start:end])
    readable = _without_bars(guide.readable(start, end))
    return readable if contains(literal, readable) else literal


def sentences(guide: Guide, start: int, end: int) -> tuple[str, ...]:
    """Every sentence of a span as a quote; a very short one goes with its neighbour."""
    spans = _joined(guide.text, sentence_spans(guide.text, start, end))
    return tuple(filter(fold, (quote(guide, *span) for span in spans)))


def _without_bars(text: str) -> str:
    return " ".join(text.replace("|", " ").split())


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    held: Span | None = None
    for low, high in spans:
        held = (held[0], high) if held else (low, high)
        if len(fold(text[held[0] : high])) >= _FEWEST:
            yield held
            held = None
    if held:
        yield held
