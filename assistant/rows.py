"""Table rows told as sentences."""

from collections.abc import Sequence

from index import Concept, Hit, terms

from .draft import Line, Proof
from .features import covers
from .question import Question

_MOST_CELLS = 8


def told(question: Question, hit: Hit) -> list[Line]:
    """A row as one line: its first cell, and the cells asked for, or all if none is."""
    passage = hit.passage
    proof = Proof(hit, (passage.start, passage.end))
    if not passage.fields:
        return [Line(passage.plain, (proof,))]
    (key_name, key), *others = passage.fields[:_MOST_CELLS]
    beyond = [c for c in question.concepts if not covers(c, f" {' '.join(terms(key))} ")]
    asked = [field for field in others if _is_asked(question, field, beyond)]
    details = "; ".join(f"{name}: {cell}" if name else cell for name, cell in asked or others)
    head = f"{key_name} {key}" if key_name else key
    return [Line(f"{head} – {details}." if details else f"{head}.", (proof,))]


def _is_asked(question: Question, field: tuple[str, str], beyond: Sequence[Concept]) -> bool:
    """Whether a column is asked for by its title, or found by what stands in the cell.

    `beyond` are the concepts that are not already the name of the row.
    """
    name, cell = field
    if question.said & set(terms(name)):
        return True
    stems = f" {' '.join(terms(cell))} "
    return any(concept.weight > _HEAVY and covers(concept, stems) for concept in beyond)


_HEAVY = 0.3  # a word that every other row has finds none
