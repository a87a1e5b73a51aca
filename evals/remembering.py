"""An embedder that keeps the vectors of what is asked again for every edition."""

from collections.abc import Sequence
from functools import lru_cache

from index import Embedder
from index.embedder import Vectors


class Remembering:
    """Keeps the vectors of single texts, which questions are."""

    def __init__(self, model: Embedder) -> None:
        self.name = model.name
        self.is_word = model.is_word
        self._embed = model.embed
        self._single = lru_cache(maxsize=None)(lambda text: model.embed([text]))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, in the order of the texts."""
        return self._single(texts[0]) if len(texts) == 1 else self._embed(texts)
