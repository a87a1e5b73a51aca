"""The views of passages in a folder of Chroma's.

A folder is written once by one process and only read afterwards, because two processes that share a
folder while one writes lose neighbours without an error (see `sealed_chroma`). Chroma is imported
when a folder is opened, since that takes most of a second, and a rollback opens none.
"""

import os
import weakref
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from .errors import LibraryError, damaged, lost
from .sealed_chroma import DATABASE, seal_chroma
from .views import Views

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateCollectionConfiguration

_COLLECTION = "views"
_CONFIGURATION: "CreateCollectionConfiguration" = {
    # Chroma keeps the last so many views apart, to add them to the index at its next start.
    "hnsw": {"space": "cosine", "sync_threshold": 2, "batch_size": 2}
}
_STOOD: dict[str, list[tuple[int, int]]] = {}  # databases that have stood in a folder: inode, time
_ONE_AT_A_TIME = RLock()  # Chroma's register of clients is safe for none that come at once

Something = TypeVar("Something")


class VectorStore(Views):
    """The views of one build, in a folder.

    Raises LibraryError "damaged" when the folder is not one, and "storage" when it cannot be
    written, which Chroma must even to read.
    """

    batch = 1000  # Chroma takes at most 5,461 records a call
    again = 2  # see _CONFIGURATION

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
                super().__init__(client.get_collection(_COLLECTION, embedding_function=None))
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

    def seal(self) -> None:
        """Closes the store for good: from now on it is read, and reading changes no byte of it."""
        self.close()
        seal_chroma(self._folder)

    def close(self) -> None:
        """Lets go of the folder, so that it can be moved; so does being forgotten."""
        self._let_go()

    def _read(self, ask: Callable[[], Something]) -> Something:
        from chromadb.errors import ChromaError

        try:
            return ask()
        except ChromaError as error:
            raise lost(self._folder.parent, f"The vectors cannot be searched ({error})") from error

    def _writing(self) -> AbstractContextManager[None]:
        return _writing(self._folder)


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
