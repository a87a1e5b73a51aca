"""One immutable build: a folder that is written once, beside its place, and renamed into it."""

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from corpus import Guide, Passage, entities, passages

from .embedder import Embedder
from .errors import LibraryError
from .passage_store import PassageStore
from .sentence_store import SentenceStore
from .vector_store import QUESTION, TEXT, VectorStore

LAYOUT = 11
"""Raised when the files of a build change, so that an old build is rebuilt, never misread."""

_SLICE = 256  # passages that are embedded together

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a build; `sha256` is of its normalised text."""

    document: str
    title: str
    format: str
    sha256: str
    sections: int
    faqs: int
    rows: int
    passages: int
    file: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build holds, and enough to tell whether it still does.

    Attributes:
        id: First digits of a digest of everything that went in: equal content, equal id.
        created: UTC, ISO 8601.
        embedder: Name of what made the vectors.
        files: SHA-256 of each file that never changes after the build, by relative path.
        synonyms: Groups of terms that mean the same in some guide of the build.
        canaries: A few passages (number and view) that must be found as nearest to themselves.
    """

    id: str
    layout: int
    created: str
    embedder: str
    documents: tuple[Entry, ...]
    passages: int
    views: int
    files: dict[str, str]
    synonyms: tuple[tuple[str, ...], ...]
    canaries: tuple[tuple[int, str], ...]


_manifest = TypeAdapter(Manifest)
_guide = TypeAdapter(Guide)


def build_id(guides: Sequence[Guide], embedder: Embedder) -> str:
    """The id that a build of these guides has: it follows from content alone."""
    digest = hashlib.sha256(f"{LAYOUT}\n{embedder.name}\n".encode())
    for guide in sorted(guides, key=lambda guide: guide.document):
        digest.update(f"{guide.document}\n{guide.title}\n".encode())
        digest.update(_guide.dump_json(guide))
    return digest.hexdigest()[:12]


def write_build(
    folder: Path, guides: Sequence[Guide], embedder: Embedder, progress: Progress
) -> Manifest:
    """Writes a whole build at `folder`, which appears only when it is complete.

    A damaged build that stands there is put out of the way at that moment and removed.
    """
    draft = folder.with_name(f".draft-{os.getpid()}")
    replaced = folder.with_name(f".draft-{os.getpid()}-replaced")
    shutil.rmtree(draft, ignore_errors=True)
    (draft / "guides").mkdir(parents=True)
    try:
        manifest = _write(draft, guides, embedder, progress, folder.name)
        (draft / "manifest.json").write_bytes(_manifest.dump_json(manifest, indent=1))
        if folder.exists():
            folder.replace(replaced)
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        shutil.rmtree(replaced, ignore_errors=True)
    return manifest


def _write(
    draft: Path,
    guides: Sequence[Guide],
    embedder: Embedder,
    progress: Progress,
    identity: str,
) -> Manifest:
    entries: list[Entry] = []
    found: list[Passage] = []
    for number, guide in enumerate(guides):
        own = passages(guide)
        found.extend(own)
        file = f"guides/{number}.json"
        (draft / file).write_bytes(_guide.dump_json(guide))
        entries.append(_entry(guide, len(own), file))
        progress("Cutting passages", number + 1, len(guides))
    if not found:
        raise LibraryError(
            "no_documents", "Nothing in these documents can be indexed: they hold no text."
        )
    PassageStore.create(
        draft / "passages.sqlite",
        found,
        [entity for guide in guides for entity in entities(guide)],
        {guide.document: guide.title for guide in guides},
    )
    views = _write_vectors(draft, found, embedder, progress)
    files = ["passages.sqlite", "sentences.sqlite", *(entry.file for entry in entries)]
    return Manifest(
        id=identity,
        layout=LAYOUT,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        embedder=embedder.name,
        documents=tuple(entries),
        passages=len(found),
        views=views,
        files={file: file_digest(draft / file) for file in files},
        synonyms=tuple(dict.fromkeys(group for guide in guides for group in guide.synonyms)),
        canaries=tuple(
            (number, found[number].views[0])
            for number in sorted({0, len(found) // 2, len(found) - 1})
        ),
    )


def _write_vectors(
    draft: Path, found: Sequence[Passage], embedder: Embedder, progress: Progress
) -> int:
    """Embeds every view and unit, a slice at a time so that memory stays flat; counts the views."""
    sentences = draft / "sentences.sqlite"
    SentenceStore.create(sentences)
    count = 0
    with closing(VectorStore.create(draft / "chroma")) as store:
        for low in range(0, len(found), _SLICE):
            part = dict(enumerate(found[low : low + _SLICE], low))
            views = [(number, view) for number, passage in part.items() for view in passage.views]
            units = [
                ((number, place), view)
                for number, passage in part.items()
                for place, view in enumerate(passage.unit_views)
            ]
            # A list's item is a view and a unit: what is the same text is embedded once.
            texts = list(dict.fromkeys(text for _, text in (*views, *units)))
            vectors = embedder.embed(texts)
            row = {text: position for position, text in enumerate(texts)}
            store.add(
                vectors[[row[view] for _, view in views]],
                [number for number, _ in views],
                [part[number].document for number, _ in views],
                [QUESTION if view == part[number].question else TEXT for number, view in views],
            )
            places = [place for place, _ in units]
            SentenceStore.add(sentences, places, vectors[[row[view] for _, view in units]])
            count += len(views)
            progress("Embedding", low + len(part), len(found))
    return count


def _entry(guide: Guide, count: int, file: str) -> Entry:
    return Entry(
        document=guide.document,
        title=guide.title,
        format=guide.format,
        sha256=hashlib.sha256(guide.text.encode()).hexdigest(),
        sections=len(guide.sections),
        faqs=len(guide.faqs),
        rows=sum(len(table.rows) for table in guide.tables),
        passages=count,
        file=file,
    )


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the build in `folder`; LibraryError "damaged" when it cannot be trusted."""
    try:
        manifest = _manifest.validate_json((folder / "manifest.json").read_bytes())
    except (OSError, ValidationError) as error:
        raise LibraryError(
            "damaged",
            f"The build in {folder} has no readable manifest: build the library again.",
        ) from error
    if manifest.layout != LAYOUT:
        raise LibraryError(
            "damaged",
            f"The build {manifest.id} was made by another version of this product: "
            "build the library again.",
        )
    return manifest


def read_guide(folder: Path, entry: Entry) -> Guide:
    """A guide as it was when the build was made."""
    try:
        return _guide.validate_json((folder / entry.file).read_bytes())
    except (OSError, ValidationError) as error:
        raise LibraryError(
            "damaged",
            f"The stored copy of {entry.document} cannot be read: build the library again.",
        ) from error


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def discard_drafts(builds: Path) -> None:
    """Removes what a killed writer left behind; call it only with the writer's lock held."""
    for draft in builds.glob(".draft-*"):
        shutil.rmtree(draft, ignore_errors=True)
