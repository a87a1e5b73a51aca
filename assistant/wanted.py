"""Whether a passage holds the kind of thing that a question asks for: a price, a date, a name."""

from corpus import Passage
from index import stem, words

from .language import AnswerType
from .question import Question


def share_held(question: Question, passage: Passage) -> float:
    """Share of the kinds of thing asked for that a passage holds; 1 if none is asked for."""
    if not question.wanted:
        return 1.0
    told = _all_told(passage)
    return sum(holds(kind, question, told) for kind in question.wanted) / len(question.wanted)


def lacks(question: Question, passage: Passage) -> bool:
    """Whether something is not there without which nothing is an answer.

    That is a kind of thing asked for, a price or a date, or a name that the question is about.
    """
    if question.strangers:
        return True
    needed = [kind for kind in question.wanted if kind.needed]
    told = _all_told(passage) if needed else ""
    return not all(holds(kind, question, told) for kind in needed)


def _all_told(passage: Passage) -> str:
    """A passage with its nearest headings, a row with the titles of its columns."""
    own = "; ".join(f"{name}: {cell}" for name, cell in passage.fields) or passage.plain
    return " ".join((*passage.section[-2:], own))


def holds(kind: AnswerType, question: Question, text: str) -> bool:
    """Whether a text has the kind of thing asked for; a number must stand near what it counts."""
    found = list(kind.find.finditer(text.lower()))
    if not kind.near or not found:
        return bool(found)
    counted = {
        way for concept in question.asked or question.concepts for way in concept.alternatives
    }
    around = (text[max(0, match.start() - 40) : match.end() + 40] for match in found)
    return any((stem(word),) in counted for near in around for word in words(near))
