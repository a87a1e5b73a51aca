"""One immutable build: a folder that is written once, beside its place, and renamed into it."""

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from corpus import Guide, Passage, entities, passages, sayable

from .durable import flush, flush_all
from .embedder import Embedder
from .errors import LibraryError
from .integrity import digests, keep_stamps, stamps
from .kept_vectors import KeptVectors
from .manifest import LAYOUT, Entry, Manifest, guide_bytes, read_manifest, write_manifest
from .passage_store import PassageStore
from .sentence_store import SentenceStore
from .vector_store import VectorStore
from .view_vectors import FILE, ViewVectors
from .views import QUESTION, TEXT, Views

MOST_PASSAGES = 250_000  # of one build: two and a half thousand guides, a day of embedding
_SLICE = 256  # passages that are embedded together
_DRAFT = ".draft-"
_REPLACED = ".replaced-"

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


def build_id(guides: Sequence[Guide], embedder: Embedder) -> str:
    """The id that a build of these guides has: it follows from content alone."""
    digest = hashlib.sha256(f"{LAYOUT}\n{embedder.name}\n".encode())
    for guide in sorted(guides, key=lambda guide: guide.document):
        digest.update(f"{guide.document}\n{guide.title}\n".encode())
        digest.update(guide_bytes(guide))
    return digest.hexdigest()[:12]


def write_build(
    folder: Path, guides: Sequence[Guide], vectors: KeptVectors, progress: Progress
) -> Manifest:
    """Writes a whole build at `folder`, which appears only when it is complete and on the disk.

    A damaged build that stands there is put out of the way at that moment and removed.
    """
    draft = folder.with_name(f"{_DRAFT}{os.getpid()}")
    replaced = folder.with_name(f"{_REPLACED}{folder.name}")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        draft.mkdir(parents=True)
        store = partial(VectorStore.create, draft / "chroma")
        write_files(draft, folder.name, guides, vectors, store, progress)
        flush_all(draft)
        if folder.exists():
            folder.replace(replaced)
        draft.replace(folder)
        flush(folder.parent)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    shutil.rmtree(replaced, ignore_errors=True)
    manifest = read_manifest(folder)
    keep_stamps(folder, stamps(folder, manifest))
    return manifest


def write_files(
    draft: Path,
    identity: str,
    guides: Sequence[Guide],
    vectors: KeptVectors,
    make_views: Callable[[], Views],
    progress: Progress,
) -> Manifest:
    """Writes the files of a build into the folder `draft`, and its views into what is made."""
    (draft / "guides").mkdir()
    entries: list[Entry] = []
    found: list[Passage] = []
    for number, guide in enumerate(guides):
        own = passages(sayable(guide))
        found.extend(own)
        file = f"guides/{number}.json"
        (draft / file).write_bytes(guide_bytes(guide))
        entries.append(_entry(guide, len(own), file))
        if len(found) > MOST_PASSAGES:
            raise LibraryError(
                "too_large",
                f"These documents have more than {MOST_PASSAGES:,} passages: build from fewer.",
            )
        progress("Cutting passages", number + 1, len(guides))
    if not found:
        raise LibraryError(
            "no_documents", "Nothing in these documents can be indexed: they hold no text."
        )
    PassageStore.create(
        draft / "passages.sqlite",
        found,
        [entity for guide in guides for entity in entities(sayable(guide))],
        {guide.document: guide.title for guide in guides},
    )
    views = _write_vectors(draft, found, vectors, make_views, progress)
    manifest = Manifest(
        id=identity,
        layout=LAYOUT,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        embedder=vectors.name,
        documents=tuple(entries),
        passages=len(found),
        views=views,
        files=digests(draft),
        synonyms=tuple(dict.fromkeys(group for guide in guides for group in guide.synonyms)),
        canaries=tuple(
            (number, found[number].views[0])
            for number in dict.fromkeys((_shortest(found), 0, len(found) // 2, len(found) - 1))
        ),
        embedded=vectors.embedded,
        kept=vectors.kept,
    )
    write_manifest(draft, manifest)
    return manifest


def _write_vectors(
    draft: Path,
    found: Sequence[Passage],
    kept: KeptVectors,
    make_views: Callable[[], Views],
    progress: Progress,
) -> int:
    """Embeds every view and unit, a slice at a time so that memory stays flat; counts the views."""
    sentences = draft / "sentences.sqlite"
    SentenceStore.create(sentences)
    view_vectors = draft / FILE
    ViewVectors.create(view_vectors)
    count = 0
    with closing(make_views()) as store:
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
            vectors = kept.embed(texts)
            row = {text: position for position, text in enumerate(texts)}
            numbers = [number for number, _ in views]
            kinds = [QUESTION if view == part[number].question else TEXT for number, view in views]
            seen = vectors[[row[view] for _, view in views]]
            store.add(seen, numbers, [part[number].document for number in numbers], kinds)
            ViewVectors.add(view_vectors, numbers, kinds, seen)
            places = [place for place, _ in units]
            SentenceStore.add(sentences, places, vectors[[row[view] for _, view in units]])
            count += len(views)
            progress("Embedding", low + len(part), len(found))
            if kept.kept:
                progress("Texts embedded before", kept.kept, kept.kept + kept.embedded)
        store.seal()
    return count


def _shortest(found: Sequence[Passage]) -> int:
    """The passage that is embedded soonest: each opening looks it up."""
    return min(range(len(found)), key=lambda number: len(found[number].views[0]))


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


def retire_build(folder: Path) -> None:
    """Makes a build one of the drafts that `discard_drafts` removes: no reader finds it again."""
    folder.replace(folder.with_name(f"{_DRAFT}{folder.name}-retired"))


def discard_drafts(builds: Path) -> None:
    """Removes what was retired, or left by a killed writer; the writer's lock must be held.

    A build that was put out of the way for one that did not come is put back: however damaged, it
    holds the guides that it was made of.
    """
    for replaced in builds.glob(f"{_REPLACED}*"):
        place = replaced.with_name(replaced.name.removeprefix(_REPLACED))
        if place.exists():
            shutil.rmtree(replaced, ignore_errors=True)
        else:
            replaced.replace(place)
    for draft in builds.glob(f"{_DRAFT}*"):
        shutil.rmtree(draft, ignore_errors=True)
