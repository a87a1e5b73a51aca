"""Cases with the library that they are asked against, open in this process."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from corpus import Guide, Unreadable, read_all
from index import Index, Library, embedder

from .cases import Case
from .errors import DocumentsError
from .libraries import libraries
from .remembering import Remembering

Shelf = tuple[Index, Sequence[Case]]


def opened(cases: Iterable[Case], shared: Path, folder: Path) -> Iterator[Shelf]:
    """Build and open each set of documents that cases are asked against.

    Args:
        cases: What will be asked.
        shared: Folder of the documents that are not a suite's own.
        folder: For the builds; those that it has already are used again.

    Raises:
        DocumentsError: for a document that is not there, or that cannot be read.

    """
    model = Remembering(embedder())
    library = Library(folder, lambda: model)
    for paths, group in libraries(cases, shared).items():
        manifest, _ = library.stage(_guides(paths))
        yield library.open(manifest.id), group


def _guides(paths: Sequence[Path]) -> list[Guide]:
    guides = []
    for document in read_all(paths):
        if isinstance(document, Unreadable):
            raise DocumentsError(f"{document.path}: {document.error}")
        guides.append(document)
    return guides
