"""The library: every build that was made, and which of them is live."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from corpus import Guide

from .build import Progress, build_id, discard_drafts, retire_build, write_build
from .embedder import Embedder
from .errors import LibraryError, refused
from .index import Index
from .kept_vectors import KeptVectors, forget_vectors
from .manifest import Manifest, read_guide, read_manifest
from .promotions import Promotion, live_before, read_promotions, write_promotions
from .retention import KEEP, outdated

_LOCK_SECONDS = 30
_BUILDS_LOCK = "lock"
_LIVE_LOCK = "live.lock"


class Library:
    """Builds in a data folder, one of them live.

    Layout: `builds/<id>/` immutable builds, `live.jsonl` the promotions, `vectors.sqlite` the
    vectors of texts that were embedded. Who writes builds holds `lock`, who changes which is live
    holds `live.lock`: a rollback waits for no build. The folder can be copied and moved.
    """

    def __init__(self, folder: Path, embedder: Callable[[], Embedder]) -> None:
        self._folder = folder
        self._make_embedder = embedder
        self._embedder: Embedder | None = None
        self._open: Index | None = None

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
        folder = self._builds / build_id(guides, embedder)
        # In the order of the id, so that builds of one id number their passages alike.
        ordered = sorted(guides, key=lambda guide: guide.document)
        with self._writing(_BUILDS_LOCK):
            discard_drafts(self._builds)
            if self._is_sound(folder, embedder):
                return read_manifest(folder), False
            with closing(KeptVectors(self._folder, embedder, folder.name)) as vectors:
                return write_build(folder, ordered, vectors, progress), True

    def promote(
        self, build: str, *, evaluated: bool, reason: str, instead_of: str | None = None
    ) -> None:
        """Makes a build live from the next question on.

        `instead_of` is the build that it was measured against: LibraryError "overtaken" when
        another one went live meanwhile.
        """
        with self._writing(_LIVE_LOCK):
            if instead_of is not None and instead_of != self.live:
                raise LibraryError(
                    "overtaken",
                    f"Build {self.live} went live meanwhile, and {build} was measured against "
                    f"{instead_of}: nothing was changed; do it again.",
                )
            self._promote(self.resolve(build), evaluated, reason)

    def rollback(self, build: str | None = None) -> str:
        """Makes an earlier build live again: the one named, or the one live before; its id."""
        with self._writing(_LIVE_LOCK):
            history = self.promotions()
            if build is None:
                earlier = live_before(history, self._ids())
                if earlier is None:
                    raise LibraryError(
                        "unknown_build",
                        "There is no earlier build to go back to: see `certguide builds`.",
                    )
                chosen = earlier.build
            else:
                chosen = self.resolve(build)
            evaluated = any(one.build == chosen and one.evaluated for one in history)
            self._promote(chosen, evaluated, "rollback")
            return chosen

    def prune(self, keep: int = KEEP, now: datetime | None = None) -> list[str]:
        """Removes old builds, with all that was measured of them; their ids, oldest first.

        See `outdated` for the rule. `now` is aware of its time zone, and the present by default.
        """
        with self._writing(_BUILDS_LOCK):
            with self._writing(_LIVE_LOCK):
                made = {build: self._made(build) for build in self._ids()}
                gone = outdated(made, self.promotions(), keep, now or datetime.now(UTC))
                for build in gone:
                    (self._folder / "evaluations" / f"{build}.json").unlink(missing_ok=True)
                    shutil.rmtree(self._folder / "reports" / build, ignore_errors=True)
                    retire_build(self._builds / build)
            discard_drafts(self._builds)  # takes its time, for which no rollback has to wait
            if gone:
                forget_vectors(self._folder, self._ids())
        return gone

    def manifests(self) -> list[Manifest]:
        """Every build, oldest first; damaged ones are left out."""
        found = []
        for identity in self._ids():
            try:
                found.append(read_manifest(self._builds / identity))
            except LibraryError:
                continue
        return sorted(found, key=lambda manifest: (manifest.created, manifest.id))

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
        fits = [identity for identity in self._ids() if build and identity.startswith(build)]
        if len(fits) == 1:
            return fits[0]
        raise LibraryError(
            "unknown_build",
            f"{'No build' if not fits else 'More than one build'} has an id that begins with "
            f"{build!r}: see `certguide builds`.",
        )

    def open(self, build: str | None = None) -> Index:
        """The named build, or the live one; the live index is kept and renewed when it changes."""
        if build is not None:
            return Index(self._builds / self.resolve(build), self._load_embedder())
        live = self._live_build()
        if self._open is None or self._open.build != live:
            # The old index is not closed here: another thread may still be answering from it.
            self._open = Index(self._builds / live, self._load_embedder())
        return self._open

    def guides(self, build: str | None = None) -> list[Guide]:
        """The guides of the named build, or of the live one, as they were when it was made."""
        manifest = self.manifest(build)
        folder = self._builds / manifest.id
        return [read_guide(folder, entry) for entry in manifest.documents]

    def manifest(self, build: str | None = None) -> Manifest:
        """What the named build holds, or the live one."""
        chosen = self._live_build() if build is None else self.resolve(build)
        return read_manifest(self._builds / chosen)

    def _live_build(self) -> str:
        live = self.live
        if live is None:
            raise LibraryError(
                "no_build", "Nothing has been built yet: run `certguide build PATH --promote`."
            )
        if live not in self._ids():
            raise LibraryError(
                "damaged",
                f"The live build {live} is not in {self._folder}: build the library again, or go "
                "back with `certguide rollback`.",
            )
        return live

    @property
    def _builds(self) -> Path:
        return self._folder / "builds"

    def _ids(self) -> list[str]:
        if not self._builds.is_dir():
            return []
        return sorted(
            entry.name
            for entry in self._builds.iterdir()
            if entry.is_dir() and not entry.name.startswith(".")
        )

    def _load_embedder(self) -> Embedder:
        if self._embedder is None:
            self._embedder = self._make_embedder()
        return self._embedder

    @staticmethod
    def _is_sound(folder: Path, embedder: Embedder) -> bool:
        try:
            with closing(Index(folder, embedder)) as index:
                return not index.problems()
        except LibraryError:
            return False

    def _made(self, build: str) -> datetime:
        folder = self._builds / build
        try:
            return datetime.fromisoformat(read_manifest(folder).created)
        except LibraryError:  # damaged, or of another version
            return datetime.fromtimestamp(folder.stat().st_mtime, UTC)

    def _promote(self, build: str, evaluated: bool, reason: str) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        history = [*self.promotions(), Promotion(build, now, evaluated, reason)]
        write_promotions(self._folder, history)

    @contextmanager
    def _writing(self, lock: str) -> Iterator[None]:
        """Holds one of the locks; who needs both takes that of the builds first."""
        try:
            self._builds.mkdir(parents=True, exist_ok=True)
            with FileLock(self._folder / lock, timeout=_LOCK_SECONDS):
                yield
        except Timeout as error:
            raise LibraryError(
                "locked",
                f"Another process is writing to {self._folder}: wait for it to end.",
            ) from error
        except OSError as error:
            raise refused(self._folder, "written", error) from error
        except sqlite3.Error as error:
            raise LibraryError(
                "storage", f"The data folder {self._folder} cannot be written: {error}."
            ) from error
