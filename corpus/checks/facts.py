"""Facts with a typed value that a guide, or two documents about one thing, tell in two ways.

A fact is read from a sentence that has one cue ("valid for"), one subject ("exam") and one value
of the fitting type, or from an item such as "Passing score: 70%". Whatever narrows the subject
down, the word before it or a telling heading, must be the same before two facts are compared.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..finding import Finding, Place, finding, place
from ..guide import Guide
from ..sentences import sentence_spans
from .attributes import ATTRIBUTES, Attribute
from .scopes import scopes
from .topics import topics
from .values import Value, values
from .wording import content_words, words

_MOST_VALUES = 2
"""A guide with more values of one attribute tells of several things by that name."""
HEDGED = re.compile(
    r"\b(?:some|may|might|was|were|previously|formerly|discount\w*|additional|extra|extended"
    r"|extend|instead|early|late|each|first|second|third|subsequent|unless|except|example|if"
    r"|depend\w*|more than|less than|before|within|prior|only|again|retak\w*|resit\w*"
    r"|re-?tests?)\b",
    re.IGNORECASE,
)
SUBJECTS = {
    **dict.fromkeys(("exam", "examination", "test", "assessment"), "exam"),
    **dict.fromkeys(("certification", "certificate", "credential"), "certification"),
    **dict.fromkeys(("licence", "license"), "licence"),
    **{name: name for name in ("voucher", "badge", "course", "membership")},
}


@dataclass(frozen=True, slots=True)
class _Fact:
    attribute: str
    subject: str
    values: tuple[Value, ...]
    words: str
    guide: Guide
    place: Place

    def agrees(self, other: "_Fact") -> bool:
        """Whether both can be true."""
        return any(one.agrees(two) for one in self.values for two in other.values)


def facts_that_disagree(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each two facts about one subject whose values exclude each other."""
    for group in topics(guides):
        told: dict[tuple[str, str, tuple[str, ...]], list[_Fact]] = defaultdict(list)
        for guide in group:
            facts = list(_plain_facts(guide))
            narrowing = scopes(guide) if facts else None
            for fact in facts:
                scope = tuple(filter(narrowing, fact.place.section))
                told[fact.attribute, fact.subject, scope].append(fact)
        for same in told.values():
            yield from _conflicts(same)


def _plain_facts(guide: Guide) -> Iterator[_Fact]:
    """The facts of a guide but for those of which it tells too many at once."""
    told: dict[tuple[str, str], list[_Fact]] = defaultdict(list)
    for fact in (*_in_sentences(guide), *_in_items(guide)):
        told[fact.attribute, fact.subject].append(fact)
    for facts in told.values():
        different: list[_Fact] = []
        for fact in facts:
            if not any(map(fact.agrees, different)):
                different.append(fact)
        if len(different) <= _MOST_VALUES:
            yield from facts


def _conflicts(facts: Sequence[_Fact]) -> Iterator[Finding]:
    first = facts[0]
    for other in facts[1:]:
        if first.agrees(other):
            continue
        yield finding(
            "disagreement",
            [first.guide.title, first.attribute, first.subject, first.words, other.words],
            f"The {first.attribute} of the {first.subject} is “{first.words}” in one place and "
            f"“{other.words}” in another.",
            [first.place, other.place],
        )


def _in_sentences(guide: Guide) -> Iterator[_Fact]:
    texts = [(text.start, text.end, "") for text in guide.paragraphs]
    texts += [(faq.answer_start, faq.end, faq.question) for faq in guide.faqs]
    texts += [(i.start, i.end, "") for found in guide.lists for i in found.items if not i.label]
    for low, high, question in texts:
        for start, end in sentence_spans(guide.text, low, high):
            sentence = guide.text[start:end]
            for attribute in ATTRIBUTES:
                if fact := _in_sentence(guide, attribute, sentence, question, start):
                    yield fact


def _in_sentence(
    guide: Guide, attribute: Attribute, sentence: str, question: str, start: int
) -> _Fact | None:
    cue = attribute.cue.search(sentence)
    if cue is None or HEDGED.search(f"{question} {sentence}"):
        return None
    fitting = _fitting(attribute, sentence)
    subject = _subject(guide, f"{question} {sentence[: cue.end()]}") or _subject(guide, sentence)
    if len(fitting) != 1 or not subject:
        return None
    (value,) = fitting
    span = (start + value.start, start + value.end)
    return _Fact(
        attribute.name,
        subject,
        fitting,
        guide.readable(*span),
        guide,
        place(guide, start, start + len(sentence)),
    )


def _in_items(guide: Guide) -> Iterator[_Fact]:
    for items in guide.lists:
        for item in items.items:
            label = " ".join(words(item.label))
            for attribute in ATTRIBUTES:
                said = item.plain[len(item.label) + 1 :].strip()
                if label in attribute.labels and (fitting := _fitting(attribute, said)):
                    where = place(guide, item.start, item.end)
                    yield _Fact(attribute.name, "exam", fitting, said, guide, where)


def _fitting(attribute: Attribute, text: str) -> tuple[Value, ...]:
    return tuple(
        value
        for value in values(text)
        if value.type in attribute.types
        and (
            isinstance(value.measure, str)
            or attribute.least <= value.measure[0] <= value.measure[1] <= attribute.most
        )
    )


def _subject(guide: Guide, text: str) -> str:
    """The last subject named, with the word before it if that narrows it down; "" without one."""
    found = words(text)
    for index in range(len(found) - 1, -1, -1):
        name = SUBJECTS.get(found[index], found[index])
        if found[index] in SUBJECTS:
            before = found[index - 1] if index else ""
            is_plain = not content_words(before) or before in (*words(guide.title), *SUBJECTS)
            return name if is_plain else f"{before} {name}"
    return ""
