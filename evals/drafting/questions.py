"""The questions about the parts of a guide."""

from collections import Counter
from collections.abc import Iterator, Sequence

from assistant import LONGEST_QUESTION

from .part import Part
from .wordings import is_clause, is_plural, shortened, worded


def questions(parts: Sequence[Part], title: str) -> Iterator[str]:
    """For each part a question that it answers; the guide's own where it has one.

    `title` stands for a heading where there is none. Only parts that cannot be told apart have the
    same question, as have a list and the text above it.
    """
    asked = [_question(part, title) for part in parts]
    homes = {(each, part.section) for each, part in zip(asked, parts, strict=True)}
    repeated = {each for each, count in Counter(each for each, _ in homes).items() if count > 1}
    for each, part in zip(asked, parts, strict=True):
        if each in repeated:
            heading = shortened(part.section[-1] if part.section else title)
            yield f"{each} ({heading})"
        else:
            yield each


def _question(part: Part, title: str) -> str:
    if part.kind == "faq":
        return part.label[:LONGEST_QUESTION]
    path = part.section or (title,)
    return worded(
        _wording(part, path),
        label=part.label,
        column=part.asked,
        heading=path[-1],
        above=path[-2] if len(path) > 1 else "",
    )


def _wording(part: Part, path: tuple[str, ...]) -> str:
    below = "_below" if len(path) > 1 else ""
    if part.kind == "row":
        if not part.asked:
            return "row_plain"
        if is_clause(part.asked):
            return "row_clause"
        return "row_several" if is_plural(part.asked) else "row"
    if part.kind == "step":
        return f"step{below}"
    if part.kind == "list" and part.label:
        return "list"
    return f"section_asking{below}" if path[-1].endswith("?") else f"section{below}"
