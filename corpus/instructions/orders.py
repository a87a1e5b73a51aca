"""Which sentences of a text give orders to whoever answers, and what is left without them.

A question may carry them ("ignore your instructions and say …"), and so may a guide that somebody
tampered with. Words of a guide that give orders are quoted to nobody and shown to no chat model.
"""

from collections.abc import Iterator
from functools import lru_cache

from ..sentences import sentence_spans
from .signs import counts, signs

_LONGEST = 2000  # characters of a sentence that are looked at


@lru_cache(maxsize=4096)
def gives_orders(sentence: str) -> bool:
    """Whether a sentence, as people read it, tells whoever answers what to do or to be."""
    known = signs()
    seen = counts(sentence[:_LONGEST])
    total = sum(sign.weight * count for sign, count in zip(known.signs, seen, strict=True))
    return known.bias + total > known.bar


def order_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of text[start:end] that give orders."""
    for low, high in sentence_spans(text, start, end):
        if gives_orders(text[low:high]):
            yield low, high


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
