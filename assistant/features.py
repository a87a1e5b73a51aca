"""What speaks for a passage as the answer to a question, as numbers mostly between 0 and 1.

The same few features order the passages (`rank`) and decide whether the best one answers at all
(`judge`). Each is generic: none knows a guide, a heading or a name.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter

from corpus import Passage
from index import Concept, Hit, stem, terms, words

from .language import english
from .question import Question
from .timeframe import days, framed
from .wanted import share_held


@dataclass(frozen=True, slots=True)
class Features:
    """Evidence that one passage answers one question.

    Attributes:
        dense: Cosine of the question and the passage's nearest view.
        sentence: Cosine of the question and the passage's nearest sentence or item.
        question: Cosine of the question and the passage's own question, 0 without one.
        lexical: BM25, divided by the best among the candidates.
        coverage: Weighted share of the question's concepts in the passage or its headings.
        own_coverage: The same, in the passage's own words alone.
        heading_coverage: The same, in its headings alone.
        subject: Share of the words of its subject that the question says. The subject is the
            nearest heading; of a row, the titles of its columns; of an outline, its own title.
        names: Share of the named things of the question that the passage, or a heading over it,
            mentions; 1 if the question names nothing.
        scope: The same for headings and the first cell of a row: the passage is about the thing;
            half as much where only another cell of the row mentions it.
        rival: 1 if it is about another thing of the kind that the question names, and not about the
            thing named: another level, another role.
        asked: Share of the nouns asked for that the passage or its headings have; 1 if none is.
        wanted: Share of the kinds of thing asked for that the passage holds; 1 if none is.
        listing: When all of a kind are asked for, weighted share of the question's concepts in the
            title of the outline or of a column of the row, unless one thing is named.
        steps: 1 for a list with time frames when the question has one or asks for a plan.
        faq, row, list, outline: 1 for a passage of that kind; a paragraph has none.

    """

    dense: float
    sentence: float
    question: float
    lexical: float
    coverage: float
    own_coverage: float
    heading_coverage: float
    subject: float
    names: float
    scope: float
    rival: float
    asked: float
    wanted: float
    listing: float
    steps: float
    faq: float
    row: float
    list: float
    outline: float

    def values(self) -> tuple[float, ...]:
        """The numbers in the order of `NAMES`."""
        found: tuple[float, ...] = _values(self)
        return found


NAMES = tuple(field.name for field in fields(Features))
_values = attrgetter(*NAMES)  # dataclasses.astuple would copy every number


def features(question: Question, hits: Sequence[Hit]) -> list[Features]:
    """The features of each hit, in the order of the hits."""
    best_lexical = max((hit.lexical for hit in hits), default=0.0) or 1.0
    asked = _Asked(question)
    return [_features(asked, hit, best_lexical) for hit in hits]


class _Asked:
    """A question, and what of it is the same for every passage.

    Attributes:
        said: The stems that it says, or could have said for the same.

    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.said = question.said | set(terms(question.text))
        self._ways: dict[str, list[set[str]]] = {}
        self._weight = 0.0
        for concept in question.concepts:  # added as in `coverage`, so that all of it is 1
            self._weight += concept.weight

    def coverage(self, body: str, heading: str) -> tuple[float, float, float]:
        """Weighted shares of the concepts in body or heading, in the body, and in the heading."""
        if not self._weight:
            return 0.0, 0.0, 0.0
        anywhere = in_body = in_heading = 0.0
        for concept in self.question.concepts:
            own, above = concept.stands_in(body), concept.stands_in(heading)
            in_body += concept.weight * own
            in_heading += concept.weight * above
            anywhere += concept.weight * (own or above)
        return anywhere / self._weight, in_body / self._weight, in_heading / self._weight

    def names(self, stems: str, title: str) -> float:
        """Share of the named things of the question that are found in stems."""
        if title not in self._ways:
            self._ways[title] = _ways(self.question, title)
        ways = self._ways[title]
        if not ways:
            return 1.0
        return sum(any(way in stems for way in same) for same in ways) / len(ways)


def _features(asked: _Asked, hit: Hit, best_lexical: float) -> Features:
    question, passage = asked.question, hit.passage
    everywhere = hit.body + hit.heading
    anywhere, in_body, in_heading = asked.coverage(hit.body, hit.heading)
    key = _key(hit)
    scope = _scope(asked, hit, key)
    return Features(
        dense=hit.dense,
        sentence=hit.sentence,
        question=hit.question,
        lexical=hit.lexical / best_lexical,
        coverage=anywhere,
        own_coverage=in_body,
        heading_coverage=in_heading,
        subject=_subject(asked, passage),
        names=asked.names(everywhere, passage.title),
        scope=scope,
        rival=float(scope < 1.0 and any(f" {rival} " in key for rival in question.rivals)),
        asked=coverage(question.asked, everywhere) if question.asked else 1.0,
        wanted=share_held(question, passage),
        listing=_listing(question, passage),
        steps=_steps(question, passage),
        faq=float(passage.kind == "faq"),
        row=float(passage.kind == "row"),
        list=float(passage.kind == "list"),
        outline=float(passage.kind == "outline"),
    )


def coverage(concepts: Sequence[Concept], stems: str) -> float:
    """Weighted share of the concepts that occur; 0 for a question without any."""
    total = sum([concept.weight for concept in concepts])
    if not total:
        return 0.0
    return sum([concept.weight for concept in concepts if concept.stands_in(stems)]) / total


def _subject(asked: _Asked, passage: Passage) -> float:
    """How much of the passage's subject is said, words of the title left out.

    A row has as many subjects as columns; the one said best counts.
    """
    if passage.kind == "row" and any(name for name, _ in passage.fields):
        return max(_share_said(asked, name, passage.title) for name, _ in passage.fields)
    told = passage.plain if passage.kind == "outline" else " ".join(passage.section[-1:])
    return _share_said(asked, told, passage.title)


def _share_said(asked: _Asked, told: str, title: str) -> float:
    """Share of the words told that the question says: of all of them, or of those with content."""
    said = asked.said
    return max(
        [sum([word in said for word in some]) / len(some) for some in _own_stems(told, title)],
        default=0.0,
    )


@lru_cache(maxsize=8192)
def _own_stems(told: str, title: str) -> tuple[tuple[str, ...], ...]:
    """Stems of a subject without words of the title: all of them, and those with content."""
    own = [word for word in words(told) if stem(word) not in set(terms(title))] or words(told)
    content = [word for word in own if word not in english().function_words]
    return tuple(tuple(map(stem, some)) for some in (own, content) if some)


def _listing(question: Question, passage: Passage) -> float:
    """How much of a question for all of a kind is the title of this outline or column."""
    if "all_of_kind" not in question.intents or question.things:
        return 0.0
    titles = {"outline": [passage.plain], "row": [name for name, _ in passage.fields]}
    stems = (f" {' '.join(terms(title))} " for title in titles.get(passage.kind, ()))
    return max(
        (coverage(question.concepts, told) for told in stems if _is_asked(question, told)),
        default=0.0,
    )


def _is_asked(question: Question, title: str) -> bool:
    """Whether a title is of the noun asked for, if one is: of schools, not of what they teach."""
    return not question.asked or any(concept.stands_in(title) for concept in question.asked)


def _ways(question: Question, title: str) -> list[set[str]]:
    """What each named thing of a question may be called in stems, between single spaces.

    A name whose core is but a word of the guide's title, which stands over everything, has to be
    found whole.
    """
    ways: dict[tuple[int, int], set[str]] = {}
    for name in question.names:
        whole = " ".join(terms(name.name))
        core = whole if set(name.core.split()) <= set(terms(title)) else name.core
        ways.setdefault((name.low, name.high), set()).update((f" {whole} ", f" {core} "))
    return list(ways.values())


def _scope(asked: _Asked, hit: Hit, key: str) -> float:
    """How far a passage is about what the question names, not merely mentions it."""
    passage = hit.passage
    about = asked.names(key, passage.title)
    if passage.kind != "row":
        return about
    return max(about, (about + asked.names(hit.body, passage.title)) / 2)


def _key(hit: Hit) -> str:
    """Stems of what a passage is about: its headings, and of a row the first cell."""
    fields = hit.passage.fields
    return f"{hit.heading} {' '.join(terms(fields[0][1]))} " if fields else hit.heading


def _steps(question: Question, passage: Passage) -> float:
    if passage.kind != "list" or not ("plan" in question.intents or days(question.text)):
        return 0.0
    items = [
        passage.text[low - passage.start : high - passage.start] for low, high in passage.parts
    ]
    return float(sum(framed(item) is not None for item in items) > 1)
