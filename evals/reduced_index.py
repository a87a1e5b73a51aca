"""Indexes that lack a part, to measure what the part is worth. Each is a view of a whole one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath

from corpus import bundled, read
from index import Concept, Hit, Index, Name, Query, synonym_table


class Whole(Index):
    """The same build, with nothing taken out."""

    def __init__(self, index: Index) -> None:
        self.__dict__.update(vars(index))


class WithoutMeaning(Whole):
    """Finds passages by words alone; no cosine is known."""

    def search(self, query: Query) -> list[Hit]:
        """The passages that words find."""
        return [_unlike(hit) for hit in super().search(query) if hit.lexical]

    def closeness(self, text: str, others: Sequence[str]) -> list[float]:
        """Nothing is close to anything."""
        return [0.0 for _ in others]


class WithoutWords(Whole):
    """Finds passages by meaning alone; there is no BM25."""

    def search(self, query: Query) -> list[Hit]:
        """The passages that meaning finds."""
        return super().search(replace(query, concepts=()))

    def sharing(
        self, concepts: Sequence[Concept], limit: int, document: str | None = None
    ) -> dict[int, float]:
        """No passage shares a word with a text."""
        return {}


class WithoutNames(Whole):
    """Recognises no named thing in a text."""

    def names_in(
        self, text: str, document: str | None = None, kind: str | None = None
    ) -> list[Name]:
        """No name."""
        return []


class WithoutSpelling(Whole):
    """Knows no word that a typo could be meant for."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        self.vocabulary = lru_cache(maxsize=1)(dict[str, int])


class WithGlossary(Whole):
    """Has the glossary that ships with a guide of the same name as one of its documents."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        stems = [PurePath(entry.document).stem for entry in index.documents]
        groups = [group for stem in stems for group in shipped_glossaries().get(stem, ())]
        self.synonyms = synonym_table([*index.manifest.synonyms, *groups])


@lru_cache(maxsize=1)
def shipped_glossaries() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Groups of terms that mean the same, by the name of the guide without ending."""
    return {path.stem: read(path).synonyms for path in bundled().glob("*.md")}


def _unlike(hit: Hit) -> Hit:
    return replace(hit, dense=0.0, question=0.0, sentences=tuple(0.0 for _ in hit.sentences))
