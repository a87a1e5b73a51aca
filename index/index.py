"""One build, open for searching."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from corpus import Passage

from .embedder import Embedder
from .errors import LibraryError, damaged
from .integrity import changes, refuse_changes, stamps
from .manifest import Entry, Manifest, read_guide, read_manifest
from .names import Name
from .passage_store import PassageStore
from .query import Concept, Hit, Query
from .sentence_store import SentenceStore
from .synonyms import synonym_table
from .terms import terms
from .vector_store import VectorStore
from .views import QUESTION, Views

_CANDIDATES = 30  # views by meaning, and passages by words, that go on to be ranked
_GUIDES_IN_MEMORY = 16


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
        self._stamps = refuse_changes(folder, self.manifest)
        self.synonyms = synonym_table(self.manifest.synonyms)
        self._folder = folder
        self._embedder = embedder
        self._entries = entries = {entry.document: entry for entry in self.manifest.documents}
        self._passages = PassageStore(folder / "passages.sqlite")
        self._sentences = SentenceStore(folder / "sentences.sqlite")
        self._vectors = views(folder) if views else VectorStore(folder / "chroma")
        # No method of its own, which would keep an index that is no longer used, and its files.
        self.guide = lru_cache(maxsize=_GUIDES_IN_MEMORY)(
            lambda document: read_guide(folder, entries[document])
        )
        self.is_word = embedder.is_word
        self.knows = self._passages.knows
        self.frequency = self._passages.frequency
        self.named = self._passages.named
        self.between = self._passages.between
        self.kinds = self._passages.kinds
        self.rivals = self._passages.rivals
        self.vocabulary = lru_cache(maxsize=1)(self._passages.vocabulary)
        self._close = lru_cache(maxsize=8)(embedder.embed)
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

    def names_in(self, text: str, document: str | None = None) -> list[Name]:
        """The named things that a text mentions, longest names only."""
        return self._passages.names(terms(text), document)

    def closeness(self, text: str, others: Sequence[str]) -> list[float]:
        """Cosine of a text with each of the others, whose vectors are kept for the next text."""
        (vector,) = self._embedder.embed([text])
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
        (vector,) = self._embedder.embed([query.text])
        views = self._vectors.nearest(vector, _CANDIDATES, document=query.document, among=within)
        lexical = self._passages.ranked(query.concepts, _CANDIDATES, query.document, within)
        around = (number for number in query.around if within is None or number in within)
        named = set(lexical) | set(around)
        missing = sorted(named - {number for number, _, _ in views})
        if missing:
            # What words alone found is measured by meaning too, so that scores can be compared.
            views += self._vectors.nearest(vector, 4 * len(missing), among=missing)
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

    def problems(self) -> list[str]:
        """What is wrong with the build's files, a sentence each; empty when it is sound."""
        found = changes(self._folder, self.manifest)
        return [*found, *self._vector_problems(self.manifest.canaries)]

    def verify(self) -> None:
        """LibraryError "damaged" unless every file has its digest, and passages find themselves."""
        for problem in self.problems():
            raise damaged(problem)

    def is_as_opened(self) -> bool:
        """Whether the build's files have the sizes and times that they had when it was opened."""
        try:
            return stamps(self._folder, self.manifest) == self._stamps
        except OSError:
            return False

    def close(self) -> None:
        """Lets go of the build's files."""
        self._passages.close()
        self._sentences.close()
        self._vectors.close()

    def _refuse_damage(self) -> None:
        """Chroma finds wrong neighbours in damaged files without a word, so one is looked up."""
        problem = next(self._vector_problems(self.manifest.canaries[:1]), None)
        if problem is not None:
            self.close()
            raise damaged(problem)

    def _vector_problems(self, canaries: Sequence[tuple[int, str]]) -> Iterator[str]:
        count = self._vectors.count()
        if count != self.manifest.views:
            yield f"Build {self.build} should have {self.manifest.views} vectors and has {count}."
        for number, view in canaries:
            (vector,) = self._embedder.embed([view])
            nearest = self._vectors.nearest(vector, 10)
            same = [other for other, _, cosine in nearest if cosine > 0.99]
            if number not in same and len(same) < 10:  # ten copies of a passage hide the eleventh
                yield f"Passage {number} of build {self.build} is not found by its own words."
