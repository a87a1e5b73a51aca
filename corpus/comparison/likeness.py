"""How alike two texts are, and which of many belong together."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

Words = Sequence[str]
_MOST_PAIRS = 400  # below this all pairs are looked at, above it those that share a rare word
_MOST_WORDS = 2_000  # of a text whose order is looked at: the work grows with the square of it
_RARE = 16  # pairs that one word may propose


class Rarity:
    """What a shared word says: much if few texts have it, next to nothing if most do."""

    def __init__(self, texts: Iterable[Words]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for words in texts:
            counts.update(set(words))
            total += 1
        self._weights = {word: math.log1p(total / count) for word, count in counts.items()}

    def overlap(self, one: Words, other: Words) -> float:
        """Dice's coefficient of two bags of words, each word weighed by its rarity; 0 to 1."""
        first, second = Counter(one), Counter(other)
        total = self._weight(first) + self._weight(second)
        return 2 * self._weight(first & second) / total if total else 0.0

    def likeness(self, one: Words, other: Words) -> float:
        """0 to 1: half for the words that both have, half for the order that they keep."""
        if max(len(one), len(other)) > _MOST_WORDS:
            return self.overlap(one, other)
        in_order = Indel.normalized_similarity(one, other)
        return (self.overlap(one, other) + in_order) / 2

    def _weight(self, bag: Counter[str]) -> float:
        # Sorted, so that a sum does not depend on which of two texts comes first.
        return sum(self._weights[word] * bag[word] for word in sorted(bag))


def pair_up(
    old: Sequence[Words],
    new: Sequence[Words],
    score: Callable[[int, int], float],
) -> Iterator[tuple[int, int]]:
    """Pairs of indices, each index once, the best first; a pair that scores 0 is none.

    Ties go to those whose places are nearest. Many texts are compared only with those that they
    share a rare word with, so that the work grows with their number and not with its square.
    """
    scored = [(score(i, j), i, j) for i, j in _candidates(old, new)]
    scored = [found for found in scored if found[0] > 0]
    scored.sort(key=lambda found: (-found[0], abs(found[1] - found[2]), found[1] + found[2]))
    seen_old: set[int] = set()
    seen_new: set[int] = set()
    for _, i, j in scored:
        if i not in seen_old and j not in seen_new:
            seen_old.add(i)
            seen_new.add(j)
            yield i, j


def _candidates(old: Sequence[Words], new: Sequence[Words]) -> list[tuple[int, int]]:
    if len(old) * len(new) <= _MOST_PAIRS:
        return [(i, j) for i in range(len(old)) for j in range(len(new))]
    places = _places(new)
    found = {
        (i, j)
        for word, here in _places(old).items()
        if len(here) * len(there := places.get(word, ())) <= _RARE
        for i in here
        for j in there
    }
    return sorted(found)


def _places(texts: Sequence[Words]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(texts):
        for word in dict.fromkeys(words):
            places[word].append(index)
    return places
