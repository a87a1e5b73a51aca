"""What speaks for a passage as the answer to a question, as numbers between 0 and 1.

The same few features order the passages (`rank`) and decide whether the best one answers at all
(`judge`). Each is generic: none knows a guide, a heading or a name.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from index import Concept, Hit, terms

from .question import Question


@dataclass(frozen=True, slots=True)
class Features:
    """Evidence that one passage answers one question.

    Attributes:
        dense: Cosine of the question and the passage's nearest view.
        question: Cosine of the question and the passage's own question, 0 without one.
        lexical: BM25, divided by the best among the candidates.
        coverage: Weighted share of the question's concepts in the passage or its headings.
        own_coverage: The same, in the passage's own words alone.
        heading: Share of the nearest heading's own words that the question says.
        names: Share of the named things of the question that the passage, or a heading over it,
            mentions; 1 if the question names nothing.
        wanted: Share of the kinds of thing asked for that the passage holds; 1 if none is.
        listing: 1 for a list, table row or outline when all of a kind are asked for.
    """

    dense: float
    question: float
    lexical: float
    coverage: float
    own_coverage: float
    heading: float
    names: float
    wanted: float
    listing: float

    def values(self) -> tuple[float, ...]:
        """The numbers in the order of `NAMES`."""
        return astuple(self)


NAMES = tuple(field.name for field in fields(Features))


def features(question: Question, hits: Sequence[Hit]) -> list[Features]:
    """The features of each hit, in the order of the hits."""
    best_lexical = max((hit.lexical for hit in hits), default=0.0) or 1.0
    return [_features(question, hit, best_lexical) for hit in hits]


def _features(question: Question, hit: Hit, best_lexical: float) -> Features:
    everywhere = hit.body + hit.heading
    return Features(
        dense=hit.dense,
        question=hit.question,
        lexical=hit.lexical / best_lexical,
        coverage=coverage(question.concepts, everywhere),
        own_coverage=coverage(question.concepts, hit.body),
        heading=_heading_match(question, hit),
        names=_names(question, everywhere),
        wanted=_wanted(question, hit),
        listing=float("all_of_kind" in question.intents and hit.passage.kind in _LISTS),
    )


_LISTS = ("list", "row", "outline")


def covers(concept: Concept, stems: str) -> bool:
    """Whether any way to say the concept occurs in stems between single spaces."""
    return any(f" {' '.join(way)} " in stems for way in concept.alternatives)


def coverage(concepts: Sequence[Concept], stems: str) -> float:
    """Weighted share of the concepts that occur; 0 for a question without any."""
    total = sum(concept.weight for concept in concepts)
    if not total:
        return 0.0
    return sum(concept.weight for concept in concepts if covers(concept, stems)) / total


def _heading_match(question: Question, hit: Hit) -> float:
    """How much of the nearest heading is said, words of the title counted as said."""
    title = set(terms(hit.passage.title))
    own = [term for term in terms(" ".join(hit.passage.section[-1:])) if term not in title]
    if not own:
        return 0.0
    asked = {way[0] for concept in question.concepts for way in concept.alternatives if len(way) == 1}
    return sum(term in asked for term in own) / len(own)


def _names(question: Question, stems: str) -> float:
    """Share of the spans of the question that name a thing and are found here."""
    spans = {(name.low, name.high) for name in question.names}
    if not spans:
        return 1.0
    said = terms(question.text)
    found = sum(f" {' '.join(said[low:high])} " in stems for low, high in spans)
    return found / len(spans)


def _wanted(question: Question, hit: Hit) -> float:
    if not question.wanted:
        return 1.0
    text = hit.passage.plain.lower()
    return sum(bool(kind.find.search(text)) for kind in question.wanted) / len(question.wanted)
