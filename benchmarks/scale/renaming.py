"""Other names for a document's named things, the same ones everywhere in it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random

from corpus import SECTION, TOPIC, Guide, entities

_WORD = re.compile(r"[A-Z][\w’'-]*\w")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*\w")  # within a sentence
FIELD = "{field}"
"""Stands where a programme says what it is about."""
_AGAIN = re.compile(r"\{field\}(?: \{field\})+")
_OFTEN = 3
_MOST = 40  # things of a document that are renamed


def distinctive(guide: Guide) -> list[str]:
    """Words that name something: capitalised always, in a catalogued name or again and again."""
    catalogued = (
        word
        for entity in entities(guide)
        if entity.kind not in (TOPIC, SECTION)
        for word in _WORD.findall(entity.name)
    )
    counted = Counter(_INSIDE.findall(guide.text)).most_common(_MOST)
    often = [word for word, count in counted if count >= _OFTEN]
    small = set(re.findall(r"[a-z][\w’'-]*", guide.text))
    found = dict.fromkeys([*_WORD.findall(guide.title), *often, *catalogued])
    return [word for word in found if not small & set(_forms(word.lower()))][:_MOST]


def renaming(
    title: str, names: Sequence[str], heads: Sequence[str], tails: Sequence[str], random: Random
) -> Callable[[str], str]:
    """What puts made-up names in the place of a document's own, and `FIELD` for its subject.

    The subject is what stands among the names in the document's title; every other name becomes one
    word, a head and a tail together.
    """
    subject = set(_WORD.findall(title))
    new = {
        name: FIELD if name in subject else f"{random.choice(heads)}{random.choice(tails)}"
        for name in names
    }
    if not new:
        return lambda text: text
    longest = "|".join(map(re.escape, sorted(new, key=len, reverse=True)))
    found = re.compile(rf"(?<!\w)(?:{longest})(?!\w)")
    return lambda text: _AGAIN.sub(FIELD, found.sub(lambda match: new[match[0]], text))


def _forms(word: str) -> Iterator[str]:
    """A word of small letters, and its plural or singular."""
    yield word
    yield word.removesuffix("s") if word.endswith("s") else f"{word}s"
