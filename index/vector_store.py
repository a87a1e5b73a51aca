"""The only module that knows Chroma: the views of passages as vectors, found by cosine.

Vectors are always ours (`embedding_function=None`): Chroma never loads a model that a stored
configuration names. A folder is written once by one process and only read afterwards, because two
processes that share a folder while one writes lose neighbours without an error. Chroma is imported
when a folder is opened, since that takes most of a second, and a rollback opens none.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, cast

from .embedder import Vectors
from .errors import LibraryError, lost

if TYPE_CHECKING:
    import chromadb
    from chromadb.api.client import Client

_COLLECTION = "views"
_BATCH = 1000  # Chroma takes at most 5,461 records a call
_STOOD: dict[str, list[int]] = {}  # the databases that have stood in a folder, by inode
QUESTION = "question"
TEXT = "text"


class VectorStore:
    """Views of passages: a vector, the passage's number, its document, and the kind of view.

    Raises LibraryError "damaged" when the folder is not one, and "storage" when it cannot be
    written, which Chroma must even to read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        database = folder / "chroma.sqlite3"
        if not database.is_file():
            raise _damaged(folder)
        if not (os.access(folder, os.W_OK) and os.access(database, os.W_OK)):
            raise LibraryError(
                "storage",
                f"The folder {folder} cannot be written, which Chroma must even to read: "
                "copy the data folder to a place of your own and name that with --data.",
            )
        from chromadb.api.shared_system_client import SharedSystemClient
        from chromadb.errors import ChromaError

        address = _address(database)
        try:
            self._client = _client(address)
            self._collection = self._client.get_collection(_COLLECTION, embedding_function=None)
        except (ChromaError, ValueError) as error:
            # Chroma keeps what failed to open, and would give it to the next that opens the folder.
            SharedSystemClient._identifier_to_system.pop(address, None)
            SharedSystemClient._identifier_to_refcount.pop(address, None)
            raise _damaged(folder) from error

    @classmethod
    def create(cls, folder: Path) -> "VectorStore":
        """An empty store in a new folder."""
        with closing(_client(str(folder))) as client:
            client.create_collection(
                _COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
        return cls(folder)

    def add(
        self,
        vectors: Vectors,
        passages: Sequence[int],
        documents: Sequence[str],
        kinds: Sequence[str],
        progress: Callable[[int], None] = lambda _: None,
    ) -> None:
        """Stores one view a row of `vectors`; `progress` is told how many were added."""
        for low in range(0, len(passages), _BATCH):
            rows = range(low, min(low + _BATCH, len(passages)))
            self._collection.add(
                ids=[f"{passages[row]}/{row}" for row in rows],
                embeddings=vectors[low : rows.stop],
                metadatas=[
                    {"passage": passages[row], "document": documents[row], "kind": kinds[row]}
                    for row in rows
                ],
            )
            progress(len(rows))

    def count(self) -> int:
        """Number of views."""
        return int(self._collection.count())

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
        from chromadb.errors import ChromaError

        where: chromadb.Where | None = {"document": document} if document else None
        if isinstance(among, range):
            ends = [{"passage": {"$gte": among.start}}, {"passage": {"$lt": among.stop}}]
            where = cast("chromadb.Where", {"$and": ends})
        elif among is not None:
            where = cast("chromadb.Where", {"passage": {"$in": list(among)}})
        try:
            found = self._collection.query(
                query_embeddings=vector.reshape(1, -1),
                n_results=limit,
                where=where,
                include=["metadatas", "distances"],
            )
        except ChromaError as error:
            raise lost(self._folder.parent, f"The vectors cannot be searched ({error})") from error
        (metadatas,) = found["metadatas"] or [[]]
        (distances,) = found["distances"] or [[]]
        return [
            (int(str(metadata["passage"])), str(metadata["kind"]), 1.0 - distance)
            for metadata, distance in zip(metadatas, distances, strict=True)
        ]

    def close(self) -> None:
        """Lets go of the folder, so that it can be moved."""
        self._client.close()


def _address(database: Path) -> str:
    """The path of a folder, another one for each that has stood there in this process's time.

    Chroma keeps one client a path, which would go on to answer from a folder that was replaced.
    """
    folder, inode = str(database.parent), database.stat().st_ino
    stood = _STOOD.setdefault(folder, [])
    if inode not in stood:
        stood.append(inode)
    return folder + "/." * stood.index(inode)


def _client(address: str) -> "Client":
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(path=address, settings=Settings(anonymized_telemetry=False))
    return cast("Client", client)  # its annotation promises less: one that cannot be closed


def _damaged(folder: Path) -> LibraryError:
    return LibraryError(
        "damaged", f"The vectors in {folder} cannot be opened: build the library again."
    )
