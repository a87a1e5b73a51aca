"""Cards whose questions differ in a name that was exchanged for another everywhere."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from corpus import fold

from .card import Card, CardKind
from .likeness import same_ends
from .succession import Remembered

Words = tuple[str, ...]
Pair = tuple[Remembered, Card]
_MOST_WORDS = 8  # of a name
_LEAST = 2  # cards with the same answers that show that a name was exchanged
_MOSTLY = 0.75  # of the cards with the old name that have the same answer with the new one


def renamed(
    lost: Sequence[Remembered], free: Sequence[Card], at_home: Callable[[Remembered, Card], bool]
) -> Iterator[Pair]:
    """The pairs whose questions become equal by a name's exchange that several of them show."""
    by_question = {(card.kind, fold(card.question)): card for card in free}
    taken: set[str] = set()
    for old, new in _names(lost, free, at_home):
        pairs = list(_exchanging(lost, by_question, old, new))
        if _is_same_thing(pairs, free):
            for one, card in pairs:
                if not {one.id, card.id} & taken and at_home(one, card):
                    taken |= {one.id, card.id}
                    yield one, card


def _names(
    lost: Sequence[Remembered], free: Sequence[Card], at_home: Callable[[Remembered, Card], bool]
) -> list[tuple[Words, Words]]:
    """Old and new names, by how many cards with one answer show that they were exchanged."""
    shown: Counter[tuple[Words, Words]] = Counter()
    by_print: dict[str, list[Card]] = {}
    for card in free:
        by_print.setdefault(card.fingerprint, []).append(card)
    for one in lost:
        for card in by_print.get(one.fingerprint, ()):
            names = _exchanged(fold(one.question), fold(card.question))
            if names and one.kind == card.kind and at_home(one, card):
                shown[names] += 1
    return [names for names, count in shown.most_common() if count >= _LEAST]


def _exchanging(
    lost: Sequence[Remembered],
    by_question: Mapping[tuple[CardKind, Words], Card],
    old: Words,
    new: Words,
) -> Iterator[Pair]:
    for one in lost:
        card = by_question.get((one.kind, _replaced(fold(one.question), old, new)))
        if card is not None:
            yield one, card


def _is_same_thing(pairs: Sequence[Pair], free: Sequence[Card]) -> bool:
    """Whether what is said of both is mostly the same, and some of it of no other thing."""
    times = Counter(card.fingerprint for card in free)
    same = [card for one, card in pairs if one.fingerprint == card.fingerprint]
    telling = [card for card in same if times[card.fingerprint] == 1 and _says_much(card.answer)]
    return len(same) >= max(_LEAST, _MOSTLY * len(pairs)) and bool(telling)


def _says_much(answer: str) -> bool:
    return len(fold(answer)) > 1


def _exchanged(old: Words, new: Words) -> tuple[Words, Words] | None:
    """The words in which two questions differ, if they are in one place of each."""
    begin, end = same_ends(old, new)
    if begin and begin + end == min(len(old), len(new)):
        begin -= 1  # a word was only put in or taken out: with the one before it is a name
    gone, come = old[begin : len(old) - end], new[begin : len(new) - end]
    if not gone or not come or max(len(gone), len(come)) > _MOST_WORDS:
        return None
    return gone, come


def _replaced(question: Words, old: Words, new: Words) -> Words:
    """A question with the new name in the place of the old one; () where that is not in it."""
    for at in range(len(question) - len(old) + 1):
        if question[at : at + len(old)] == old:
            return (*question[:at], *new, *question[at + len(old) :])
    return ()
