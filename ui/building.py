"""From paths to a build, with progress, and what could not be read told."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import Guide, Unreadable, bundled, read_all
from index import Index, Library, LibraryError, Manifest, Progress, embedder

from .border import CommandError
from .exchange import recover
from .outlet import say
from .progress import progress_bar
from .settings import Settings

_FIRST_USE = "bundled guide, first use"


@dataclass(frozen=True, slots=True)
class Built:
    """A build, whether it is new, what was read, and the documents that were left out of it."""

    manifest: Manifest
    new: bool
    guides: tuple[Guide, ...]
    unreadable: tuple[Unreadable, ...]


def library(settings: Settings) -> Library:
    """The library of the data folder, or of the Chroma server that was set.

    The embedding model is loaded when first needed, and a server spoken to.
    """
    recover(settings.data)
    return Library(settings.data, lambda: embedder(settings.embedder), settings.chroma)


def build(shelf: Library, paths: Sequence[Path]) -> Built:
    """Reads the paths as the complete contents of a new build.

    Raises CommandError when nothing could be read, with the first reason.
    """
    with progress_bar() as progress:
        guides, unreadable = read_guides(paths, progress)
        manifest, new = shelf.stage(guides, progress)
    return Built(manifest, new, tuple(guides), tuple(unreadable))


def read_guides(
    paths: Sequence[Path], progress: Progress = lambda *_: None
) -> tuple[list[Guide], list[Unreadable]]:
    """The guides of the paths, and the documents among them that could not be read.

    Raises CommandError when nothing could be read, with the first reason.
    """
    guides: list[Guide] = []
    unreadable: list[Unreadable] = []
    for number, document in enumerate(read_all(paths), start=1):
        if isinstance(document, Guide):
            guides.append(document)
        else:
            unreadable.append(document)
        progress("Reading", number, number)
    if not guides:
        raise _nothing(paths, unreadable)
    return guides, unreadable


def open_live(shelf: Library) -> Index:
    """The live build, or else one of the guide that comes with the product, made on the spot.

    That one is also made again when it cannot be used any more: by a newer version of the product,
    with another embedding model, or damaged. A build that an operator chose is never replaced.
    """
    history = shelf.promotions()
    try:
        if history or _holds_others(shelf):
            return shelf.open()
    except LibraryError:
        if not history or history[-1].reason != _FIRST_USE:
            raise
    say("Building the library from the bundled guide (once) …", err=True)
    built = build(shelf, [bundled()])
    shelf.promote(built.manifest.id, evaluated=False, reason=_FIRST_USE)
    return shelf.open()


def open_sound(shelf: Library, build: str | None = None) -> Index:
    """The build to be served, the live one if none is named; every file is held to its digest."""
    index = open_live(shelf) if build is None else shelf.open(build)
    index.verify()
    return index


def _holds_others(shelf: Library) -> bool:
    """Whether there is a build of another guide, for which the bundled one would be mistaken."""
    name = bundled().name
    own = {m.id for m in shelf.manifests() if {each.document for each in m.documents} == {name}}
    return not own.issuperset(shelf.builds)


def _nothing(paths: Sequence[Path], unreadable: Sequence[Unreadable]) -> CommandError:
    if unreadable:
        first = unreadable[0].error
        return CommandError(first.kind, first.message)
    names = ", ".join(str(path) for path in paths)
    return CommandError(
        "no_documents",
        f"There is no guide in {names}: "
        "give text, Markdown, HTML or PDF files, or folders of them.",
    )
