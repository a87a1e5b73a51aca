"""Cuts words into the views of a passage: texts that the embedder reads to their last word.

What is longer than its window is not cut off but goes on in a further view, under the same
headings or question.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from .sentences import sentence_spans

WINDOW = 254
"""Tokens of a view: the 256 that MiniLM was trained to read, without its two marks."""

_DENSE = re.compile(r"[^a-z\s]")
_DIVISIBLE = re.compile(r"[\u0900-\u1cff\uac00-\ud7a3\U00011000-\U00011fff]")


def fits(text: str, room: int = WINDOW) -> bool:
    """Whether the tokens of a text are no more than `room`, as far as that shows without a model.

    No natural language takes more than a WordPiece token for two small Latin letters. Any other
    character may be a token, capitals too, for where there are many there are names and codes; a
    Hangul syllable or an Indic vowel is taken apart into up to three.
    """
    if len(text) <= room and text.isascii():
        return True
    return len(text) // 2 <= room and _most_tokens(text) <= room


def under(path: Sequence[str]) -> str:
    """The two nearest headings as the beginning of a view; fewer where they are very long."""
    for count in (2, 1):
        prefix = "".join([f"{title}: " for title in path[-count:]])
        if fits(prefix, WINDOW // 2):
            return prefix
    return ""


def views(prefix: str, parts: Iterable[str], between: str = " ") -> Iterator[str]:
    """The parts in as few views as hold them, each with the prefix before it.

    A part that no view holds is divided, after a sentence where it can be, else after a word.
    """
    told = [part for part in parts if part]
    whole = prefix + between.join(told)
    if fits(whole):
        if told:
            yield whole
        return
    room = WINDOW - _most_tokens(prefix)
    held: list[str] = []
    free = room
    for part in told:
        tokens = _most_tokens(part)
        if held and tokens > free:
            yield prefix + between.join(held)
            held, free = [], room
        if tokens > room:
            yield from views(prefix, _divided(part, room))
        else:
            held.append(part)
            free -= tokens + len(between)
    if held:
        yield prefix + between.join(held)


def _divided(text: str, room: int) -> Iterator[str]:
    """The sentences of a text; where one has no room, its words; where one has none, pieces."""
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        if fits(sentence, room):
            yield sentence
            continue
        for word in sentence.split():
            step = len(word) if fits(word, room) else room // 3
            yield from (word[low : low + step] for low in range(0, len(word), step))


def _most_tokens(text: str) -> int:
    dense = len(_DENSE.findall(text))
    parts = 0 if text.isascii() else 2 * len(_DIVISIBLE.findall(text))
    return min(len(text), len(text) // 2 + dense + 1) + parts
