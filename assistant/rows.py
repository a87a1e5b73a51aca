"""Table rows told as sentences."""

import re
from collections.abc import Sequence

from index import Concept, Hit, terms, words

from .draft import Line, Proof
from .language import english
from .question import Question

_MOST_CELLS = 8
_NUMBER = re.compile(r"\b\d{1,9}\b")
_RANGE = re.compile(r"(?P<low>\d{1,9})\s?(?:\+|(?:–|-|to)\s?(?P<high>\d{1,9}))")
_WHO = re.compile(r"who|whom|whose|when|where|why|how")


def told(question: Question, hit: Hit) -> list[Line]:
    """A row as one line: its first cell, and the cells asked for, or all if none is."""
    passage = hit.passage
    proof = Proof(hit, (passage.start, passage.end))
    if not passage.fields:
        return [Line(passage.plain, (proof,))]
    (key_name, key), *others = passage.fields[:_MOST_CELLS]
    beyond = [c for c in question.concepts if not c.stands_in(f" {' '.join(terms(key))} ")]
    asked = [field for field in others if _is_asked(question, field, beyond)]
    head = f"{key_name} {key}" if key_name else key
    if len(asked) == 1 and _is_about(question, key) and _is_thing(asked[0][0]):
        name, cell = asked[0]
        return [Line(f"{name} for {_called(key_name, key)}: {cell}.", (proof,))]
    details = "; ".join(f"{name}: {cell}" if name else cell for name, cell in asked or others)
    return [Line(f"{head} – {details}." if details else f"{head}.", (proof,))]


def _asks_like(question: str, title: str) -> bool:
    """Whether a column's title is itself a question word that was asked: "Who it's for"."""
    first = words(title)[:1]
    asked = {word.removesuffix("m") for word in words(question)}
    return bool(first) and _WHO.fullmatch(first[0]) is not None and first[0] in asked


def _is_about(question: Question, key: str) -> bool:
    """Whether the question names the row, so that what the row says of it goes first."""
    own = f" {' '.join(terms(key))} "
    return number_in(question.text, key) or any(
        concept.stands_in(own) for concept in question.concepts
    )


def _is_thing(title: str) -> bool:
    """Whether a title can be said before "for": "Prerequisites", but not "Who it's for"."""
    spoken = words(title)
    return bool(spoken) and not english().function_words & {spoken[0], spoken[-1]}


def _called(title: str, key: str) -> str:
    """A row's name in a sentence: "the role Park ranger"."""
    if not title:
        return key
    first = title.split()[0]
    spoken = title[0].lower() + title[1:] if first[1:].islower() else title
    return f"the {spoken} {key}"


def number_in(question: str, key: str) -> bool:
    """Whether a number of the question lies in the range that a row's name gives.

    >>> number_in("we are 300 people", "100-499"), number_in("we are 300 people", "500+")
    (True, False)
    """
    found = _RANGE.fullmatch(key.strip().replace(",", ""))
    if not found:
        return False
    low = int(found["low"])
    high = int(found["high"]) if found["high"] else None
    said = (int(number) for number in _NUMBER.findall(question.replace(",", "")))
    return any(low <= number and (high is None or number <= high) for number in said)


def _is_asked(question: Question, field: tuple[str, str], beyond: Sequence[Concept]) -> bool:
    """Whether a column is asked for by its title, or found by what stands in the cell.

    `beyond` are the concepts that are not already the name of the row.
    """
    name, cell = field
    if question.said & set(terms(name)) or _asks_like(question.text, name):
        return True
    if any(kind.find.search(name.lower()) for kind in question.wanted):
        return True
    stems = f" {' '.join(terms(cell))} "
    return any(concept.weight > _HEAVY and concept.stands_in(stems) for concept in beyond)


_HEAVY = 0.3  # a word that every other row has finds none
