"""The one error of this package: what is wrong with the library, and the command that mends it."""

from pathlib import Path


class LibraryError(Exception):
    """The library cannot do what was asked.

    Kinds: "no_build" (nothing is live), "unknown_build" (or a removed one), "unknown_guide",
    "no_documents" (nothing readable was given), "damaged" (files of a build are missing or
    changed), "embedder" (the model is missing, altered, or not the one that made the build),
    "locked" (another process is writing), "overtaken" (another build went live meanwhile),
    "storage" (the disk or the Chroma server refused), "unreachable" (that server is away).

    Attributes:
        problem: What is wrong alone, where the ways out are told apart from it.
        message: The same with the ways out.

    """

    def __init__(self, kind: str, problem: str, ways_out: str = "") -> None:
        self.kind = kind
        self.problem = problem
        self.message = f"{problem} {ways_out}" if ways_out else problem
        super().__init__(self.message)


def refused(folder: Path, done: str, error: OSError) -> LibraryError:
    """The system's refusal to have a data folder "read" or "written"."""
    return LibraryError("storage", f"The data folder {folder} cannot be {done}: {error.strerror}.")


def damaged(problem: str, *, mendable: bool = True) -> LibraryError:
    """What is wrong with a build, a sentence, and the three ways out of it."""
    return LibraryError("damaged", problem, remedy(mendable=mendable))


def remedy(*, mendable: bool) -> str:
    """The ways out of a damage; a build is `mendable` while the guides stored in it are whole."""
    if mendable:
        return (
            "Mend it with `certguide doctor --repair`, build the library again, or go back with "
            "`certguide rollback`."
        )
    return (
        "The guides stored in it are damaged themselves: build the library again from the "
        "documents, restore a backup with `certguide restore FILE`, or go back with `certguide "
        "rollback`."
    )


def lost(folder: Path, problem: str, *, mendable: bool = True) -> LibraryError:
    """What to say of a build of which something cannot be read: it was removed, or is damaged."""
    if folder.is_dir():
        return damaged(f"{problem}.", mendable=mendable)
    return LibraryError(
        "unknown_build",
        f"The build {folder.name} was removed from the library: see `certguide builds`.",
    )
