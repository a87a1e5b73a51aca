"""The library: every build that was made, and which of them is live."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from corpus import Guide

from .build import Progress, build_id, write_build
from .embedder import Embedder
from .errors import LibraryError, damaged
from .index import Index
from .integrity import changes
from .kept_vectors import KeptVectors, forget_vectors
from .locks import BUILDS_LOCK, LIVE_LOCK
from .manifest import Manifest, read_guide, read_manifest
from .promotions import (
    Promotion,
    live_before,
    read_promotions,
    repair_promotions,
    write_promotions,
)
from .repair import problems, source
from .retention import KEEP, outdated
from .shelf import Shelf


class Library:
    """Builds in a data folder, one of them live.

    Layout: `builds/<id>/` immutable builds, `live.jsonl` the promotions, `vectors.sqlite` the
    vectors of texts that were embedded. Who writes builds holds `lock`, who changes which is live
    holds `live.lock`: a rollback waits for no build; who needs both takes that of the builds first.
    The folder can be copied and moved.
    """

    def __init__(self, folder: Path, embedder: Callable[[], Embedder]) -> None:
        self._folder = folder
        self._shelf = Shelf(folder)
        self._make_embedder = embedder
        self._embedder: Embedder | None = None
        self._open: Index | None = None
        self._opening = Lock()

    @property
    def folder(self) -> Path:
        """Where everything is kept."""
        return self._folder

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
        folder = self._shelf.of(build_id(guides, embedder))
        with self._shelf.writing(BUILDS_LOCK):
            self._shelf.tidy()
            if folder.exists() and not problems(folder, embedder):
                return read_manifest(folder), False
            return self._write(folder, guides, embedder, progress), True

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
        return problems(self._shelf.of(build), self._load_embedder())

    def repair(self, build: str, progress: Progress = lambda *_: None) -> str:
        """Makes a damaged build anew from the guides that it stores; its id.

        The id is another one where another version of the program, or another embedder, made it;
        if it is live, the new one goes live in its place. Raises LibraryError "damaged" when the
        stored guides are damaged, too; then nothing is changed.
        """
        embedder = self._load_embedder()
        with self._shelf.writing(BUILDS_LOCK):
            self._shelf.tidy()
            guides = source(self._shelf.of(build), embedder)
            folder = self._shelf.of(build_id(guides, embedder))
            if folder.name == build or not folder.exists() or problems(folder, embedder):
                self._write(folder, guides, embedder, progress)
            if folder.name != build:
                self._replace(build, folder.name)
        return folder.name

    def repair_record(self) -> str | None:
        """Puts the copy of a damaged record of promotions back; the build that is live then."""
        with self._shelf.writing(LIVE_LOCK):
            history = repair_promotions(self._folder)
        return history[-1].build if history else None

    def manifests(self) -> list[Manifest]:
        """Every build, oldest first; damaged ones are left out."""
        return self._shelf.manifests()

    def promotions(self) -> list[Promotion]:
        """What was live when, oldest first."""
        return read_promotions(self._folder)

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
            return Index(self._shelf.of(self._shelf.resolve(build)), self._load_embedder())
        with self._opening:
            live, now = self._live_build(), self._open
            if now is None or now.build != live or not now.is_as_opened():
                # The old index is not closed here: another thread may still be answering from it.
                self._open = now = Index(self._shelf.of(live), self._load_embedder())
            return now

    def guides(self, build: str | None = None) -> list[Guide]:
        """The guides of the named build, or of the live one, as they were when it was made."""
        manifest = self.manifest(build)
        folder = self._shelf.of(manifest.id)
        return [read_guide(folder, entry) for entry in manifest.documents]

    def manifest(self, build: str | None = None) -> Manifest:
        """What the named build holds, or the live one."""
        chosen = self._live_build() if build is None else self.resolve(build)
        return read_manifest(self._shelf.of(chosen))

    def _live_build(self) -> str:
        live = self.live
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
                f"The live build {live} is not in {self._folder}: build the library again, or go "
                "back with `certguide rollback`.",
            )
        return live

    def _load_embedder(self) -> Embedder:
        if self._embedder is None:
            self._embedder = self._make_embedder()
        return self._embedder

    def _write(
        self, folder: Path, guides: Sequence[Guide], embedder: Embedder, progress: Progress
    ) -> Manifest:
        # In the order of the id, so that builds of one id number their passages alike.
        ordered = sorted(guides, key=lambda guide: guide.document)
        with closing(KeptVectors(self._folder, embedder, folder.name)) as vectors:
            return write_build(folder, ordered, vectors, progress)

    def _replace(self, build: str, by: str) -> None:
        if build == self.live:
            reason = f"made anew from build {build}, which this version cannot read"
            self.promote(by, evaluated=False, reason=reason, instead_of=build)
        self._shelf.retire(build)

    def _promote(self, build: str, evaluated: bool, reason: str) -> None:
        folder = self._shelf.of(build)
        for problem in changes(folder, read_manifest(folder)):
            raise damaged(f"{problem} It does not go live.")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        history = [*self.promotions(), Promotion(build, now, evaluated, reason)]
        write_promotions(self._folder, history)
