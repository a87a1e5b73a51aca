"""The embedding model, the record of what is live, and every file of every build."""

from collections.abc import Iterator

from index import Library, LibraryError, Progress

from .checked import Checked

_NOTHING_LIVE = (
    "Nothing is live: run `certguide build PATH --promote`, or ask a question, which builds the "
    "guide that comes with the product."
)


def check_library(shelf: Library, repair: bool, progress: Progress) -> Iterator[Checked]:
    """The model, the record and the builds, each as soon as it is known; mended if `repair`."""
    try:
        yield Checked("model", shelf.embedder_name)
    except LibraryError as error:
        yield Checked("model", "damaged", (error.message,))
        return  # without it no build can be tried
    yield _record(shelf, repair)
    for build in shelf.builds:
        yield _build(shelf, build, repair, progress)


def _record(shelf: Library, repair: bool) -> Checked:
    try:
        return _live(shelf, shelf.live)
    except LibraryError as error:
        if not repair:
            return Checked("live build", "unknown", (error.message,))
    try:
        return _live(shelf, shelf.repair_record(), "the record of it was put back")
    except LibraryError as error:
        return Checked("live build", "unknown", (error.message,))


def _live(shelf: Library, live: str | None, remark: str = "") -> Checked:
    if live is None:
        todo = (
            "No build is live: choose one of `certguide builds` by `certguide rollback BUILD`."
            if shelf.builds
            else _NOTHING_LIVE
        )
        return Checked("live build", "none", (todo,))
    if live not in shelf.builds:
        problem = (
            f"The live build {live} is not there any more: build the library again, restore a "
            "backup with `certguide restore FILE`, or go back with `certguide rollback`."
        )
        return Checked("live build", f"{live}, missing", (problem,))
    return Checked("live build", f"{live}, {remark}" if remark else live)


def _build(shelf: Library, build: str, repair: bool, progress: Progress) -> Checked:
    problems = shelf.problems(build)
    if not problems:
        return Checked(f"build {build}", "sound")
    if not repair:
        told = f"{problems[-1]} {shelf.remedy(build)}"
        return Checked(f"build {build}", "damaged", (*problems[:-1], told))
    try:
        made = shelf.repair(build, progress)
    except LibraryError as error:
        return Checked(f"build {build}", "damaged", (*problems, error.message))
    return Checked(f"build {build}", "made anew" if made == build else f"made anew as {made}")
