"""The only module that knows Chroma: the views of passages as vectors, found by cosine.

Vectors are always ours (`embedding_function=None`): Chroma never loads a model that a stored
configuration names. A folder is written once by one process and only read afterwards, because two
processes that share a folder while one writes lose neighbours without an error (see
`sealed_chroma`). Chroma is imported when a folder is opened, since that takes most of a second, and
a rollback opens none.
"""

import os
import weakref
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Literal, cast

from .embedder import Vectors
from .errors import LibraryError, damaged, lost
from .sealed_chroma import DATABASE, seal_chroma

if TYPE_CHECKING:
    import chromadb
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateCollectionConfiguration

_COLLECTION = "views"
_BATCH = 1000  # Chroma takes at most 5,461 records a call
_CONFIGURATION: "CreateCollectionConfiguration" = {
    # Chroma keeps the last so many views apart, to add them to the index at its next start.
    "hnsw": {"space": "cosine", "sync_threshold": 2, "batch_size": 2}
}
_STOOD: dict[str, list[tuple[int, int]]] = {}  # databases that have stood in a folder: inode, time
_ONE_AT_A_TIME = RLock()  # Chroma's register of clients is safe for none that come at once
QUESTION = "question"
TEXT = "text"


class VectorStore:
    """Views of passages: a vector, the passage's number, its document, and the kind of view.

    Raises LibraryError "damaged" when the folder is not one, and "storage" when it cannot be
    written, which Chroma must even to read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        database = folder / DATABASE
        if not database.is_file():
            raise _unreadable(folder)
        if not (os.access(folder, os.W_OK) and os.access(database, os.W_OK)):
            raise LibraryError(
                "storage",
                f"The folder {folder} cannot be written, which Chroma must even to read: "
                "copy the data folder to a place of your own and name that with --data.",
            )
        from chromadb.api.shared_system_client import SharedSystemClient
        from chromadb.errors import ChromaError

        with _ONE_AT_A_TIME:
            address = _address(database)
            try:
                client = _client(address, "validate")
                self._collection = client.get_collection(_COLLECTION, embedding_function=None)
            except (ChromaError, ValueError) as error:
                # Chroma keeps what failed to open, and would give it to the next that opens it.
                SharedSystemClient._identifier_to_system.pop(address, None)
                SharedSystemClient._identifier_to_refcount.pop(address, None)
                raise _unreadable(folder) from error
        self._let_go = weakref.finalize(self, _close, client)
        self._let_go.atexit = False

    @classmethod
    def create(cls, folder: Path) -> "VectorStore":
        """An empty store in a new folder; LibraryError "storage" when it cannot be written."""
        with _writing(folder), closing(_client(str(folder), "apply")) as client:
            client.create_collection(
                _COLLECTION, embedding_function=None, configuration=_CONFIGURATION
            )
        return cls(folder)

    def add(
        self,
        vectors: Vectors,
        passages: Sequence[int],
        documents: Sequence[str],
        kinds: Sequence[str],
    ) -> None:
        """Stores one view a row of `vectors`; LibraryError "storage" when that is not possible."""
        for low in range(0, len(passages), _BATCH):
            rows = range(low, min(low + _BATCH, len(passages)))
            with _writing(self._folder):
                for _ in range(2 if len(rows) == 1 else 1):  # see _CONFIGURATION
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

    def seal(self) -> None:
        """Closes the store for good: from now on it is read, and reading changes no byte of it."""
        self.close()
        seal_chroma(self._folder)

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
        """Lets go of the folder, so that it can be moved; so does being forgotten."""
        self._let_go()


def _close(client: "Client") -> None:
    with _ONE_AT_A_TIME:
        client.close()


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    from chromadb.errors import ChromaError

    try:
        yield
    except ChromaError as error:
        raise LibraryError(
            "storage", f"The vectors in {folder} cannot be written: {error}."
        ) from error


def _address(database: Path) -> str:
    """The path of a folder, another one for each that has stood there in this process's time.

    Chroma keeps one client a path, which would go on to answer from a folder that was replaced.
    """
    folder, status = str(database.parent), database.stat()
    stood, stands = _STOOD.setdefault(folder, []), (status.st_ino, status.st_mtime_ns)
    if stands not in stood:
        stood.append(stands)
    return folder + "/." * stood.index(stands)


def _client(address: str, migrations: Literal["apply", "validate"]) -> "Client":
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False, migrations=migrations)
    client = chromadb.PersistentClient(path=address, settings=settings)
    return cast("Client", client)  # its annotation promises less: one that cannot be closed


def _unreadable(folder: Path) -> LibraryError:
    return damaged(f"The vectors in {folder} cannot be opened.")
