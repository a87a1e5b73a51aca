"""Where the builds of a library are kept, and the record of which of them was live."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager, closing, suppress
from datetime import datetime
from pathlib import Path

from corpus import Guide

from .build import Progress
from .embedder import Embedder
from .errors import LibraryError
from .index import Index
from .kept_vectors import KeptVectors
from .manifest import Manifest
from .promotions import Promotion


class Shelf(ABC):
    """The builds of a library, by their ids: in a data folder, or at a Chroma server.

    Attributes:
        place: What people are told of it.

    """

    place: str

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

    def manifests(self) -> list[Manifest]:
        """Those of every build, oldest first; damaged ones are left out."""
        found = []
        for build in self.ids():
            with suppress(LibraryError):
                found.append(self.manifest(build))
        return sorted(found, key=lambda manifest: (manifest.created, manifest.id))

    def problems(self, build: str, embedder: Embedder) -> list[str]:
        """`changes`, and what is wrong with the vectors, which are asked only if the files fit.

        A sentence each, without what to do about it: see `Library.remedy`.
        """
        try:
            found = self.changes(build)
            if found:
                return found
            with closing(self.open(build, embedder)) as index:
                return index.problems()
        except LibraryError as error:
            return [error.problem]

    def live(self) -> str | None:
        """Id of the live build as it is asked for with each question."""
        history = self.promotions()
        return history[-1].build if history else None

    @abstractmethod
    def ids(self) -> list[str]:
        """All that are there, damaged ones, too."""

    @abstractmethod
    def manifest(self, build: str) -> Manifest:
        """What a build holds.

        Raises LibraryError "damaged" when it cannot be trusted, "unknown_build" when it is gone.
        """

    @abstractmethod
    def made(self, build: str) -> datetime:
        """When a build was made."""

    @abstractmethod
    def folder(self, build: str) -> Path:
        """A folder of this machine with the guides of a build, and all else that is searched here.

        Raises LibraryError as `manifest` does, if it has to be fetched.
        """

    @abstractmethod
    def open(self, build: str, embedder: Embedder) -> Index:
        """A build, open for searching; LibraryError when it is damaged, or another's embedder."""

    @abstractmethod
    def changes(self, build: str) -> list[str]:
        """What is wrong with the stored files of a build, by their digests; a sentence each."""

    @abstractmethod
    def write(
        self, build: str, guides: Sequence[Guide], vectors: KeptVectors, progress: Progress
    ) -> Manifest:
        """Writes a whole build, which appears only when it is complete.

        It takes the place of a damaged one. The builds' lock must be held.
        """

    @abstractmethod
    def retire(self, build: str) -> None:
        """Takes a build out, with all that was measured of it; the builds' lock must be held."""

    @abstractmethod
    def tidy(self) -> None:
        """Removes what killed writers left; the builds' lock must be held."""

    @abstractmethod
    def writing(self, lock: str) -> AbstractContextManager[None]:
        """Holds a lock; LibraryError "locked" when another keeps it, "storage" for refusals."""

    @abstractmethod
    def promotions(self) -> list[Promotion]:
        """What was live when, oldest first; LibraryError when the record is damaged."""

    @abstractmethod
    def record(self, promotion: Promotion) -> None:
        """Adds what goes live now to the record; the lock of the live build must be held."""

    @abstractmethod
    def repair_record(self) -> list[Promotion]:
        """Puts the copy of a damaged record in its place; the history then."""
