"""Builds in a data folder."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from corpus import Guide

from .build import Progress, discard_drafts, retire_build, write_build
from .durable import discard_abandoned
from .embedder import Embedder
from .errors import LibraryError, refused
from .index import Index
from .integrity import changes
from .kept_vectors import KeptVectors
from .locks import locked
from .manifest import Manifest, read_manifest
from .private import make_private
from .promotions import Promotion, read_promotions, repair_promotions, write_promotions
from .shelf import Shelf


class FolderShelf(Shelf):
    """`builds/<id>/` immutable builds, `live.jsonl` the promotions."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._builds = data / "builds"
        self.place = str(data)

    def ids(self) -> list[str]:
        """All that are there, damaged ones, too."""
        if not self._builds.is_dir():
            return []
        return sorted(
            entry.name
            for entry in self._builds.iterdir()
            if entry.is_dir() and not entry.name.startswith(".")
        )

    def manifest(self, build: str) -> Manifest:
        """What a build holds."""
        return read_manifest(self.folder(build))

    def made(self, build: str) -> datetime:
        """When a build was made."""
        try:
            return datetime.fromisoformat(self.manifest(build).created)
        except LibraryError:  # damaged, or of another version
            return datetime.fromtimestamp(self.folder(build).stat().st_mtime, UTC)

    def folder(self, build: str) -> Path:
        """The folder of a build."""
        return self._builds / build

    def open(self, build: str, embedder: Embedder) -> Index:
        """A build, open for searching."""
        return Index(self.folder(build), embedder)

    def changes(self, build: str) -> list[str]:
        """What is wrong with the files of a build; a sentence each."""
        return list(changes(self.folder(build), self.manifest(build)))

    def write(
        self, build: str, guides: Sequence[Guide], vectors: KeptVectors, progress: Progress
    ) -> Manifest:
        """Writes a whole build, which appears only when it is complete and on the disk."""
        return write_build(self.folder(build), guides, vectors, progress)

    def retire(self, build: str) -> None:
        """Takes a build out, with all that was measured of it."""
        forget_measures(self._data, build)
        retire_build(self.folder(build))

    def tidy(self) -> None:
        """Removes what killed writers left."""
        discard_drafts(self._builds)
        discard_abandoned(self._data)

    @contextmanager
    def writing(self, lock: str) -> Iterator[None]:
        """Holds a lock; what the system refuses meanwhile is one sentence, and so is waiting."""
        with writing_to(self._data):
            make_private(self._builds)
            with locked(self._data, lock):
                yield

    def promotions(self) -> list[Promotion]:
        """What was live when, oldest first."""
        return read_promotions(self._data)

    def record(self, promotion: Promotion) -> None:
        """Adds what goes live now to the record."""
        write_promotions(self._data, [*self.promotions(), promotion])

    def repair_record(self) -> list[Promotion]:
        """Puts the copy of a damaged record in its place, the damaged one aside."""
        return repair_promotions(self._data)


@contextmanager
def writing_to(data: Path) -> Iterator[None]:
    """What the system refuses of a data folder is one sentence."""
    try:
        yield
    except OSError as error:
        raise refused(data, "written", error) from error
    except sqlite3.Error as error:
        raise LibraryError(
            "storage", f"The data folder {data} cannot be written: {error}."
        ) from error


def forget_measures(data: Path, build: str) -> None:
    """Removes all that was measured of a build."""
    (data / "evaluations" / f"{build}.json").unlink(missing_ok=True)
    shutil.rmtree(data / "reports" / build, ignore_errors=True)
