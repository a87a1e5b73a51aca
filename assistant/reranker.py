"""An optional cross-encoder that reads question and passage together, for those who have one.

The default ranking needs no model beside the embedder. A cross-encoder reads each of the best
passages with the question, which is surer and, on a processor, a hundred times slower.
"""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from .cross_encoder import load_cross_encoder


@runtime_checkable
class Reranker(Protocol):
    """Scores passages for a question; only the order of the scores counts."""

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """One score a passage, in the order of the passages; higher is better."""
        ...


class CrossEncoderReranker:
    """Any sentence-transformers cross-encoder on this machine, by folder or by name in the cache.

    Safetensors only, no code of the model's own, nothing fetched. Raises TutorError "reranker" when
    there is no such model.
    """

    def __init__(self, model: str) -> None:
        remedy = "give the folder of one in CERTGUIDE_RERANKER, or unset it"
        self._model = load_cross_encoder(model, "reranker", remedy)

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """One score a passage, in the order of the passages; higher is better."""
        pairs = [(question, passage) for passage in passages]
        found = self._model.predict(pairs, show_progress_bar=False)
        return [float(score) for score in found]
