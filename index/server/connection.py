"""The one way to a Chroma server: every request has an end, and every failure is one sentence.

Chroma's client waits for ever by itself, and raises bare exceptions for what is not of its own
kind. Nothing of what a server stores is run: collections are taken without an embedding function.
"""

import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

import chromadb
import httpx
from chromadb.config import Settings
from chromadb.errors import ChromaError, NotFoundError, error_types

from ..errors import LibraryError
from .address import ChromaServer

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.collection_configuration import CreateCollectionConfiguration
    from chromadb.api.models.Collection import Collection

MOST = 300  # records of one request: what Chroma Cloud takes at most
_PATIENCE = httpx.Timeout(20.0, connect=3.0)  # seconds for a request
_LONGEST = 200  # characters of what a server says that are told
_FORBIDDEN = (401, 403)

Something = TypeVar("Something")


class Connection:
    """Speaks to a server from any thread; nothing is opened before the first request.

    Every method raises LibraryError "unreachable" when the server does not answer, and "storage"
    when it refuses.
    """

    def __init__(self, server: ChromaServer) -> None:
        self.server = server
        self._made: ClientAPI | None = None
        self._making = Lock()

    def collection(self, name: str) -> "Collection | None":
        """The collection of that name, or None."""
        try:
            return self.read(lambda client: client.get_collection(name, embedding_function=None))
        except NotFoundError:
            return None

    def create(
        self,
        name: str,
        metadata: dict[str, Any] | None = None,
        configuration: "CreateCollectionConfiguration | None" = None,
    ) -> "Collection | None":
        """A new collection, or None if there is one of that name already: only one can make it."""
        client = self._client()
        try:
            with self.speaking():
                return client.create_collection(
                    name,
                    embedding_function=None,
                    metadata=metadata,
                    configuration=configuration,
                )
        except LibraryError as error:
            # Servers tell of a name that is taken in several ways.
            if error.kind == "storage" and self.collection(name) is not None:
                return None
            raise

    def delete(self, name: str) -> None:
        """Removes a collection, if it is there."""
        client = self._client()
        try:
            with self.speaking():
                client.delete_collection(name)
        except NotFoundError:
            return

    def names(self, prefix: str) -> list[str]:
        """The names of all collections that begin so."""
        found: list[str] = []
        while True:
            page = self._page(len(found))
            found += [collection.name for collection in page]
            if len(page) < MOST:
                return [name for name in found if name.startswith(prefix)]

    def _page(self, offset: int) -> "Sequence[Collection]":
        return self.read(lambda client: client.list_collections(MOST, offset))

    def read(self, ask: "Callable[[ClientAPI], Something]") -> Something:
        """What `ask` reads; a connection that was cut is tried once more.

        Raises chromadb's NotFoundError for what is not there.
        """
        client = self._client()
        try:
            with self.speaking():
                return ask(client)
        except LibraryError as error:
            if not isinstance(error.__cause__, httpx.NetworkError | httpx.ProtocolError):
                raise
        with self.speaking():
            return ask(client)

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Whatever goes wrong in a request becomes a LibraryError, but for NotFoundError."""
        try:
            yield
        except (NotFoundError, LibraryError):
            raise
        except ChromaError as error:
            raise self._storage(f"refuses ({_cut(error)})") from error
        except httpx.TimeoutException as error:
            raise self._unreachable("does not answer in time") from error
        except httpx.HTTPError as error:
            raise self._unreachable(f"cannot be reached ({_cut(error)})") from error
        except Exception as error:
            # Chroma's client has no type of its own for other answers, and repeats their bodies.
            status = getattr(getattr(error.__context__, "response", None), "status_code", None)
            if status is None:
                raise
            raise self._status(status) from error

    def _client(self) -> "ClientAPI":
        with self._making:
            if self._made is None:
                self._made = self._connected()
            return self._made

    def _connected(self) -> "ClientAPI":
        self._greet()
        server = self.server
        with self.speaking():
            try:
                client = chromadb.HttpClient(
                    host=server.url,
                    headers=dict(server.headers),
                    settings=Settings(anonymized_telemetry=False),
                    tenant=server.tenant,
                    database=server.database,
                )
            except (NotFoundError, ValueError) as error:
                raise self._unreachable(f"cannot be used ({_cut(error)})") from error
        session: httpx.Client = client._server._session  # type: ignore[attr-defined]
        session.timeout = _PATIENCE
        weakref.finalize(self, session.close)  # which Chroma's own `close` leaves open
        return client

    def _greet(self) -> None:
        """Whether a Chroma server with this database answers, before its client waits for ever."""
        server = self.server
        path = f"api/v2/tenants/{quote(server.tenant)}/databases/{quote(server.database)}"
        with self.speaking():
            answer = httpx.get(
                f"{server.url}/{path}", headers=dict(server.headers), timeout=_PATIENCE
            )
        if answer.status_code in _FORBIDDEN:
            raise self._status(answer.status_code)
        try:
            told = {"name": None, "error": None, **answer.json()}
        except (ValueError, TypeError):
            told = {"name": None, "error": None}
        if told["error"] == NotFoundError.name():
            raise self._storage(f"has no database {server.database} of tenant {server.tenant}")
        if told["error"] in error_types:
            raise self._storage(f"refuses ({_cut(told.get('message'))})")
        if told["name"] != server.database:
            raise LibraryError(
                "unreachable",
                f"What answers at {server.url} is no Chroma server of version 1: see what "
                "CERTGUIDE_CHROMA or --chroma names.",
            )

    def _status(self, status: int) -> LibraryError:
        if status in _FORBIDDEN:
            return LibraryError(
                "storage",
                f"The Chroma server at {self.server.url} does not let us in (HTTP {status}): see "
                "what CERTGUIDE_CHROMA_HEADERS holds.",
            )
        return self._unreachable(f"failed (HTTP {status})")

    def _unreachable(self, how: str) -> LibraryError:
        return LibraryError(
            "unreachable",
            f"The Chroma server at {self.server.url} {how}: see whether it runs, and what "
            "CERTGUIDE_CHROMA or --chroma names.",
        )

    def _storage(self, how: str) -> LibraryError:
        return LibraryError("storage", f"The Chroma server at {self.server.place} {how}.")


def _cut(error: object) -> str:
    said = " ".join(str(error).split()) or type(error).__name__
    return said[:_LONGEST].rstrip(".")
