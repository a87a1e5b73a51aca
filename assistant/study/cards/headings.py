"""Cards from sections whose heading asks something, or names a thing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from corpus import Entity, Guide, Paragraph, Section

from ...language import english
from ...repertoire.headed import headed
from ...repertoire.speech import bare, is_plural
from .fact import Fact, Rival
from .material import Material, place_names
from .passage import Piece, content, joined, pieces
from .wordings import wordings

_ASKS = 0.6  # merit from which on a question from a heading says what it asks for
_GLOSSARY = 8  # headings side by side that explain words
_MOST_NAME = 6  # words of a name
_SUBJECT = 12  # words of a sentence within which it names what it is about
_FEWEST = 5  # words of a description
_LONGEST = 60
_FEWEST_KIN = 2


def questions(material: Material) -> dict[int, str]:
    """The questions that headings make by themselves, by where their sections begin."""
    return {
        one.start: one.text for one in headed(material.guide, material.speech) if one.merit >= _ASKS
    }


def from_headings(material: Material) -> Iterator[Fact]:
    """The first sentence of each section that is about what its heading asks or names."""
    guide, asked = material.guide, questions(material)
    openings = _openings(guide)
    kin = Counter(section.path for section in guide.sections)
    described: list[Described] = []
    for section in guide.sections:
        opening = openings.get(section.id)
        if opening is None:
            continue
        if section.start in asked:
            yield _fact(asked[section.start], section, opening, material)
            continue
        question = _of_thing(section, opening, kin[section.path] >= _GLOSSARY, material)
        if question:
            yield _fact(question, section, opening, material)
            described.append((section, opening))
    yield from _described(described, material)


Described = tuple[Section, Sequence[Piece]]


def _openings(guide: Guide) -> Mapping[str, Sequence[Piece]]:
    """By section the sentences that it begins with, where that is running text."""
    found: dict[str, Sequence[Piece]] = {}
    for paragraph in guide.paragraphs:
        if paragraph.section not in found:
            found[paragraph.section] = _opening(guide, paragraph)
    return {section: opening for section, opening in found.items() if opening}


def _opening(guide: Guide, paragraph: Paragraph) -> Sequence[Piece]:
    told = pieces(guide, paragraph.start, paragraph.end)
    words = 0
    for count, piece in enumerate(told, start=1):
        words += len(piece.text.split())
        if words > _LONGEST or piece.text.endswith(":"):
            return ()
        if words >= _FEWEST:
            return told[:count]
    return ()


def _of_thing(
    section: Section, opening: Sequence[Piece], in_glossary: bool, material: Material
) -> str:
    """The question what a thing is, where the opening tells it; else ""."""
    name, speech = bare(section.title), material.speech
    if not name or len(name.split()) > _MOST_NAME or section.title == material.guide.title:
        return ""
    if wordings().is_dull(name) or any(map(str.isdigit, name)) and not in_glossary:
        return ""
    told = joined(opening)
    thing = speech.thing(section.title)
    if _is_subject(name, told) and not _is_act(name):
        if in_glossary and not (thing and thing.category):
            return wordings().worded("term", thing=speech.as_noun(name))
        said = speech.called(name) if thing is not None and thing.category else name
        several = is_plural(name) or " and " in name
        return wordings().worded("things" if several else "thing", thing=said)
    if in_glossary and _reads_as_meaning(told) and not any(map(str.isdigit, name)):
        return wordings().worded("term", thing=speech.as_noun(name))
    return ""


def _is_subject(name: str, told: str) -> bool:
    """Whether a sentence is about a name: names it early."""
    early = content(" ".join(told.split()[:_SUBJECT]))
    own = content(name)
    return bool(own) and own <= early


def _is_act(name: str) -> bool:
    first = name.lower().split()[0]
    return first.endswith("ing") and " " in name or first in english().function_words


def _reads_as_meaning(told: str) -> bool:
    """Whether a text says what a word means without naming it: "a sum that is owed"."""
    first = told.split()[0]
    return first[:1].islower() or first in ("A", "An", "The")


def _fact(question: str, section: Section, opening: Sequence[Piece], material: Material) -> Fact:
    return Fact(
        kind="definition",
        about=place_names(material, section.heading_path[-2:]),
        question=question,
        answer=joined(opening),
        start=opening[0].start,
        end=opening[-1].end,
        level=material.level_of(section.heading_path),
    )


def _described(found: Sequence[Described], material: Material) -> Iterator[Fact]:
    """The other way round: which of some things of a kind a sentence describes."""
    by_kind: dict[str, list[tuple[Entity, Described]]] = {}
    for section, opening in found:
        thing = material.speech.thing(section.title)
        if thing is not None and thing.category:
            by_kind.setdefault(thing.category, []).append((thing, (section, opening)))
    for kind, kin in by_kind.items():
        if len(kin) >= _FEWEST_KIN:
            rivals = tuple(
                Rival(bare(section.title), opening[0].start, opening[-1].end)
                for _, (section, opening) in kin
            )
            for _, (section, opening) in kin:
                yield from _which(kind, section, opening, rivals, material)


def _which(
    kind: str,
    section: Section,
    opening: Sequence[Piece],
    rivals: tuple[Rival, ...],
    material: Material,
) -> Iterator[Fact]:
    name, told = bare(section.title), joined(opening)
    rest = _without(name, told)
    if rest and content(name).isdisjoint(content(rest)):
        yield Fact(
            kind="definition",
            about=(*place_names(material, section.heading_path[-1:]), "described"),
            question=wordings().worded(
                "described", kind=kind, blank=wordings().worded("blank"), rest=rest
            ),
            answer=name,
            start=opening[0].start,
            end=opening[-1].end,
            level=material.level_of(section.heading_path),
            thing=name,
            given=rest,
            rivals=rivals,
        )


def _without(name: str, told: str) -> str:
    """What a sentence says behind the name that it begins with, or ""."""
    for begin in (name, f"The {name}"):
        if told.casefold().startswith(f"{begin.casefold()} "):
            return told[len(begin) :]
    return ""
