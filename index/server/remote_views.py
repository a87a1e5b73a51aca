"""The views of a build at a server."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, TypeVar

from chromadb.errors import NotFoundError

from ..errors import LibraryError, damaged
from ..views import Views
from .connection import MOST, Connection

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api.collection_configuration import CreateCollectionConfiguration

_CONFIGURATION: "CreateCollectionConfiguration" = {"hnsw": {"space": "cosine"}}

Something = TypeVar("Something")


class RemoteViews(Views):
    """The views of one build, in a collection of a server."""

    batch = MOST

    def __init__(self, connection: Connection, collection: "Collection", build: str) -> None:
        super().__init__(collection)
        self._connection = connection
        self._build = build

    @classmethod
    def create(cls, connection: Connection, name: str, build: str) -> "RemoteViews":
        """Empty views under a name that nobody else uses."""
        made = connection.create(name, configuration=_CONFIGURATION)
        if made is None:
            raise damaged(f"There is a collection {name} at the Chroma server already.")
        return cls(connection, made, build)

    @classmethod
    def opened(cls, connection: Connection, name: str, build: str) -> "RemoteViews":
        """The views of a build; LibraryError "damaged" where they are not as they were made."""
        found = connection.collection(name)
        if found is None:
            raise damaged(f"The vectors of build {build} are missing at the Chroma server.")
        # Not `configuration`, which would load a model that a stored configuration names.
        stored = found.configuration_json
        spaces = [(stored.get(kind) or {}).get("space") for kind in ("hnsw", "spann")]
        if "cosine" not in spaces:
            raise damaged(f"The vectors of build {build} are compared by another measure.")
        return cls(connection, found, build)

    def seal(self) -> None:
        """Nothing: a build is listed when it is complete, and never written to afterwards."""

    def close(self) -> None:
        """Nothing: the connection goes on to serve others."""

    def _read(self, ask: Callable[[], Something]) -> Something:
        try:
            return self._connection.read(lambda _: ask())
        except NotFoundError as error:
            raise LibraryError(
                "unknown_build",
                f"The build {self._build} was removed from the library: see `certguide builds`.",
            ) from error

    def _writing(self) -> AbstractContextManager[None]:
        return self._connection.speaking()
