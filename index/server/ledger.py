"""What a server's library consists of: the builds that are complete, and which were live.

One collection holds both, so that a single request tells whether anything is new. A build is listed
by one record, which is written last and replaced as a whole. The record of live builds has one
record a line, as `promotions` seals them, and one for its copy.
"""

import math
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from chromadb.errors import NotFoundError
from pydantic import TypeAdapter, ValidationError

from ..errors import LibraryError, damaged
from ..promotions import Promotion, intact, sealed, trusted
from .connection import MOST, Connection

if TYPE_CHECKING:
    from chromadb import Collection

LEDGER = "certguide"
FRESH = 0.3  # seconds for which what is live is not asked for again


@dataclass(frozen=True, slots=True)
class Listed:
    """Where the parts of a build are.

    Attributes:
        build: Its id.
        made: UTC, ISO 8601.
        views: Name of the collection of its vectors.
        files: Name of the collection of its files.
        pages: How many records those take.
        manifest: SHA-256 of its manifest's bytes.

    """

    build: str
    made: str
    views: str
    files: str
    pages: int
    manifest: str


_listed = TypeAdapter(Listed)


class Ledger:
    """The records of a library at a server; read from any thread."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found: Collection | None = None
        self._looking = Lock()
        self._looked = -math.inf
        self._history: list[Promotion] = []
        self._live: Listed | None = None
        self._problem: LibraryError | None = None

    def builds(self) -> dict[str, Listed]:
        """Every build that is complete, by its id."""
        found = [_read(metadata) for metadata in self._all("build")["metadatas"]]
        return {listed.build: listed for listed in sorted(found, key=lambda each: each.build)}

    def build(self, build: str) -> Listed:
        """One build; LibraryError "unknown_build" when it is not there."""
        metadatas = self._some([f"build/{build}"])["metadatas"]
        if not metadatas:
            raise LibraryError(
                "unknown_build",
                f"The build {build} was removed from the library: see `certguide builds`.",
            )
        return _read(metadatas[0])

    def list_build(self, listed: Listed) -> None:
        """Makes a build one of the library, or puts it in the place of a damaged one."""
        metadata = {"kind": "build", **asdict(listed)}
        self._write([f"build/{listed.build}"], [metadata], [listed.build])

    def unlist(self, build: str) -> None:
        """Takes a build out."""
        collection = self._made()
        with self._connection.speaking():
            collection.delete(ids=[f"build/{build}"])
        self._look_anew()

    def promotions(self) -> list[Promotion]:
        """What was live when, oldest first; LibraryError "damaged" when it cannot be trusted."""
        # The copy is written in the same request, so that it lacks nothing and has nothing more.
        copy, record = self._lines("copy"), self._lines("live")
        return trusted(record, copy, f"kept at {self._connection.server.place}")

    def record(self, promotion: Promotion) -> None:
        """Adds a line; LibraryError "overtaken" when somebody else added one meanwhile."""
        history = self.promotions()
        number, line = len(history), sealed([*history, promotion])[-1].decode()
        self._add_lines({number: line})
        if self._some([_place("live", number)])["documents"] != [line]:
            raise LibraryError(
                "overtaken",
                f"Another build than {promotion.build} went live in this moment: nothing was "
                "changed; do it again.",
            )

    def repair(self) -> list[Promotion]:
        """Puts the copy of a damaged record in its place; the history then."""
        history = intact(self._lines("copy"))
        collection = self._made()
        for kind in ("live", "copy"):
            ids = self._all(kind)["ids"]
            for low in range(0, len(ids), MOST):
                with self._connection.speaking():
                    collection.delete(ids=ids[low : low + MOST])
        self._add_lines({at: line.decode() for at, line in enumerate(sealed(history))})
        return history

    def live(self) -> str | None:
        """Id of the build that is live, known for `FRESH` seconds; see `promotions`."""
        with self._looking:
            if time.monotonic() - self._looked >= FRESH:
                self._problem = None
                try:
                    self._look()
                except LibraryError as error:
                    self._problem = error
                self._looked = time.monotonic()
            if self._problem:  # told to all who wait, so that none waits for a server that is away
                raise LibraryError(self._problem.kind, self._problem.message) from self._problem
            return self._history[-1].build if self._history else None

    def is_listed(self, listed: Listed) -> bool:
        """Whether a build is where it was, as far as `live` saw."""
        live = self._live
        return live is None or live.build != listed.build or live == listed

    def _look(self) -> None:
        """Asks for the last line, the one after it and the live build, in one request."""
        known = len(self._history)
        last = self._history[-1] if self._history else None
        ids = [_place("live", known), *([_place("live", known - 1)] if last else [])]
        if last:
            ids.append(f"build/{last.build}")
        found = self._some(ids)
        told = dict(zip(found["ids"], found["documents"], strict=True))
        expected = sealed(self._history)[-1].decode() if last else None
        if not last or _place("live", known) in told or told.get(ids[1]) != expected:
            self._history = self.promotions()
            self._live = None
        else:
            where = dict(zip(found["ids"], found["metadatas"], strict=True)).get(ids[2])
            self._live = _read(where) if where else None

    def _lines(self, kind: str) -> list[bytes]:
        found = self._all(kind)
        lines = dict(zip(found["ids"], found["documents"], strict=True))
        if sorted(lines) != [_place(kind, number) for number in range(len(lines))]:
            lines[""] = ""  # one is missing: such a record is not sealed
        return [lines[identity].encode() for identity in sorted(lines)]

    def _add_lines(self, lines: Mapping[int, str]) -> None:
        numbers = sorted(lines)
        for low in range(0, len(numbers), MOST // 2):
            part = numbers[low : low + MOST // 2]
            ids = [_place(kind, number) for number in part for kind in ("live", "copy")]
            metadatas = [{"kind": kind} for _ in part for kind in ("live", "copy")]
            self._write(ids, metadatas, [lines[n] for n in part for _ in range(2)], new=True)

    def _write(
        self, ids: list[str], metadatas: list[Any], documents: list[str], new: bool = False
    ) -> None:
        collection = self._made()
        write = collection.add if new else collection.upsert
        with self._connection.speaking():
            write(
                ids=ids,
                embeddings=np.ones(
                    (len(ids), 1), dtype=np.float32
                ),  # Chroma stores nothing without
                metadatas=metadatas,
                documents=documents,
            )
        self._look_anew()

    def _look_anew(self) -> None:
        """Has the next question see at once what was written here."""
        with self._looking:
            self._looked = -math.inf

    def _all(self, kind: str) -> dict[str, list[Any]]:
        """All records of a kind; a server gives some hundred at once."""
        every: dict[str, list[Any]] = {"ids": [], "metadatas": [], "documents": []}
        while True:
            page = self._get(where={"kind": kind}, limit=MOST, offset=len(every["ids"]))
            for part, values in every.items():
                values += page[part]
            if len(page["ids"]) < MOST:
                return every

    def _some(self, ids: list[str]) -> dict[str, list[Any]]:
        return self._get(ids=ids)

    def _get(self, **wanted: Any) -> dict[str, list[Any]]:  # noqa: ANN401 (Chroma's)
        try:
            return self._got(**wanted)
        except NotFoundError:  # it was made anew, as when a server is set up again
            self._found = None
            return self._got(**wanted)

    def _got(self, **wanted: Any) -> dict[str, list[Any]]:  # noqa: ANN401 (Chroma's)
        collection = self._found = self._found or self._connection.collection(LEDGER)
        if collection is None:
            return {"ids": [], "metadatas": [], "documents": []}
        found = self._connection.read(
            lambda _: collection.get(include=["metadatas", "documents"], **wanted)
        )
        return {
            "ids": found["ids"],
            "metadatas": list(found["metadatas"] or ()),
            "documents": list(found["documents"] or ()),
        }

    def _made(self) -> "Collection":
        if self._found is None:
            made = self._connection.create(LEDGER) or self._connection.collection(LEDGER)
            if made is None:
                raise damaged(f"The library at {self._connection.server.place} was just removed.")
            self._found = made
        return self._found


def _place(kind: str, number: int) -> str:
    return f"{kind}/{number:08d}"


def _read(metadata: Mapping[str, Any]) -> Listed:
    try:
        return _listed.validate_python(dict(metadata))
    except ValidationError as error:
        raise damaged("What the Chroma server lists as a build is none.") from error
