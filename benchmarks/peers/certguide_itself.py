"""certguide, measured as its peers are: the library and the tutor behind its commands."""

from collections.abc import Sequence
from pathlib import Path

from assistant import Turn, Tutor, answer_row
from corpus import Guide, read_all
from index import Library, embedder

from .pipeline import Asked, Row


class Certguide:
    """The pipeline."""

    def __init__(self) -> None:
        self._embedder = embedder()
        self._tutor: Tutor | None = None

    def build(self, documents: Sequence[Path], folder: Path) -> None:
        """Make a live build."""
        library = Library(folder, lambda: self._embedder)
        made, _ = library.stage([each for each in read_all(documents) if isinstance(each, Guide)])
        library.promote(made.id, evaluated=False, reason="a benchmark")

    def open(self, folder: Path) -> None:
        """Open it."""
        library = Library(folder, lambda: self._embedder)
        self._tutor = Tutor(library.open)

    def answer(self, asked: Asked) -> Row:
        """A composed answer, its quotes checked, or a refusal."""
        assert self._tutor is not None  # noqa: S101
        turns = [Turn(turn["role"], turn["content"]) for turn in asked["history"]]
        return answer_row(self._tutor.answer(asked["question"], turns), asked["id"], 0.0)
