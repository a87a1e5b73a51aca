"""A stream of bytes as records of a collection: what a build has beside its vectors.

A record holds ten texts of 4,000 characters, base64 of 3,000 bytes each: Chroma Cloud takes values
of 4,096 bytes. They are metadata and no documents, of which a server indexes every three characters
for its own text search, which takes ten times as long.
"""

import base64
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from ..errors import damaged
from .connection import Connection

if TYPE_CHECKING:
    from chromadb import Collection

_VALUE = 3000  # bytes of a text
_PAGE = 10 * _VALUE
_AT_ONCE = 10  # pages of one request


class PageWriter(io.RawIOBase):
    """Writes what it is given into a collection; `pages` counts them once it is closed."""

    def __init__(self, connection: Connection, collection: "Collection") -> None:
        self.pages = 0
        self._connection = connection
        self._collection = collection
        self._waiting = bytearray()

    def writable(self) -> bool:
        """As every file that is written."""
        return True

    def write(self, content: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]
        """Takes all of it, and sends what fills a request."""
        self._waiting += content
        while len(self._waiting) >= _AT_ONCE * _PAGE:
            self._send(bytes(self._waiting[: _AT_ONCE * _PAGE]))
            del self._waiting[: _AT_ONCE * _PAGE]
        return len(content)

    def close(self) -> None:
        """Sends the rest."""
        if not self.closed and self._waiting:
            self._send(bytes(self._waiting))
            self._waiting.clear()
        super().close()

    def _send(self, content: bytes) -> None:
        pages = [content[low : low + _PAGE] for low in range(0, len(content), _PAGE)]
        numbers = range(self.pages, self.pages + len(pages))
        with self._connection.speaking():
            self._collection.add(
                ids=[str(number) for number in numbers],
                embeddings=np.array([numbers], dtype=np.float32).T,
                metadatas=[_texts(page) for page in pages],
            )
        self.pages += len(pages)


class PageReader(io.RawIOBase):
    """Reads what was written, from its beginning; LibraryError "damaged" where a page is gone."""

    def __init__(
        self, connection: Connection, collection: "Collection", pages: int, build: str
    ) -> None:
        self._connection = connection
        self._collection = collection
        self._build = build
        self._requests = iter(range(0, pages, _AT_ONCE))
        self._pages = pages
        self._waiting = b""

    def readable(self) -> bool:
        """As every file that is read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes; fewer at the end alone, all that are left where it is negative."""
        parts, length = [self._waiting], len(self._waiting)
        while size < 0 or length < size:
            low = next(self._requests, None)
            if low is None:
                break
            parts += self._fetched(low)
            length = sum(map(len, parts))
        content = b"".join(parts)
        taken = content if size < 0 else content[:size]
        self._waiting = content[len(taken) :]
        return taken

    def _fetched(self, low: int) -> Iterator[bytes]:
        ids = [str(number) for number in range(low, min(low + _AT_ONCE, self._pages))]
        found = self._connection.read(
            lambda _: self._collection.get(ids=ids, include=["metadatas"])
        )
        pages = dict(zip(found["ids"], found["metadatas"] or (), strict=True))
        for identity in ids:
            if identity not in pages:
                raise damaged(f"A part of build {self._build} is missing at the Chroma server.")
            try:
                yield _content(dict(pages[identity]))
            except (KeyError, TypeError, ValueError) as error:
                raise damaged(
                    f"A part of build {self._build} was changed at the Chroma server."
                ) from error


def _texts(page: bytes) -> dict[str, str]:
    values = [page[low : low + _VALUE] for low in range(0, len(page), _VALUE)]
    return {f"p{place}": base64.b64encode(value).decode() for place, value in enumerate(values)}


def _content(texts: dict[str, object]) -> bytes:
    values = [texts[f"p{place}"] for place in range(len(texts))]
    return b"".join(base64.b64decode(str(value), validate=True) for value in values)
