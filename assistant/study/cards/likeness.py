"""How sure it is that two cards ask about the same thing."""

from collections.abc import Sequence
from itertools import takewhile

from corpus import fold

from .card import Card
from .passage import content
from .succession import Remembered

_SAYS_MUCH = 4  # words with content of an answer that no other card has by chance
_FAQ_SAYS_MUCH = 2  # the same of an answer to a question of the guide's own
_OWN_WORDS = {"faq", "definition", "list"}  # kinds whose questions are in the guide's words
_SHORT_ALIKE = 0.75  # share of the questions' words, where a short answer is the same
_CHANGED_ALIKE = 0.6  # and where the answer is another
_ANSWER_ALIKE = 0.25  # of the answers' words then
_FRAME = 0.5  # share of a question that stays where only a value within it is another


def likeness(one: Remembered, card: Card) -> float:
    """From 1 on: the same question in other words; the higher, the surer. 0: another one."""
    asked = _shared(one.question, card.question)
    least = _FAQ_SAYS_MUCH if one.kind == "faq" else _SAYS_MUCH
    says_much = len(content(one.answer or card.answer)) >= least
    if says_much and (one.fingerprint == card.fingerprint or _begins(one.answer, card.answer)):
        return 2 + asked
    if one.fingerprint == card.fingerprint:
        return 1 + asked if asked >= _SHORT_ALIKE else 0.0
    if one.kind not in _OWN_WORDS or asked < _CHANGED_ALIKE:
        return 0.0
    told = _shared(one.answer, card.answer)
    return 0.5 + asked if asked == 1 or told >= _ANSWER_ALIKE else 0.0


def frame(one: Remembered, card: Card) -> float:
    """1 if the answer is the same and the question differs in the value that it gives alone."""
    same = bool(one.answer) and fold(one.answer) == fold(card.answer)
    if one.kind != "row" or not same or one.fingerprint == card.fingerprint:
        return 0.0  # with one fingerprint the question gives no value: it names another thing
    old, new = fold(one.question), fold(card.question)
    begin, end = same_ends(old, new)
    return 1.0 if end and begin + end >= _FRAME * min(len(old), len(new)) else 0.0


def same_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many words two texts begin with alike, and how many of the others they end with alike."""
    begin = _same(old, new)
    return begin, _same(old[begin:][::-1], new[begin:][::-1])


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _begins(one: str, other: str) -> bool:
    """Whether one answer is the other's beginning: another wording may ask for more of it."""
    mine, theirs = fold(one), fold(other)
    return bool(mine and theirs) and same_ends(mine, theirs)[0] == min(len(mine), len(theirs))


def _shared(one: str, other: str) -> float:
    """The Jaccard index of the words with content."""
    mine, theirs = content(one), content(other)
    return len(mine & theirs) / max(1, len(mine | theirs))
