"""The library: every build that was made, and which of them is live."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from corpus import Guide

from .build import Progress, build_id
from .embedder import Embedder
from .errors import LibraryError, remedy
from .folder_shelf import FolderShelf
from .index import Index
from .kept_vectors import KeptVectors, forget_vectors
from .locks import BUILDS_LOCK, LIVE_LOCK
from .manifest import Manifest, read_guide
from .promotions import Promotion, live_before
from .repair import source
from .retention import KEEP, outdated
from .server.address import ChromaServer
from .shelf import Shelf


class Library:
    """Builds in a data folder, or at a Chroma server, one of them live.

    Layout of a folder: `builds/<id>/` immutable builds, `live.jsonl` the promotions,
    `vectors.sqlite` the vectors of texts that were embedded. Who writes builds holds `lock`, who
    changes which is live holds `live.lock`: a rollback waits for no build; who needs both takes
    that of the builds first. The folder can be copied and moved. For a server see
    `server.server_shelf`; the folder is this machine's own then.
    """

    def __init__(
        self, folder: Path, embedder: Callable[[], Embedder], server: ChromaServer | None = None
    ) -> None:
        self._folder = folder
        self._shelf = _shelf(folder, server)
        self._make_embedder = embedder
        self._embedder: Embedder | None = None
        self._open: Index | None = None
        self._opening = Lock()

    @property
    def folder(self) -> Path:
        """Where everything is kept that is not at a server."""
        return self._folder

    @property
    def place(self) -> str:
        """Where the builds are kept, for people: the folder, or the address of the server."""
        return self._shelf.place

    def stage(
        self, guides: Sequence[Guide], progress: Progress = lambda *_: None
    ) -> tuple[Manifest, bool]:
        """Makes a build of exactly these guides; says whether it is new or was there already.

        One that was there and is damaged is made again. Texts that some build embedded before keep
        their vectors.
        """
        if not guides:
            raise LibraryError("no_documents", "There is no readable document to build from.")
        embedder = self._load_embedder()
        build = build_id(guides, embedder)
        with self._shelf.writing(BUILDS_LOCK):
            self._shelf.tidy()
            if self._is_sound(build, embedder):
                return self._shelf.manifest(build), False
            return self._write(build, guides, embedder, progress), True

    def promote(
        self, build: str, *, evaluated: bool, reason: str, instead_of: str | None = None
    ) -> None:
        """Makes a build live from the next question on.

        `instead_of` is the build that it was measured against: LibraryError "overtaken" when
        another one went live meanwhile. One of which a file was changed is "damaged".
        """
        with self._shelf.writing(LIVE_LOCK):
            if instead_of is not None and instead_of != self.live:
                raise LibraryError(
                    "overtaken",
                    f"Build {self.live} went live meanwhile, and {build} was measured against "
                    f"{instead_of}: nothing was changed; do it again.",
                )
            self._promote(self._shelf.resolve(build), evaluated, reason)

    def rollback(self, build: str | None = None) -> str:
        """Makes an earlier build live again: the one named, or the one live before; its id.

        LibraryError "damaged" if one of its files was changed.
        """
        with self._shelf.writing(LIVE_LOCK):
            history = self.promotions()
            if build is None:
                earlier = live_before(history, self._shelf.ids())
                if earlier is None:
                    raise LibraryError(
                        "unknown_build",
                        "There is no earlier build to go back to: see `certguide builds`.",
                    )
                chosen = earlier.build
            else:
                chosen = self._shelf.resolve(build)
            evaluated = any(one.build == chosen and one.evaluated for one in history)
            self._promote(chosen, evaluated, "rollback")
            return chosen

    def prune(self, keep: int = KEEP, now: datetime | None = None) -> list[str]:
        """Removes old builds, with all that was measured of them; their ids, oldest first.

        See `outdated` for the rule. `now` is aware of its time zone, and the present by default.
        """
        with self._shelf.writing(BUILDS_LOCK):
            with self._shelf.writing(LIVE_LOCK):
                made = {build: self._shelf.made(build) for build in self._shelf.ids()}
                gone = outdated(made, self.promotions(), keep, now or datetime.now(UTC))
                for build in gone:
                    self._shelf.retire(build)
            self._shelf.tidy()  # takes its time, for which no rollback has to wait
            if gone:
                forget_vectors(self._folder, self._shelf.ids())
        return gone

    @property
    def embedder_name(self) -> str:
        """Name of what embeds; LibraryError "embedder" when it cannot be used."""
        return self._load_embedder().name

    @property
    def builds(self) -> list[str]:
        """Ids of all builds that are there, damaged ones, too."""
        return self._shelf.ids()

    def problems(self, build: str) -> list[str]:
        """What is wrong with a build, a sentence each; every file is read and its digest taken."""
        return self._shelf.problems(build, self._load_embedder())

    def remedy(self, build: str) -> str:
        """What to do about a damaged build, a sentence: mend it, or what else if that is vain."""
        try:
            source(self._shelf.folder(build), self._load_embedder())
        except LibraryError as error:
            if error.kind != "damaged":
                raise
            return remedy(mendable=False)
        return remedy(mendable=True)

    def repair(self, build: str, progress: Progress = lambda *_: None) -> str:
        """Makes a damaged build anew from the guides that it stores; its id.

        The id is another one where another version of the program, or another embedder, made it;
        if it is live, the new one goes live in its place. Raises LibraryError "damaged" when the
        stored guides are damaged, too; then nothing is changed.
        """
        embedder = self._load_embedder()
        with self._shelf.writing(BUILDS_LOCK):
            self._shelf.tidy()
            guides = source(self._shelf.folder(build), embedder)
            made = build_id(guides, embedder)
            if made == build or not self._is_sound(made, embedder):
                self._write(made, guides, embedder, progress)
            if made != build:
                self._replace(build, made)
        return made

    def repair_record(self) -> str | None:
        """Puts the copy of a damaged record of promotions back; the build that is live then."""
        with self._shelf.writing(LIVE_LOCK):
            history = self._shelf.repair_record()
        return history[-1].build if history else None

    def manifests(self) -> list[Manifest]:
        """Every build, oldest first; damaged ones are left out."""
        return self._shelf.manifests()

    def promotions(self) -> list[Promotion]:
        """What was live when, oldest first."""
        return self._shelf.promotions()

    @property
    def live(self) -> str | None:
        """Id of the live build, or None before the first promotion."""
        history = self.promotions()
        return history[-1].build if history else None

    def resolve(self, build: str) -> str:
        """The id of a build from its first digits; LibraryError "unknown_build" otherwise."""
        return self._shelf.resolve(build)

    def open(self, build: str | None = None) -> Index:
        """The named build, or the live one; the live index is kept and renewed when it changes.

        LibraryError "damaged" when a file of it is not as it was written.
        """
        if build is not None:
            return self._shelf.open(self._shelf.resolve(build), self._load_embedder())
        with self._opening:
            live, now = self._shelf.live(), self._open
            if now is None or now.build != live or not now.is_as_opened():
                # The old index is not closed here: another thread may still be answering from it.
                self._open = now = self._shelf.open(self._present(live), self._load_embedder())
            return now

    def guides(self, build: str | None = None) -> list[Guide]:
        """The guides of the named build, or of the live one, as they were when it was made."""
        manifest = self.manifest(build)
        folder = self._shelf.folder(manifest.id)
        return [read_guide(folder, entry) for entry in manifest.documents]

    def manifest(self, build: str | None = None) -> Manifest:
        """What the named build holds, or the live one."""
        return self._shelf.manifest(
            self._present(self.live) if build is None else self.resolve(build)
        )

    def _present(self, live: str | None) -> str:
        if live is None:
            todo = (
                "No build is live: choose one of `certguide builds` by `certguide rollback BUILD`."
                if self.builds
                else "Nothing has been built yet: run `certguide build PATH --promote`."
            )
            raise LibraryError("no_build", todo)
        if live not in self._shelf.ids():
            raise LibraryError(
                "damaged",
                f"The live build {live} is not in {self.place}: build the library again, or go "
                "back with `certguide rollback`.",
            )
        return live

    def _load_embedder(self) -> Embedder:
        if self._embedder is None:
            self._embedder = self._make_embedder()
        return self._embedder

    def _is_sound(self, build: str, embedder: Embedder) -> bool:
        return build in self._shelf.ids() and not self._shelf.problems(build, embedder)

    def _write(
        self, build: str, guides: Sequence[Guide], embedder: Embedder, progress: Progress
    ) -> Manifest:
        # In the order of the id, so that builds of one id number their passages alike.
        ordered = sorted(guides, key=lambda guide: guide.document)
        with closing(KeptVectors(self._folder, embedder, build)) as vectors:
            return self._shelf.write(build, ordered, vectors, progress)

    def _replace(self, build: str, by: str) -> None:
        if build == self.live:
            reason = f"made anew from build {build}, which this version cannot read"
            self.promote(by, evaluated=False, reason=reason, instead_of=build)
        self._shelf.retire(build)

    def _promote(self, build: str, evaluated: bool, reason: str) -> None:
        for problem in self._shelf.changes(build):
            raise LibraryError("damaged", f"{problem} It does not go live. {self.remedy(build)}")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._shelf.record(Promotion(build, now, evaluated, reason))


def _shelf(folder: Path, server: ChromaServer | None) -> Shelf:
    if server is None:
        return FolderShelf(folder)
    from .server.server_shelf import ServerShelf  # imports Chroma's client

    return ServerShelf(folder, server)
