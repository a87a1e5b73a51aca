"""Where a heading stands among the lines of a document."""

from collections.abc import Sequence

from .bullets import find_mark
from .layout import Element
from .lines import Line
from .spacing import Spacing, in_column
from .styles import (
    Body,
    Style,
    continues_heading,
    depth_of_number,
    is_heading,
    is_larger,
    style_of,
)
from .tables import Table

_LONGEST = 12
"""Lines looked at for one heading."""


def find_heading(
    elements: Sequence[Element], index: int, body: Body, spacing: Spacing
) -> tuple[list[Line], Style] | None:
    """The lines of the heading that begins at `index`, with its style; None if none does."""
    part = elements[index]
    if isinstance(part, Table) or _ends_sentence(elements, index, body):
        return None
    group = _gather(elements, index, body)
    if group:
        in_text = not is_larger(part, body) and _runs_on(elements, index, len(group), spacing)
        return (group, style_of(part)) if is_heading(group, body) and not in_text else None
    depth = depth_of_number(part.text)
    if depth and not any(_near(elements, index, part, spacing)):
        return [part], (*style_of(part)[:2], -depth)
    return None


def _gather(elements: Sequence[Element], index: int, body: Body) -> list[Line]:
    """Lines set as one heading would be, from `index` on."""
    group: list[Line] = []
    for part in elements[index : index + _LONGEST]:
        if isinstance(part, Table) or not body.outranked_by(part):
            break
        if group and (not continues_heading(group[-1], part) or find_mark(part.text)):
            break
        group.append(part)
    return group


def _ends_sentence(elements: Sequence[Element], index: int, body: Body) -> bool:
    """Whether a line goes on with large text above it that was too long for a heading."""
    part, above = elements[index], elements[max(index - 1, 0)]
    if isinstance(part, Table) or isinstance(above, Table) or not part.text[:1].islower():
        return False
    return body.outranked_by(above) and continues_heading(above, part)


def _near(elements: Sequence[Element], index: int, line: Line, spacing: Spacing) -> list[bool]:
    above, below = elements[max(index - 1, 0) : index], elements[index + 1 : index + 2]
    return [
        *(isinstance(part, Line) and spacing.is_near(part, line) for part in above),
        *(isinstance(part, Line) and spacing.is_near(line, part) for part in below),
    ]


def _runs_on(elements: Sequence[Element], index: int, count: int, spacing: Spacing) -> bool:
    """Whether emphasised lines are part of a paragraph.

    A heading ends before its line is full, and so does what stands above it.
    """
    lines = elements[max(index - 1, 0) : index + count + 1]
    for above, below in ((lines[0], elements[index]), (elements[index + count - 1], lines[-1])):
        if above is below or isinstance(above, Table) or isinstance(below, Table):
            continue
        full = in_column(above, below) and not spacing.would_fit(above, below)
        if full and spacing.is_near(above, below) and not above.text.endswith((".", "?", "!")):
            return True
    return False
