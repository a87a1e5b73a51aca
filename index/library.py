"""The library: every build that was made, and which of them is live."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import TypeAdapter, ValidationError

from corpus import Guide

from .build import Manifest, Progress, build_id, discard_drafts, read_manifest, write_build
from .embedder import Embedder
from .errors import LibraryError
from .index import Index

_LOCK_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Promotion:
    """One line of the library's history: which build went live, when, and on what ground.

    `evaluated` is False when an operator promoted it without an evaluation.
    """

    build: str
    at: str
    evaluated: bool
    reason: str


_promotion = TypeAdapter(Promotion)


class Library:
    """Builds in a data folder, one of them live.

    Layout: `builds/<id>/` immutable builds, `live.jsonl` the promotions (the last one is live; it
    is replaced as a whole, so that a reader sees the old or the new one), `lock` for writers. The
    folder can be copied and moved.
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

        One that was there and is damaged is made again.
        """
        if not guides:
            raise LibraryError("no_documents", "There is no readable document to build from.")
        embedder = self._load_embedder()
        folder = self._builds / build_id(guides, embedder)
        with self._writing():
            if self._is_sound(folder, embedder):
                return read_manifest(folder), False
            return write_build(folder, guides, embedder, progress), True

    def promote(self, build: str, *, evaluated: bool, reason: str) -> None:
        """Makes a build live from the next question on."""
        with self._writing():
            self._promote(self.resolve(build), evaluated, reason)

    def rollback(self, build: str | None = None) -> str:
        """Makes an earlier build live again: the one named, or the one live before; its id."""
        with self._writing():
            history = self.promotions()
            if build is None:
                live = history[-1].build if history else ""
                earlier = [p for p in history if p.build != live and p.build in self._ids()]
                if not earlier:
                    raise LibraryError(
                        "unknown_build",
                        "There is no earlier build to go back to: see `certguide builds`.",
                    )
                target = earlier[-1]
                self._promote(target.build, target.evaluated, "rollback")
                return target.build
            chosen = self.resolve(build)
            evaluated = any(p.build == chosen and p.evaluated for p in history)
            self._promote(chosen, evaluated, "rollback")
            return chosen

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
        try:
            lines = (self._folder / "live.jsonl").read_text(encoding="utf-8").splitlines()
            return [_promotion.validate_json(line) for line in lines]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise self._refused("read", error) from error
        except (ValidationError, UnicodeDecodeError) as error:
            raise LibraryError(
                "damaged",
                f"The record of live builds in {self._folder} cannot be read: "
                "remove live.jsonl and promote a build with `certguide rollback BUILD`.",
            ) from error

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
        if self._open is None or self._open.build != live:
            # The old index is not closed here: another thread may still be answering from it.
            self._open = Index(self._builds / live, self._load_embedder())
        return self._open

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

    def _promote(self, build: str, evaluated: bool, reason: str) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        history = [*self.promotions(), Promotion(build, now, evaluated, reason)]
        draft = self._folder / ".live-draft"
        with draft.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(asdict(promotion)) + "\n" for promotion in history)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._folder / "live.jsonl")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Holds the writer's lock; what a killed writer left is cleared away first."""
        try:
            self._builds.mkdir(parents=True, exist_ok=True)
            with FileLock(self._folder / "lock", timeout=_LOCK_SECONDS):
                discard_drafts(self._builds)
                yield
        except Timeout as error:
            raise LibraryError(
                "locked",
                f"Another process is writing to {self._folder}: wait for it to end.",
            ) from error
        except OSError as error:
            raise self._refused("written", error) from error

    def _refused(self, done: str, error: OSError) -> LibraryError:
        return LibraryError(
            "storage", f"The data folder {self._folder} cannot be {done}: {error.strerror}."
        )
