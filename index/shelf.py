"""The folder of builds: which there are, and who may write."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from .build import discard_drafts, retire_build
from .durable import discard_abandoned
from .errors import LibraryError, refused
from .locks import locked
from .manifest import Manifest, read_manifest


class Shelf:
    """The builds in a data folder, by their ids."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.builds = folder / "builds"

    def ids(self) -> list[str]:
        """All that are there, damaged ones, too."""
        if not self.builds.is_dir():
            return []
        return sorted(
            entry.name
            for entry in self.builds.iterdir()
            if entry.is_dir() and not entry.name.startswith(".")
        )

    def of(self, build: str) -> Path:
        """The folder of a build."""
        return self.builds / build

    def resolve(self, build: str) -> str:
        """The id of a build from its first digits; LibraryError "unknown_build" otherwise."""
        fits = [identity for identity in self.ids() if build and identity.startswith(build)]
        if len(fits) == 1:
            return fits[0]
        raise LibraryError(
            "unknown_build",
            f"{'No build' if not fits else 'More than one build'} has an id that begins with "
            f"{build!r}: see `certguide builds`.",
        )

    def made(self, build: str) -> datetime:
        """When a build was made."""
        folder = self.of(build)
        try:
            return datetime.fromisoformat(read_manifest(folder).created)
        except LibraryError:  # damaged, or of another version
            return datetime.fromtimestamp(folder.stat().st_mtime, UTC)

    def manifests(self) -> list[Manifest]:
        """Those of every build, oldest first; damaged ones are left out."""
        found = []
        for build in self.ids():
            with suppress(LibraryError):
                found.append(read_manifest(self.of(build)))
        return sorted(found, key=lambda manifest: (manifest.created, manifest.id))

    def retire(self, build: str) -> None:
        """Takes a build out, with all that was measured of it; the builds' lock must be held."""
        (self.folder / "evaluations" / f"{build}.json").unlink(missing_ok=True)
        shutil.rmtree(self.folder / "reports" / build, ignore_errors=True)
        retire_build(self.of(build))

    def tidy(self) -> None:
        """Removes what killed writers left; the builds' lock must be held."""
        discard_drafts(self.builds)
        discard_abandoned(self.folder)

    @contextmanager
    def writing(self, lock: str) -> Iterator[None]:
        """Holds a lock; what the system refuses meanwhile is one sentence, and so is waiting."""
        try:
            self.builds.mkdir(parents=True, exist_ok=True)
            with locked(self.folder, lock):
                yield
        except OSError as error:
            raise refused(self.folder, "written", error) from error
        except sqlite3.Error as error:
            raise LibraryError(
                "storage", f"The data folder {self.folder} cannot be written: {error}."
            ) from error
