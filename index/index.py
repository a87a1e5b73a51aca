"""One build, open for searching."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from corpus import Guide, Passage

from .canaries import lost_vectors
from .embedder import Embedder, Vectors
from .errors import LibraryError, damaged
from .integrity import changes, held, refuse_changes
from .manifest import Entry, Manifest, file_digest, read_guide, read_manifest
from .names import Name
from .passage_store import PassageStore
from .query import Concept, Hit, Query
from .sentence_store import SentenceStore
from .synonyms import synonym_table
from .terms import terms
from .vector_store import VectorStore
from .view_vectors import FILE, ViewVectors
from .views import QUESTION, Views

_CANDIDATES = 30  # views by meaning, and passages by words, that go on to be ranked
_GUIDES_IN_MEMORY = 16
_EXCERPTS_IN_MEMORY = 32  # each a few hundred kilobytes
_QUESTIONS_IN_MEMORY = 512  # a suggestion is asked again and again


class Index:
    """A snapshot of the library: the same answers for as long as it is open.

    `views` opens the vectors of the build; without it they lie in its folder. Raises LibraryError
    when the build is damaged or the embedder is not the one that made it.
    """

    def __init__(
        self, folder: Path, embedder: Embedder, views: Callable[[Path], Views] | None = None
    ) -> None:
        self.manifest: Manifest = read_manifest(folder)
        if self.manifest.embedder != embedder.name:
            raise LibraryError(
                "embedder",
                f"Build {self.manifest.id} was embedded with {self.manifest.embedder!r}, but "
                f"{embedder.name!r} is in use: build the library again.",
            )
        refuse_changes(folder, self.manifest)
        self._stamps = held(folder, self.manifest)
        self.synonyms = synonym_table(self.manifest.synonyms)
        self._folder = folder
        self._embedder = embedder
        self._entries = entries = {entry.document: entry for entry in self.manifest.documents}
        self._sentences = SentenceStore(folder / "sentences.sqlite")
        self._view_vectors = ViewVectors(folder / FILE)
        self._vectors = views(folder) if views else VectorStore(folder / "chroma")
        # No method of its own, which would keep an index that is no longer used, and its files.
        self.guide = lru_cache(maxsize=_GUIDES_IN_MEMORY)(
            partial(_stored, folder, self.manifest.files, entries)
        )
        self.is_word = embedder.is_word
        self._close = lru_cache(maxsize=8)(embedder.embed)
        self._vector = lru_cache(maxsize=_QUESTIONS_IN_MEMORY)(partial(_embedded, embedder))
        self._own: Sequence[int] | None = None  # numbers of the passages of an excerpt
        self._excerpts: dict[tuple[str, ...], Index] = {}
        self._read_from(PassageStore(folder / "passages.sqlite"))
        self._refuse_damage()

    @property
    def build(self) -> str:
        """Id of the build."""
        return self.manifest.id

    @property
    def size(self) -> int:
        """Number of passages."""
        return self._passages.count

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers that the passages have."""
        return range(self.size) if self._own is None else self._own

    @property
    def documents(self) -> tuple[Entry, ...]:
        """The documents of the build."""
        return self.manifest.documents

    def document(self, name: str) -> str:
        """The document meant by `name`: its name, its file name without suffix, or its title.

        Its own whole name is enough, whatever else would fit. Raises LibraryError "unknown_guide"
        when none or several fit.
        """
        if name in self._entries:
            return name
        wanted = name.strip().casefold()
        fits = [
            entry.document
            for entry in self.documents
            if wanted
            in {
                entry.document.casefold(),
                Path(entry.document).name.casefold(),
                Path(entry.document).stem.casefold(),
                entry.title.casefold(),
            }
        ]
        if len(fits) == 1:
            return fits[0]
        problem = "There is no guide" if not fits else f"There are {len(fits)} guides"
        raise LibraryError(
            "unknown_guide",
            f"{problem} named {name!r} in the library: see `certguide guides` for the names.",
        )

    def excerpt(self, documents: Sequence[str]) -> "Index":
        """The same of a few of its documents alone: what a library of these would be.

        How often a word occurs, what is called by a name, and what is nearest, all follow from
        these documents, and what that takes from their size, whatever else the library holds.
        Passages keep their numbers.
        """
        few = tuple(sorted(documents))
        if len(few) == len(self.documents):
            return self
        found = self._excerpts.get(few)
        if found is None:
            found = self._excerpt(few)
            for old in list(self._excerpts)[: 1 - _EXCERPTS_IN_MEMORY]:
                self._excerpts.pop(old, None)
            self._excerpts[few] = found
        return found

    def _excerpt(self, documents: tuple[str, ...]) -> "Index":
        found = copy(self)
        entries = tuple(self._entries[document] for document in documents)
        groups = [group for document in documents for group in self.guide(document).synonyms]
        found.manifest = replace(self.manifest, documents=entries, synonyms=tuple(groups))
        found.synonyms = synonym_table(groups)
        found._entries = {entry.document: entry for entry in entries}
        ranges = [self._passages.numbers(document) for document in documents]
        found._own = ranges[0] if len(ranges) == 1 else [one for each in ranges for one in each]
        found._excerpts = {}
        found._read_from(self._passages.excerpt(documents))
        return found

    def _read_from(self, passages: PassageStore) -> None:
        self._passages = passages
        self.knows = passages.knows
        self.frequency = passages.frequency
        self.named = passages.named
        self.between = passages.between
        self.kinds = passages.kinds
        self.rivals = passages.rivals
        self.vocabulary = lru_cache(maxsize=1)(passages.vocabulary)

    def names_in(
        self, text: str, document: str | None = None, kind: str | None = None
    ) -> list[Name]:
        """The named things that a text mentions, longest names only; of a document, of a kind."""
        return self._passages.names(terms(text), document, kind)

    def closeness(self, text: str, others: Sequence[str]) -> list[float]:
        """Cosine of a text with each of the others, whose vectors are kept for the next text."""
        vector = self._vector(text)
        return [float(cosine) for cosine in self._close(tuple(others)) @ vector]

    def sharing(
        self, concepts: Sequence[Concept], limit: int, document: str | None = None
    ) -> dict[int, float]:
        """BM25 of the passages that share most words with a text, by number."""
        return self._passages.ranked(concepts, limit, document)

    def passages(self, numbers: Sequence[int]) -> dict[int, Passage]:
        """The passages of those numbers, which count them in reading order."""
        return self._passages.passages(numbers)

    def search(self, query: Query) -> list[Hit]:
        """The passages that may answer, each with its scores; not yet in their final order."""
        within = query.within
        if within is not None and not within:
            return []
        vector = self._vector(query.text)
        views = self._nearest(vector, query)
        lexical = self._passages.ranked(query.concepts, _CANDIDATES, query.document, within)
        reach = self.numbers if within is None else within
        around = (number for number in query.around if number in reach)
        named = set(lexical) | set(around)
        missing = sorted(named - {number for number, _, _ in views})
        if missing:
            # What words alone found is measured by meaning too, so that scores can be compared.
            views += self._view_vectors.nearest(vector, 4 * len(missing), missing)
        dense: dict[int, float] = {}
        question: dict[int, float] = {}
        for number, kind, cosine in views:
            dense[number] = max(cosine, dense.get(number, -1.0))
            if kind == QUESTION:
                question[number] = max(cosine, question.get(number, 0.0))
        numbers = sorted(dense.keys() | lexical.keys())
        passages, stems = self._passages.passages(numbers), self._passages.stems(numbers)
        sentences = self._sentences.cosines(numbers, vector)
        return [
            Hit(
                passage=passages[number],
                dense=dense.get(number, 0.0),
                question=question.get(number, 0.0),
                lexical=lexical.get(number, 0.0),
                sentences=sentences.get(number, ()),
                body=stems[number][0],
                heading=stems[number][1],
            )
            for number in numbers
        ]

    def _nearest(self, vector: Vectors, query: Query) -> list[tuple[int, str, float]]:
        """The nearest views of all that a query may find; Chroma knows those of the library."""
        among: Sequence[int] | None = self._own
        if query.within is not None:
            among = query.within
        elif query.document is not None:
            among = self._passages.numbers(query.document)
        if among is None:
            return self._vectors.nearest(vector, _CANDIDATES)
        return self._view_vectors.nearest(vector, _CANDIDATES, among)

    def problems(self) -> list[str]:
        """What is wrong with the build's files, a sentence each; empty when it is sound."""
        found = changes(self._folder, self.manifest)
        return [*found, *self._lost_vectors(self.manifest.canaries)]

    def verify(self) -> None:
        """LibraryError "damaged" unless every file has its digest, and passages find themselves."""
        for problem in self.problems():
            raise damaged(problem)

    def is_as_opened(self) -> bool:
        """Whether the build's files have the sizes and times that they had when it was opened."""
        try:
            return held(self._folder, self.manifest) == self._stamps
        except OSError:
            return False

    def close(self) -> None:
        """Lets go of the build's files."""
        self._passages.close()
        self._sentences.close()
        self._view_vectors.close()
        self._vectors.close()

    def _refuse_damage(self) -> None:
        problem = next(self._lost_vectors(self.manifest.canaries[:1]), None)
        if problem is not None:
            self.close()
            raise damaged(problem)

    def _lost_vectors(self, canaries: Sequence[tuple[int, str]]) -> Iterator[str]:
        return lost_vectors(self._vectors, self._embedder, self.manifest, canaries)


def _embedded(embedder: Embedder, text: str) -> Vectors:
    (vector,) = embedder.embed([text])
    unit: Vectors = vector
    return unit


def _stored(
    folder: Path, digests: Mapping[str, str], entries: Mapping[str, Entry], document: str
) -> Guide:
    """A guide of the build; LibraryError "damaged" when its file is not as it was written."""
    entry = entries[document]
    guide = read_guide(folder, entry)
    if file_digest(folder / entry.file) != digests[entry.file]:
        problem = f"The file {entry.file} of build {folder.name} was changed."
        raise damaged(problem, mendable=False)
    return guide
