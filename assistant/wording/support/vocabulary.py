"""What checking a sentence needs to know of English, read once from `words.yaml`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from corpus import parsed
from index import Phrase, terms

from ...language import english

Pattern = re.Pattern[str]
Groups = Mapping[Phrase, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: what it measures, and how many of the basic unit it is."""

    measure: str
    factor: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word lists and patterns (of lower-case text); see the comments in `words.yaml`.

    `groups` gives for a word or phrase, in stems, the names of the groups that it belongs to;
    `opposites` and `converses` are pairs of stems, both ways round.
    """

    groups: Groups
    light: frozenset[str]
    small: frozenset[str]
    opposites: frozenset[tuple[str, str]]
    converses: frozenset[tuple[str, str]]
    denials: Mapping[str, str]
    contractions: tuple[tuple[Pattern, str], ...]
    strength: Mapping[str, Pattern]
    no_duty: Pattern
    irregular: Mapping[str, str]
    glue: tuple[Pattern, ...]
    introductions: Pattern
    asides: Pattern
    numbers: Mapping[str, float]
    ordinals: Mapping[str, float]
    fractions: Mapping[str, float]
    units: Mapping[str, Unit]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The English one, which ships with the product."""
    raw = parsed(files(__package__).joinpath("words.yaml").read_text(encoding="utf-8"))
    return Vocabulary(
        groups=MappingProxyType(_groups({**dict(enumerate(raw["same"])), **raw["measured"]})),
        light=frozenset(stem for word in raw["light"].split() for stem in terms(word)),
        small=english().function_words | frozenset(raw["small"].split()),
        opposites=_pairs(raw["opposites"]),
        converses=_pairs(raw["converses"]),
        denials=MappingProxyType(raw["denials"]),
        contractions=tuple(
            (_contraction(short), long) for short, long in raw["contractions"].items()
        ),
        strength={name: re.compile(pattern) for name, pattern in raw["strength"].items()},
        no_duty=re.compile(raw["no_duty"]),
        irregular=raw["irregular"],
        glue=tuple(map(re.compile, raw["glue"])),
        introductions=re.compile("|".join(raw["introductions"]), re.IGNORECASE),
        asides=re.compile(raw["asides"], re.IGNORECASE),
        numbers=raw["numbers"],
        ordinals=raw["ordinals"],
        fractions=raw["fractions"],
        units={
            name: Unit(measure, float(factor))
            for measure, names in raw["units"].items()
            for name, factor in names.items()
        },
    )


def _contraction(short: str) -> Pattern:
    whole = "" if short.startswith(("'", "n'")) else r"\b"
    return re.compile(rf"{whole}{re.escape(short)}\b", re.IGNORECASE)


def _groups(raw: Mapping[object, Iterable[object]]) -> dict[Phrase, frozenset[str]]:
    found: dict[Phrase, frozenset[str]] = {}
    for name, group in raw.items():
        for phrase in group:
            key = terms(str(phrase))
            found[key] = found.get(key, frozenset()) | {f"={name}"}
    return found


def _pairs(raw: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    stems = [(terms(one)[0], terms(other)[0]) for one, other in raw]
    return frozenset([*stems, *((other, one) for one, other in stems)])


def with_glossary(groups: Groups, synonyms: Mapping[Phrase, tuple[Phrase, ...]]) -> Groups:
    """The groups, and those of a glossary, as `index.synonym_table` makes them."""
    if not synonyms:
        return groups
    own = {phrase: frozenset(f"~{' '.join(p)}" for p in same) for phrase, same in synonyms.items()}
    return {
        phrase: groups.get(phrase, frozenset()) | own.get(phrase, frozenset())
        for phrase in [*groups, *own]
    }
