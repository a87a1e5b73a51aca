"""Damage to what a document says: values, names, negations, contradictions."""

import re
from random import Random

from .planting import Planted, around, changed, opening, places, put
from .source import Source, sentences

_NUMBER = re.compile(
    r"(?<![\w.,$-])(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve)(?=[ %|<]|[.,]\s)"
)
_OTHERS = ("11", "17", "83", "410")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?= [a-z]|[.,] )")
_VERB = re.compile(r"(?<=[a-z] )(?:is|are|can|must|will|should|may|have)(?= (?!not|no)[a-z])")
_COUNTED = re.compile(r"(?<![\w.,$-])(\d{1,4}|two|three|four|five|six)[ -][a-z]{4,}")


def changed_number(source: Source, chance: Random) -> Planted | None:
    """One number in the place of another."""
    found = places(source, source.texts, _NUMBER)
    return changed(source, *chance.choice(found), chance.choice(_OTHERS)) if found else None


def changed_name(source: Source, chance: Random) -> Planted | None:
    """A name in a sentence in the place of another."""
    found = places(source, [*source.answers, *source.paragraphs], _NAME)
    return changed(source, *chance.choice(found), "Corvado") if found else None


def negation_inserted(source: Source, chance: Random) -> Planted | None:
    """What is, is not."""
    found = places(source, source.texts, _VERB)
    if not found:
        return None
    piece, start, end = chance.choice(found)
    return changed(source, piece, start, end, f"{source.text[start:end]} not")


def value_changed_in_one_of_two_places(source: Source, chance: Random) -> Planted | None:
    """Of two places that have the same value, one gets another."""
    found = places(source, source.texts, _COUNTED)
    said = [source.text[start:end].casefold() for _, start, end in found]
    twice = [place for place, words in zip(found, said, strict=True) if said.count(words) > 1]
    if not twice:
        return None
    piece, start, end = chance.choice(twice)
    number = re.split("[ -]", source.text[start:end])[0]
    return changed(source, piece, start, start + len(number), chance.choice(_OTHERS))


def sentence_contradicted_elsewhere(source: Source, chance: Random) -> Planted | None:
    """A sentence with a number told again in another section, with another number."""
    told = [(piece, *span) for piece in source.paragraphs for span in sentences(source, piece)]
    told += [(piece, *span) for piece in source.answers for span in sentences(source, piece)]
    with_number = [each for each in told if _NUMBER.search(source.text, each[1], each[2])]
    if not with_number:
        return None
    piece, start, end = chance.choice(with_number)
    others = [other for other, _, _ in told if other.name != piece.name]
    if not others:
        return None
    home = chance.choice(others)
    words = _NUMBER.sub(chance.choice(_OTHERS), source.text[start:end], count=1)
    text = put(source.text, [(home.last, home.last, f" {words}")])
    return Planted(text, (opening(words), opening(source.text[start:end]), home.name))


def section_doubled_with_other_values(source: Source, chance: Random) -> Planted | None:
    """A section a second time, with another number or another name in it."""
    heading = {piece.name: piece for piece in source.headings}
    found = [
        (body, start, end)
        for pattern, words in ((_NUMBER, source.bodies), (_NAME, source.bodies))
        for body, start, end in places(source, words, pattern)
    ]
    if not found:
        return None
    body, start, end = chance.choice(found)
    other = chance.choice(_OTHERS) if _NUMBER.match(source.text, start) else "Corvado"
    copy = put(source.text, [(start, end, other)])
    stop = body.end + len(other) - (end - start)
    section = copy[heading[body.name].start : stop]
    text = put(source.text, [(body.end, body.end, f"\n{section}\n")])
    marks = (around(copy, start, start + len(other), body.first, stop), body.name)
    return Planted(text, (*marks, around(source.text, start, end, body.first, body.last)))


def old_text_back_beside_the_new(source: Source, chance: Random) -> Planted | None:
    """A superseded paragraph, with another number, is in again above the one that is valid."""
    found = [
        (piece, start, end)
        for piece, start, end in places(source, source.paragraphs, _NUMBER)
        if source.guide.format != "html"
    ]
    if not found:
        return None
    piece, start, end = chance.choice(found)
    other = chance.choice(_OTHERS)
    old = put(source.text, [(start, end, other)])[
        piece.start : piece.last + len(other) - end + start
    ]
    text = put(source.text, [(piece.start, piece.start, f"{old}\n\n")])
    marks = (around(source.text, start, end, piece.first, piece.last), piece.name)
    return Planted(text, (*marks, opening(source.text[piece.first : piece.last])))
