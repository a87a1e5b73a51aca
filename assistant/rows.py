"""Table rows told as sentences."""

from index import Hit, terms

from .draft import Line, Proof
from .question import Question

_MOST_CELLS = 8


def told(question: Question, hit: Hit) -> list[Line]:
    """A row as one line: its first cell, then what was asked for, then the rest of the row."""
    passage = hit.passage
    if not passage.fields:
        return [Line(passage.plain, (Proof(hit, (passage.start, passage.end)),))]
    (key_name, key), *others = passage.fields[:_MOST_CELLS]
    first = [field for field in others if question.said & set(terms(field[0]))]
    rest = [field for field in others if field not in first]
    details = "; ".join(f"{name}: {cell}" if name else cell for name, cell in (*first, *rest))
    head = f"{key_name}: {key}" if key_name else key
    text = f"{head} – {details}." if details else f"{head}."
    return [Line(text, (Proof(hit, (passage.start, passage.end)),))]
