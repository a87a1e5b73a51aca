"""Questions that a guide seems to answer and does not: what some things have, asked of another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain

from assistant.language import english
from corpus import SECTION, TOPIC, Entity, Guide, entities, units
from index import terms

from .part import Part
from .wordings import is_clause, is_plural, worded

_FEWEST = 2  # things that have something before another can lack it
_LONGEST = 4  # words of what a thing has
_OF_ONE = 2  # questions about what some things have, each asked of another kind of thing
_LABELS = frozenset({"label", "description", "weight"})  # titles of the catalogue's own


def near_misses(guide: Guide, found: Sequence[Part]) -> Iterator[tuple[str, str, str]]:
    """A question, the thing it asks about, and what the guide never says of things of its kind.

    The things are those that the guide's parts tell of: by a heading, or in a row. No text that
    names one, or stands below a heading that does, has any word of what is asked, or a word of the
    same meaning; nor has anything of the thing's kind.
    """
    headed = {heading for part in found for heading in part.section}
    told = headed | {part.label for part in found if part.kind == "row"}
    everything = [thing for thing in entities(guide) if thing.kind not in (SECTION, TOPIC)]
    things = [thing for thing in everything if thing.name in told]
    texts = _Texts(guide)
    for attribute, holders in _attributes(guide, everything).items():
        known = {thing.kind for thing in everything if thing.name in holders} | {attribute}
        lacking = [
            _any(alike, attribute)
            for kind, alike in _by_kind(things).items()
            if kind not in known and not any(texts.near(thing.name, attribute) for thing in alike)
        ]
        lacking.sort(key=lambda thing: thing.name not in headed)
        for thing in lacking[:_OF_ONE]:
            wording = "missing_several" if is_plural(attribute) else "missing"
            question = worded(wording, attribute=_lowered(attribute), name=thing.name)
            yield question, thing.name, attribute


def _by_kind(things: Iterable[Entity]) -> Mapping[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for thing in things:
        found[thing.kind].append(thing)
    return found


def _attributes(guide: Guide, things: Sequence[Entity]) -> Mapping[str, set[str]]:
    """What the guide says of two things or more, by its titles: columns and repeated headings."""
    found: dict[str, set[str]] = defaultdict(set)
    for thing in things:
        for title, _ in thing.attributes:
            found[title].add(thing.name)
    for section in guide.sections:
        if section.path:
            found[section.title].add(section.path[-1])
    return {
        title: names
        for title, names in found.items()
        if len(names) >= _FEWEST
        and title not in _LABELS
        and len(title.split()) <= _LONGEST
        and title[:1].isalpha()
        and not is_clause(title)
    }


def _any(things: Sequence[Entity], attribute: str) -> Entity:
    """One of them, the same every time and not the same for everything."""
    return min(things, key=lambda thing: sha256(f"{attribute}\n{thing.name}".encode()).digest())


def _lowered(title: str) -> str:
    """A title within a sentence: no capital but in abbreviations and names."""
    return " ".join(word.lower() if word[1:].islower() else word for word in title.split())


class _Texts:
    """The stems of a guide's units, with those of the headings and column titles above them."""

    def __init__(self, guide: Guide) -> None:
        titled = ((*table.header, *row.cells) for table in guide.tables for row in table.rows)
        told = ((*unit.section, unit.plain) for unit in units(guide))
        self._units = [frozenset(terms(" ".join(words))) for words in chain(told, titled)]

    def near(self, name: str, attribute: str) -> bool:
        """Whether a unit that names a thing has a word of the attribute, or of its meaning."""
        named = frozenset(terms(name))
        meant = _meanings(attribute)
        return not meant or any(named <= unit and unit & meant for unit in self._units)


def _meanings(title: str) -> frozenset[str]:
    """The stems of a title's telling words, and of single words that mean the same."""
    language = english()
    stems = set(terms(title)) - set(terms(" ".join(language.function_words)))
    same = (other for stem in stems for other in language.synonyms.get((stem,), ()))
    return frozenset(stems.union(*(other for other in same if len(other) == 1)))
