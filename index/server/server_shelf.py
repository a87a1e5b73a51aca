"""Builds at a Chroma server.

A build is two collections: its vectors, which the server searches, and its other files in pages.
The ledger lists it when both are complete. Each machine fetches the files of a build once, into
its own data folder, where they are opened as those of any build are: only vectors are searched
far away.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from corpus import Guide

from ..build import Progress, write_files
from ..embedder import Embedder
from ..errors import LibraryError, damaged
from ..folder_shelf import forget_measures, writing_to
from ..index import Index
from ..integrity import refuse_changes
from ..kept_vectors import KeptVectors
from ..locks import BUILDS_LOCK, locked
from ..manifest import MANIFEST, Manifest, read_manifest
from ..private import make_private
from ..promotions import Promotion
from ..shelf import Shelf
from . import archive
from .address import ChromaServer
from .connection import Connection
from .ledger import Ledger, Listed
from .pages import PageReader, PageWriter
from .remote_index import RemoteIndex
from .remote_lock import PREFIX as LOCKS
from .remote_lock import RemoteLock
from .remote_views import RemoteViews

_OWN = "certguide-"  # begins the names of all collections but the ledger
_FETCHING = "fetch.lock"
_DRAFT = ".draft-"


class ServerShelf(Shelf):
    """The builds of a database at a server, with copies of their files in the data folder."""

    def __init__(self, data: Path, server: ChromaServer) -> None:
        self._data = data
        self._fetched = data / "fetched" / server.key
        self._connection = Connection(server)
        self._ledger = Ledger(self._connection)
        self._held: dict[str, RemoteLock] = {}
        self._manifests: dict[str, Manifest] = {}
        self.place = server.place

    def ids(self) -> list[str]:
        """All that are complete."""
        return list(self._ledger.builds())

    def manifest(self, build: str) -> Manifest:
        """What a build holds."""
        return self._manifest(self._ledger.build(build))

    def made(self, build: str) -> datetime:
        """When a build was made."""
        return datetime.fromisoformat(self._ledger.build(build).made)

    def folder(self, build: str) -> Path:
        """The folder with copies of a build's files, fetched if they are not there and whole."""
        return self._folder(self._ledger.build(build))

    def open(self, build: str, embedder: Embedder) -> Index:
        """A build, open for searching."""
        listed = self._ledger.build(build)
        return RemoteIndex(self._folder(listed), embedder, self._connection, listed, self._ledger)

    def changes(self, build: str) -> list[str]:
        """What is wrong with the files that the server keeps of a build; a sentence each."""
        listed = self._ledger.build(build)
        try:
            return list(archive.changes(self._pages(listed), self._manifest(listed, anew=True)))
        except LibraryError as error:
            if error.kind != "damaged":
                raise
            return [error.problem]

    def write(
        self, build: str, guides: Sequence[Guide], vectors: KeptVectors, progress: Progress
    ) -> Manifest:
        """Writes a whole build, which is listed only when all of it is at the server."""
        attempt = f"{build}-{uuid4().hex[:8]}"
        views, files = f"{_OWN}views-{attempt}", f"{_OWN}files-{attempt}"
        with TemporaryDirectory(dir=self._data, prefix=_DRAFT) as folder:
            draft = Path(folder) / build
            draft.mkdir()
            make_views = partial(RemoteViews.create, self._connection, views, build)
            manifest = write_files(draft, build, guides, vectors, make_views, progress)
            pages = self._send(draft, files, progress)
            stored = (draft / MANIFEST).read_bytes()
        digest = sha256(stored).hexdigest()
        self._held[BUILDS_LOCK].confirm()
        self._ledger.list_build(Listed(build, manifest.created, views, files, pages, digest))
        return self.manifest(build)

    def retire(self, build: str) -> None:
        """Takes a build out, with all that this machine measured of it."""
        self._held[BUILDS_LOCK].confirm()
        self._ledger.unlist(build)
        forget_measures(self._data, build)

    def tidy(self) -> None:
        """Removes the collections that no listed build has, and copies of builds that are gone."""
        self._held[BUILDS_LOCK].confirm()
        builds = self._ledger.builds()
        used = {name for listed in builds.values() for name in (listed.views, listed.files)}
        for name in self._connection.names(_OWN):
            if name not in used and not name.startswith(LOCKS):
                self._connection.delete(name)
        for draft in self._data.glob(f"{_DRAFT}*"):
            shutil.rmtree(draft, ignore_errors=True)
        self._forget(set(builds))

    @contextmanager
    def writing(self, lock: str) -> Iterator[None]:
        """Holds a lock of the server, and that of the data folder, whose vectors are written."""
        with ExitStack() as locks, writing_to(self._data):
            make_private(self._data)
            locks.enter_context(locked(self._data, lock))
            self._held[lock] = RemoteLock(self._connection, lock)
            locks.callback(self._held.pop, lock)
            locks.enter_context(self._held[lock].held())
            yield

    def promotions(self) -> list[Promotion]:
        """What was live when, oldest first."""
        return self._ledger.promotions()

    def live(self) -> str | None:
        """Id of the live build, at most a third of a second old."""
        return self._ledger.live()

    def record(self, promotion: Promotion) -> None:
        """Adds what goes live now to the record."""
        self._ledger.record(promotion)

    def repair_record(self) -> list[Promotion]:
        """Puts the copy of a damaged record in its place."""
        return self._ledger.repair()

    def _pages(self, listed: Listed) -> PageReader:
        collection = self._connection.collection(listed.files)
        if collection is None:
            raise damaged(f"The files of build {listed.build} are missing at the Chroma server.")
        return PageReader(self._connection, collection, listed.pages, listed.build)

    def _send(self, draft: Path, name: str, progress: Progress) -> int:
        collection = self._connection.create(name)
        if collection is None:
            raise damaged(f"There is a collection {name} at the Chroma server already.")
        with PageWriter(self._connection, collection) as pages:
            archive.pack(draft, pages)
        progress("Sending files", pages.pages, pages.pages)
        return pages.pages

    def _manifest(self, listed: Listed, anew: bool = False) -> Manifest:
        """From this machine's copy, or from the server where there is none, or `anew`."""
        known = self._manifests.get(listed.manifest)
        if known is None and _has_manifest(folder := self._fetched / listed.build, listed):
            known = read_manifest(folder)
        if known is None or anew:
            stored, known = archive.read_manifest(self._pages(listed), listed.build)
            if sha256(stored).hexdigest() != listed.manifest:
                raise damaged(f"The manifest of build {listed.build} was changed.")
        self._manifests[listed.manifest] = known
        return known

    def _folder(self, listed: Listed) -> Path:
        folder = self._fetched / listed.build
        if self._is_whole(folder, listed):
            return folder
        with writing_to(self._data):
            make_private(self._fetched)
            with locked(self._fetched, _FETCHING):
                if not self._is_whole(folder, listed):  # nobody fetched it meanwhile
                    self._fetch(listed, folder)
        return folder

    def _is_whole(self, folder: Path, listed: Listed) -> bool:
        if not _has_manifest(folder, listed):
            return False
        try:
            refuse_changes(folder, read_manifest(folder))
        except LibraryError:
            return False
        return True

    def _fetch(self, listed: Listed, folder: Path) -> None:
        for past in self._fetched.glob(f"{_DRAFT}*"):
            shutil.rmtree(past, ignore_errors=True)
        with TemporaryDirectory(dir=self._fetched, prefix=_DRAFT) as draft:
            place = Path(draft) / listed.build
            place.mkdir()
            archive.unpack(self._pages(listed), listed.build, place)
            if not _has_manifest(place, listed):
                raise damaged(f"The manifest of build {listed.build} was changed.")
            refuse_changes(place, read_manifest(place))
            if folder.exists():
                folder.replace(Path(draft) / "past")
            place.replace(folder)
        self._forget({*self.ids(), listed.build})

    def _forget(self, builds: set[str]) -> None:
        if self._fetched.is_dir():
            for folder in self._fetched.iterdir():
                if (
                    folder.is_dir()
                    and not folder.name.startswith(".")
                    and folder.name not in builds
                ):
                    shutil.rmtree(folder, ignore_errors=True)


def _has_manifest(folder: Path, listed: Listed) -> bool:
    try:
        return sha256((folder / MANIFEST).read_bytes()).hexdigest() == listed.manifest
    except OSError:
        return False
