"""Wrong answers that are plausible: right for another thing, false for this one by the guide."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from corpus import fold

from ...language import english
from .fact import Fact, Rival
from .passage import content
from .sayings import Sayings, folded

COUNT = 3
_SHORT = 6  # words with content, up to which one shared word makes two values overlap
_ALIKE = 0.4  # share of words from which on longer ones do
_COMMON = 3  # rivals that have a word which, then, tells none of them apart


def distractors(fact: Fact, card: str, sayings: Sayings) -> tuple[Rival, ...]:
    """Three rivals of the answer that are false, in an order of the card's own; else none.

    `card` is the card's id: the same wrong answers stay with a card as long as they stand in the
    guide.
    """
    rivals = _once(fact.rivals)
    common = _common([fact.answer, *(rival.text for rival in rivals)]) | sayings.title
    rivals.sort(key=lambda rival: sha256(f"{card} {folded(rival.text)}".encode()).digest())
    chosen: list[Rival] = []
    for rival in rivals:
        if _is_false(rival, fact, common, sayings) and all(
            _are_apart(rival, other, common, sayings) for other in chosen
        ):
            chosen.append(rival)
        if len(chosen) == COUNT:
            return tuple(chosen)
    return ()


def _once(rivals: Sequence[Rival]) -> list[Rival]:
    return list({fold(rival.text): rival for rival in reversed(rivals)}.values())[::-1]


def _common(texts: Sequence[str]) -> frozenset[str]:
    """The words that so many of the values have that they tell none of them apart."""
    times = Counter(word for text in texts for word in content(text))
    return frozenset(word for word, count in times.items() if count >= _COMMON)


def _is_false(rival: Rival, fact: Fact, common: frozenset[str], sayings: Sayings) -> bool:
    """Whether a rival is another answer, of the same sort, that the guide gives nowhere here."""
    own = (fact.start, fact.end)
    if rival.claim is not None:
        return not sayings.together(*rival.claim, but=own)
    if not _is_apart(rival.text, fact.answer, common, sayings):
        return False
    if _is_number(rival.text) != _is_number(fact.answer):
        return False
    if fact.given:
        return not sayings.together(rival.text, fact.given)
    return not fact.thing or not sayings.together(fact.thing, rival.text, but=own)


def _are_apart(one: Rival, other: Rival, common: frozenset[str], sayings: Sayings) -> bool:
    return one.claim is not None or _is_apart(one.text, other.text, common, sayings)


def _is_apart(one: str, other: str, common: frozenset[str], sayings: Sayings) -> bool:
    """Whether two values share no word that means something, or few of many."""
    whole, other_whole = _words(one), _words(other)
    if whole <= other_whole or other_whole <= whole:
        return False
    mine, theirs = _telling(one, common), _telling(other, common)
    shared = {word for word in mine if not sayings.same(word).isdisjoint(theirs)}
    least = min(len(mine), len(theirs))
    return not shared if least <= _SHORT else len(shared) / least < _ALIKE


def _telling(text: str, common: Iterable[str]) -> frozenset[str]:
    """The stems that tell values apart: "level" does not where another word does."""
    every = _words(text)
    return every - english().weak_stems - frozenset(common) or every


def _words(text: str) -> frozenset[str]:
    return content(text) or frozenset(fold(text))


def _is_number(text: str) -> bool:
    return not any(map(str.isalpha, text))
