"""Which of a guide's options is for somebody: by the name of a role, or by work described."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from index import Index, terms, words

from .fit_words import fit_words
from .language import Language
from .options import Option

_COMMON = 0.6  # how much the same kind of work counts beside closeness in meaning
_PLAIN = 0.5  # importance of a word that is of no known kind of work
_FEWEST = 1.5  # things said in common that count in full
_RARE = 2  # roles or rows that share a word which still ties them together
_SHORTEST = 6  # letters of a role that running text can be searched for


@dataclass(frozen=True, slots=True)
class Near:
    """An option with how near it is, 0 to about 1."""

    option: Option
    score: float


def named(text: str, options: Iterable[Option]) -> dict[str, list[Option]]:
    """The people of the options that a text names, longest names only, with where they stand."""
    said = _singular(text)
    found: dict[str, list[Option]] = {}
    for option in options:
        for person in option.people:
            if _says(said, person):
                found.setdefault(" ".join(_singular(person)), []).append(option)
    return {
        person: places
        for person, places in found.items()
        if not any(f" {person} " in f" {other} " and person != other for other in found)
    }


def mentioning(role: str, options: Iterable[Option]) -> list[Option]:
    """The sections that say whom something is for, and name the role in their running text."""
    name = " ".join(_singular(role))
    if len(name) < _SHORTEST:
        return []
    return [
        option
        for option in options
        if option.passage.kind == "paragraph"
        and not option.is_path
        and any(f" {name} " in f" {' '.join(_singular(text))} " for text in option.texts)
    ]


def _says(said: Sequence[str], person: str) -> bool:
    """Whether the words have a person's name, or what its capitals are short for."""
    name = _singular(person)
    if not name:
        return False
    if len(name) == 1 and len(name[0]) > 2 and person.rstrip("s").isupper():
        letters = name[0]
        runs = ("".join(w[0] for w in said[low : low + len(letters)]) for low in range(len(said)))
        if letters in runs:
            return True
    return f" {' '.join(name)} " in f" {' '.join(said)} "


def _singular(text: str) -> list[str]:
    return [
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in words(text)
    ]


def nearest(told: str, options: Sequence[Option], index: Index, language: Language) -> list[Near]:
    """The options by how near they are to a description, best first.

    Closeness in meaning, and what the two have in common: each word of the description counts with
    all the words for the same kind of work, more the fewer options have it.
    """
    bodies = [_padded(" ".join((option.name, *option.texts))) for option in options]
    common = _in_common(_ways(told, language), bodies)
    close = iter(index.closeness(told, [text for option in options for text in option.texts]))
    found = [
        Near(option, max(next(close) for _ in option.texts) + _COMMON * shared)
        for option, shared in zip(options, common, strict=True)
    ]
    return sorted(found, key=lambda near: -near.score)


def _in_common(ways: Mapping[frozenset[str], float], bodies: Sequence[str]) -> list[float]:
    """For each body, 0 to 1, how much of what is said it has, in any way to say it.

    What no body has does not count.
    """
    total, possible = [0.0] * len(bodies), 0.0
    for same, importance in ways.items():
        weights = [0.0] * len(bodies)
        for way in same:
            counts = [body.count(f" {way} ") for body in bodies]
            rarity = math.log((len(bodies) + 1) / (sum(map(bool, counts)) + 0.5))
            told = [max(0.0, rarity) * count / (count + 1) for count in counts]
            weights = [sum(both) for both in zip(weights, told, strict=True)]
        possible += importance * any(weights)
        total = [t + importance * w / (w + 1) for t, w in zip(total, weights, strict=True)]
    return [t / max(_FEWEST, possible) for t in total]


def _ways(told: str, language: Language) -> dict[frozenset[str], float]:
    """What a description says, each thing in all the ways to say it, with its importance."""
    stems = _padded(told)
    found = {
        frozenset(" ".join(way) for way in same): 1.0
        for phrase, same in fit_words().work.items()
        if f" {' '.join(phrase)} " in stems
    }
    known = {part for same in found for way in same for part in way.split()}
    for word in words(told):
        (stemmed,) = terms(word) or ("",)
        if word in language.function_words or stemmed in known | language.weak_stems:
            continue
        found.setdefault(frozenset([stemmed]), _PLAIN)
    return found


def tied(option: Option, others: Iterable[Option], title: str) -> list[Option]:
    """The others whose names share a rare word with an option's: "Weather Watch", "Weather route".

    Words of the guide's title, of levels, and those that many names have, tie nothing.
    """
    others = [other for other in others if other is not option]
    empty = set(terms(title)).union(*(terms(other.level) for other in [option, *others]))
    own = sorted(_name_stems(option) - empty)  # a set's order is another in each process
    shared = {stem: [other for other in others if stem in _name_stems(other)] for stem in own}
    return list(
        dict.fromkeys(
            other
            for stem, fits in shared.items()
            for other in fits
            if sum(other.is_step for other in fits) <= _RARE
            and sum(bool(other.things) for other in fits) <= _RARE
        )
    )


def _name_stems(option: Option) -> set[str]:
    return set(terms(" ".join((option.name, *option.people, *option.things))))


def _padded(text: str) -> str:
    return f" {' '.join(terms(text))} "
