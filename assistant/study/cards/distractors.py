"""Wrong answers that are plausible: right for another thing, false for this one by the guide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from corpus import Guide, entities, fold, sentence_spans
from index import stem, words

from ...language import english
from .fact import Fact, Rival
from .passage import content

COUNT = 3
_SHORT = 6  # words with content, up to which one shared word makes two values overlap
_ALIKE = 0.4  # share of words from which on longer ones do


@dataclass(frozen=True, slots=True)
class Sayings:
    """What a guide says, sentence by sentence, to look up what it says together.

    Attributes:
        said: The folded words of each sentence, item and row, between single spaces.
        names: By folded name of a thing all folded names of it.
        groups: Stems that mean the same in this guide, by stem.

    """

    said: tuple[str, ...]
    names: dict[str, frozenset[str]]
    groups: dict[str, frozenset[str]]

    @classmethod
    def of(cls, guide: Guide) -> "Sayings":
        """The sayings of a guide."""
        names = {}
        for entity in entities(guide):
            called = frozenset(_folded(name) for name in (entity.name, *entity.aliases))
            names.update({name: called for name in called})
        return cls(tuple(_said(guide)), names, _groups(guide))

    def about(self, name: str) -> list[str]:
        """What is said of a thing, by any of its names."""
        called = self.names.get(_folded(name), frozenset({_folded(name)}))
        return [text for text in self.said if any(each in text for each in called)]


def distractors(fact: Fact, card: str, sayings: Sayings) -> tuple[Rival, ...]:
    """Three rivals of the answer that are false, in an order of the card's own; else none.

    `card` is the card's id: the same wrong answers stay with a card as long as they stand in the
    guide.
    """
    of_thing = sayings.about(fact.thing) if fact.thing and fact.thing != fact.answer else []
    fitting = [
        rival
        for rival in _once(fact.rivals)
        if _is_apart(rival.text, fact.answer, sayings)
        and not _is_said(rival, fact, of_thing, sayings)
        and _is_number(rival.text) == _is_number(fact.answer)
    ]
    fitting.sort(key=lambda rival: sha256(f"{card} {' '.join(fold(rival.text))}".encode()).digest())
    chosen: list[Rival] = []
    for rival in fitting:
        if all(_is_apart(rival.text, other.text, sayings) for other in chosen):
            chosen.append(rival)
    return tuple(chosen[:COUNT]) if len(chosen) >= COUNT else ()


def _once(rivals: Sequence[Rival]) -> list[Rival]:
    return list({fold(rival.text): rival for rival in reversed(rivals)}.values())[::-1]


def _is_apart(one: str, other: str, sayings: Sayings) -> bool:
    """Whether two values share no word that means something, or few of many."""
    if fold(one) == fold(other) or not fold(one):
        return False
    mine, theirs = _telling(one), _telling(other)
    if not mine or not theirs:
        return set(fold(one)).isdisjoint(fold(other))
    shared = {word for word in mine if not sayings.groups.get(word, {word}).isdisjoint(theirs)}
    if min(len(mine), len(theirs)) <= _SHORT:
        return not shared
    return len(shared) / min(len(mine), len(theirs)) < _ALIKE


def _telling(text: str) -> frozenset[str]:
    """The stems that tell values apart: "level" does not where another word does."""
    every = content(text)
    return every - english().weak_stems or every


def _is_said(rival: Rival, fact: Fact, of_thing: Sequence[str], sayings: Sayings) -> bool:
    """Whether the guide says the rival, too, of what is asked about."""
    if fact.given:
        given = _folded(fact.given)
        return any(given in text for text in sayings.about(rival.text))
    said = _folded(rival.text)
    return any(said in text for text in of_thing)


def _is_number(text: str) -> bool:
    return not any(map(str.isalpha, text))


def _folded(text: str) -> str:
    return f" {' '.join(fold(text))} "


def _said(guide: Guide) -> Iterator[str]:
    for table in guide.tables:
        for row in table.rows:
            yield _folded(" | ".join(row.cells))
    for found in guide.lists:
        for item in found.items:
            yield _folded(item.plain)
    spans = [(paragraph.start, paragraph.end) for paragraph in guide.paragraphs]
    spans += [(faq.start, faq.end) for faq in guide.faqs]
    for start, end in spans:
        for low, high in sentence_spans(guide.text, start, end):
            yield _folded(guide.text[low:high])


def _groups(guide: Guide) -> dict[str, frozenset[str]]:
    """The single words that mean the same, by stem."""
    groups: dict[str, frozenset[str]] = {}
    for phrase, others in english().synonyms.items():
        if len(phrase) == 1:
            same = {other[0] for other in others if len(other) == 1}
            groups[phrase[0]] = frozenset({phrase[0], *same})
    for terms in guide.synonyms:
        same = {stem(term) for text in terms if len(words(text)) == 1 for term in words(text)}
        for term in same:
            groups[term] = groups.get(term, frozenset({term})) | same
    return groups
