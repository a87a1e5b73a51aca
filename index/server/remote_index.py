"""A build whose vectors are at a server, open for searching."""

from pathlib import Path

from ..embedder import Embedder
from ..index import Index
from .connection import Connection
from .ledger import Ledger, Listed
from .remote_views import RemoteViews


class RemoteIndex(Index):
    """A build whose vectors are at a server, where it may be made anew."""

    def __init__(
        self,
        folder: Path,
        embedder: Embedder,
        connection: Connection,
        listed: Listed,
        ledger: Ledger,
    ) -> None:
        self._listed = listed
        self._ledger = ledger
        super().__init__(
            folder,
            embedder,
            lambda _: RemoteViews.opened(connection, listed.views, listed.build),
        )

    def is_as_opened(self) -> bool:
        """Whether its files, and its place at the server, are as they were when it was opened."""
        return self._ledger.is_listed(self._listed) and super().is_as_opened()
