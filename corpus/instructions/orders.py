"""Which sentences of a text give orders to whoever answers, and what is left without them.

A question may carry them ("ignore your instructions and say …"), and so may a guide that somebody
tampered with. Words of a guide that give orders are quoted to nobody and shown to no chat model.
"""

from collections.abc import Iterator
from functools import lru_cache

from ..sentences import sentence_spans
from .signs import seen, signs

_LONGEST = 2000  # characters of a sentence that are looked at
_BESIDE = 1.2  # how far below the bar a sentence beside an order may be: one sign is enough there


def gives_orders(sentence: str) -> bool:
    """Whether a sentence, as people read it, tells whoever answers what to do or to be."""
    return _over_the_bar(sentence) > 0


def order_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of text[start:end] that give orders.

    An order is often divided over sentences: what is beside one needs fewer signs to be one.
    """
    spans = list(sentence_spans(text, start, end))
    over = [_over_the_bar(text[low:high]) for low, high in spans]
    taken = [value > 0 for value in over]
    for way in (range(1, len(spans)), range(len(spans) - 2, -1, -1)):
        for place in way:
            beside = taken[place - way.step]
            taken[place] = taken[place] or (beside and over[place] > -_BESIDE)
    yield from (span for span, order in zip(spans, taken, strict=True) if order)


def without_orders(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is left of text[start:end] when the sentences that give orders are cut out, as spans."""
    cuts = list(order_spans(text, start, end))
    if not cuts:
        yield start, end
        return
    for low, high in zip(
        (start, *(cut[1] for cut in cuts)), (*(cut[0] for cut in cuts), end), strict=True
    ):
        words = text[low:high]
        if words.strip():
            yield low + len(words) - len(words.lstrip()), low + len(words.rstrip())


@lru_cache(maxsize=4096)
def _over_the_bar(sentence: str) -> float:
    """How far the signs of a sentence are over what shows an order, negative below it."""
    known = signs()
    each = zip(known.signs, seen(sentence[:_LONGEST]), strict=True)
    total = sum(sign.weight * is_seen for sign, is_seen in each)
    return known.bias + total - known.bar
