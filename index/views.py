"""The views of passages as vectors in a collection of Chroma, found by cosine.

Vectors are always ours: Chroma never loads a model that a stored configuration names. Whether the
collection lies in a folder or at a server is told by who opens it: `vector_store`, `server.views`.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, TypeVar, cast

from .embedder import Vectors

if TYPE_CHECKING:
    import chromadb

QUESTION = "question"
TEXT = "text"

Something = TypeVar("Something")


class Views(ABC):
    """Views of passages: a vector, the passage's number, its document, and the kind of view.

    Attributes:
        batch: How many records are written at once.
        again: How often a record is written that is alone in its batch.

    """

    batch: int
    again: int = 1

    def __init__(self, collection: "chromadb.Collection") -> None:
        self._collection = collection

    def add(
        self,
        vectors: Vectors,
        passages: Sequence[int],
        documents: Sequence[str],
        kinds: Sequence[str],
    ) -> None:
        """Stores one view a row of `vectors`; LibraryError "storage" when that is not possible."""
        for low in range(0, len(passages), self.batch):
            rows = range(low, min(low + self.batch, len(passages)))
            with self._writing():
                for _ in range(self.again if len(rows) == 1 else 1):
                    self._collection.upsert(
                        ids=[f"{passages[row]}/{row}" for row in rows],
                        embeddings=vectors[low : rows.stop],
                        metadatas=[
                            {
                                "passage": passages[row],
                                "document": documents[row],
                                "kind": kinds[row],
                            }
                            for row in rows
                        ],
                    )

    def count(self) -> int:
        """Number of views."""
        return int(self._read(self._collection.count))

    def nearest(
        self,
        vector: Vectors,
        limit: int,
        *,
        document: str | None = None,
        among: Sequence[int] | None = None,
    ) -> list[tuple[int, str, float]]:
        """Passage number, kind of view and cosine of the nearest views, nearest first.

        `document` keeps to one document, `among` to passages of those numbers, a range or a few.
        """
        where: chromadb.Where | None = {"document": document} if document else None
        if isinstance(among, range):
            ends = [{"passage": {"$gte": among.start}}, {"passage": {"$lt": among.stop}}]
            where = cast("chromadb.Where", {"$and": ends})
        elif among is not None:
            where = cast("chromadb.Where", {"passage": {"$in": list(among)}})
        found = self._read(
            lambda: self._collection.query(
                query_embeddings=vector.reshape(1, -1),
                n_results=limit,
                where=where,
                include=["metadatas", "distances"],
            )
        )
        (metadatas,) = found["metadatas"] or [[]]
        (distances,) = found["distances"] or [[]]
        return [
            (int(str(metadata["passage"])), str(metadata["kind"]), 1.0 - distance)
            for metadata, distance in zip(metadatas, distances, strict=True)
        ]

    @abstractmethod
    def seal(self) -> None:
        """Closes what was written for good: from now on it is only read."""

    @abstractmethod
    def close(self) -> None:
        """Lets go of what is open."""

    @abstractmethod
    def _read(self, ask: Callable[[], Something]) -> Something:
        """What `ask` reads; its errors as LibraryError."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[None]:
        """What cannot be written is a LibraryError "storage"."""
