"""An answer's row in words, as a report shows it."""

from ..scoring import Row


def told(row: Row) -> str:
    """The answer, one sentence a line with its marks; that there is none where there is none."""
    if "answer" not in row:
        return "No answer."
    if "sentences" not in row:
        return str(row["answer"])
    lines = [_marked(sentence["text"], sentence["marks"]) for sentence in row["sentences"]]
    return "\n".join([*lines, *(f"Not in the guide: {part}" for part in row.get("unanswered", ()))])


def _marked(text: str, marks: list[int]) -> str:
    return " ".join([text, "".join(f"[{mark}]" for mark in marks)]).rstrip()
