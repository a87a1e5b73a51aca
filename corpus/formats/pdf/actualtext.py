"""Marked content that says what it really reads ("ActualText", PDF 32000-1, 14.9.4)."""

from collections.abc import Mapping
from dataclasses import replace

from .drawing import Drawing
from .objects import PdfObject

_DEEPEST = 200


class ActualText:
    """Follows marked content; where it ends, what it says replaces what it drew.

    Soft hyphens, drop capitals and ligatures without a mapping are written that way.
    """

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._open: list[tuple[str | None, int]] = []

    def begin(self, properties: PdfObject) -> None:
        """`BMC` and `BDC`."""
        said = properties.get("/ActualText") if isinstance(properties, Mapping) else None
        if len(self._open) < _DEEPEST:
            self._open.append((said if isinstance(said, str) else None, len(self._drawing.runs)))

    def end(self) -> None:
        """`EMC`."""
        if not self._open:
            return
        said, start = self._open.pop()
        drawn = self._drawing.runs[start:]
        if said is None or not drawn:
            return
        right = max(run.right for run in drawn)
        self._drawing.runs[start:] = [replace(drawn[0], text=said, right=right)] if said else []
