"""Passages and their words in SQLite: BM25 by FTS5, document frequencies, the passages themselves.

Chroma has no lexical index outside its cloud, and Python's BM25 libraries load scipy at every cold
start; FTS5 comes with Python, stays on disk, and ranks with the standard formula (Robertson and
Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; k1 = 1.2, b = 0.75).
"""

import json
import sqlite3
import weakref
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from corpus import Entity, Passage

from .errors import LibraryError, damaged
from .names import DOCUMENT, Name, keys, longest, spans, title_keys
from .query import Concept
from .read_only import read_only
from .terms import stem, terms, words

_SCHEMA = """
CREATE TABLE passages (number INTEGER PRIMARY KEY, document TEXT NOT NULL, content TEXT NOT NULL);
CREATE INDEX by_document ON passages (document);
CREATE VIRTUAL TABLE terms USING fts5 (title, heading, body, tokenize = "unicode61");
CREATE VIRTUAL TABLE frequencies USING fts5vocab (terms, 'row');
CREATE TABLE names (
    key TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL,
    core TEXT NOT NULL
);
CREATE INDEX by_key ON names (key);
CREATE INDEX by_owner ON names (document);
CREATE TABLE vocabulary (word TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
"""
_REMEMBERED = 10_000  # frequencies of terms
_MOST_SCORED = 30_000  # occurrences of words that one search by words goes through
_passage = TypeAdapter(Passage)


class PassageStore:
    """The passages of one build, numbered from 0. Open for reading from any thread, one at a time.

    Raises LibraryError "damaged" when the file cannot be read.
    """

    def __init__(self, path: Path, database: sqlite3.Connection | None = None) -> None:
        self._path = path
        try:
            self._database = database or read_only(path)
        except sqlite3.Error as error:
            raise self._damaged() from error
        weakref.finalize(self, self._database.close)
        ((count,),) = self._rows("SELECT count(*) FROM passages")
        self.count = int(count)
        self._frequencies: dict[str, int] = {}

    @staticmethod
    def create(
        path: Path,
        passages: Sequence[Passage],
        entities: Sequence[Entity],
        titles: Mapping[str, str],
    ) -> None:
        """Writes the passages, and all that finding them by words needs, to a new file.

        `titles` are those of the documents by name.
        """
        frequencies: dict[str, int] = {}
        with sqlite3.connect(path) as database:
            database.executescript(_SCHEMA)
            for number, passage in enumerate(passages):
                heading, body = _told(passage)
                database.execute(
                    "INSERT INTO passages VALUES (?, ?, ?)",
                    (number, passage.document, _passage.dump_json(passage).decode()),
                )
                database.execute(
                    "INSERT INTO terms (rowid, title, heading, body) VALUES (?, ?, ?, ?)",
                    (number, *(" ".join(terms(text)) for text in (passage.title, heading, body))),
                )
                for word in set(words(f"{heading} {body}")):
                    frequencies[word] = frequencies.get(word, 0) + 1
            database.executemany("INSERT INTO vocabulary VALUES (?, ?)", frequencies.items())
            database.executemany(
                "INSERT INTO names VALUES (?, ?, ?, ?, ?)", _named(entities, titles)
            )
            database.execute("INSERT INTO terms (terms) VALUES ('optimize')")
        database.close()

    def excerpt(self, documents: Sequence[str]) -> "PassageStore":
        """The same of a few documents alone, in memory; the passages keep their numbers.

        It is what a store of these documents would be: what is frequent, what a word is worth, and
        what is called by a name follow from them, whatever else the library holds.
        """
        among = (json.dumps(documents),)
        passages = self._rows(
            "SELECT * FROM passages WHERE document IN (SELECT value FROM json_each(?)) "
            "ORDER BY number",
            among,
        )
        stems = self._rows(
            "SELECT rowid, title, heading, body FROM terms "
            "WHERE rowid IN (SELECT value FROM json_each(?)) ORDER BY rowid",
            (json.dumps([number for number, *_ in passages]),),
        )
        names = self._rows(
            "SELECT * FROM names WHERE document IN (SELECT value FROM json_each(?)) ORDER BY rowid",
            among,
        )
        if len(documents) == 1:  # nothing tells the only guide of a library from others
            names = [row for row in names if row[2] != DOCUMENT]
        database = sqlite3.connect(":memory:", check_same_thread=False)
        database.executescript(_SCHEMA)
        database.executemany("INSERT INTO passages VALUES (?, ?, ?)", passages)
        database.executemany(
            "INSERT INTO terms (rowid, title, heading, body) VALUES (?, ?, ?, ?)", stems
        )
        database.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?)", names)
        database.commit()
        return PassageStore(self._path, database)

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    def passages(self, numbers: Sequence[int]) -> dict[int, Passage]:
        """The passages of those numbers."""
        rows = self._rows(
            "SELECT number, content FROM passages WHERE number IN (SELECT value FROM json_each(?))",
            (json.dumps(numbers),),
        )
        return {number: _passage.validate_json(content) for number, content in rows}

    def stems(self, numbers: Sequence[int]) -> dict[int, tuple[str, str]]:
        """Body stems and heading stems of those passages, each between single spaces."""
        rows = self._rows(
            "SELECT rowid, body, heading, title FROM terms "
            "WHERE rowid IN (SELECT value FROM json_each(?))",
            (json.dumps(numbers),),
        )
        return {number: (f" {body} ", f" {head} {title} ") for number, body, head, title in rows}

    def numbers(self, document: str) -> range:
        """Numbers of all passages of a document, which stand one after the other."""
        ((low, high),) = self._rows(
            "SELECT min(number), max(number) FROM passages WHERE document = ?", (document,)
        )
        return range(0) if low is None else range(low, high + 1)

    def between(self, document: str, start: int, end: int) -> range:
        """Numbers of the passages that begin at those offsets of a document."""
        ((low, high),) = self._rows(
            "SELECT min(number), max(number) FROM passages WHERE document = ? "
            "AND json_extract(content, '$.start') >= ? AND json_extract(content, '$.start') < ?",
            (document, start, end),
        )
        return range(0) if low is None else range(low, high + 1)

    def ranked(
        self,
        concepts: Iterable[Concept],
        limit: int,
        document: str | None = None,
        within: range | None = None,
    ) -> dict[int, float]:
        """BM25 of the best passages by number; higher is better."""
        phrases = self._telling(concepts)
        if not phrases:
            return {}
        if document is not None:
            own = self.numbers(document)
            within = (
                own
                if within is None
                else range(max(own.start, within.start), min(own.stop, within.stop))
            )
        # Title words stand in every passage of a guide, so a column of theirs weighs little.
        rows = self._rows(
            "SELECT rowid, -bm25(terms, 0.3, 1.0, 1.0) AS score FROM terms "
            "WHERE terms MATCH :words AND (:low IS NULL OR rowid >= :low AND rowid < :high) "
            "ORDER BY score DESC LIMIT :limit",
            {
                "words": " OR ".join(sorted(phrases)),
                "limit": limit,
                "low": within.start if within is not None else None,
                "high": within.stop if within is not None else None,
            },
        )
        return dict(rows)

    def _telling(self, concepts: Iterable[Concept]) -> set[str]:
        """What is looked for, without the words that too many passages have to tell them apart.

        The rarest words are kept, as many as can be gone through while somebody waits; in a library
        of a hundred books that is all of them.
        """
        found = {way for concept in concepts for way in concept.alternatives}
        often = {way: min(map(self.frequency, way), default=0) for way in found}
        kept: set[str] = set()
        passages = 0
        for way in sorted(found, key=lambda way: (often[way], way)):
            passages += often[way]
            if kept and passages > _MOST_SCORED:
                break
            kept.add(f'"{" ".join(way)}"')
        return kept

    def frequency(self, term: str) -> int:
        """In how many passages a term occurs."""
        if term not in self._frequencies:
            if len(self._frequencies) >= _REMEMBERED:
                self._frequencies.clear()
            rows = self._rows("SELECT doc FROM frequencies WHERE term = ?", (term,))
            self._frequencies[term] = int(rows[0][0]) if rows else 0
        return self._frequencies[term]

    def knows(self, word: str) -> bool:
        """Whether any passage has this very word, or one of the same stem."""
        return self.frequency(stem(word)) > 0

    def vocabulary(self) -> dict[str, int]:
        """Every word with the number of passages that it occurs in."""
        counted = dict(self._rows("SELECT word, passages FROM vocabulary"))
        return counted or self._counted()  # an excerpt has counted none, for few questions need it

    def _counted(self) -> dict[str, int]:
        numbers = [number for (number,) in self._rows("SELECT number FROM passages")]
        told = (" ".join(_told(passage)) for passage in self.passages(numbers).values())
        return dict(Counter(word for text in told for word in set(words(text))))

    def names(
        self, text_terms: Sequence[str], document: str | None = None, kind: str | None = None
    ) -> list[Name]:
        """The named things that a list of terms mentions, longest names only.

        Those of one document, or of one kind, where that is given.
        """
        places = spans(text_terms)
        rows = self._rows(
            "SELECT key, name, kind, document, core FROM names "
            "WHERE key IN (SELECT value FROM json_each(:keys)) "
            "AND (:document IS NULL OR document = :document) AND (:kind IS NULL OR kind = :kind)",
            {"keys": json.dumps(list(places)), "document": document, "kind": kind},
        )
        return longest(
            Name(name, kind, owner, core, low, high)
            for key, name, kind, owner, core in rows
            for low, high in places[key]
        )

    def kinds(self) -> list[tuple[str, str]]:
        """Every kind of named thing, with the document that has it."""
        rows = self._rows("SELECT DISTINCT kind, document FROM names")
        return [(kind, document) for kind, document in rows]

    def named(self, kind: str, document: str) -> list[str]:
        """All things of a kind in one document, in reading order."""
        rows = self._rows(
            "SELECT name FROM names WHERE kind = ? AND document = ? "
            "GROUP BY name ORDER BY min(rowid)",
            (kind, document),
        )
        return [name for (name,) in rows]

    def rivals(self, name: Name) -> list[str]:
        """The cores of all other things of a name's kind in its document."""
        rows = self._rows(
            "SELECT DISTINCT core FROM names WHERE kind = ? AND document = ? AND core != ?",
            (name.kind, name.document, name.core),
        )
        return [core for (core,) in rows]

    def _rows(
        self, query: str, values: Sequence[object] | Mapping[str, object] = ()
    ) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise self._damaged() from error

    def _damaged(self) -> LibraryError:
        return damaged(f"The passages in {self._path} cannot be read.")


def _told(passage: Passage) -> tuple[str, str]:
    """The words of a passage's headings, and its own with the titles of its columns."""
    body = " ".join([passage.plain, *(name for name, _ in passage.fields)])
    return " ".join(passage.section), body


def _named(
    entities: Sequence[Entity], titles: Mapping[str, str]
) -> Iterator[tuple[str, str, str, str, str]]:
    """Rows of the table of names: key, name, kind, document, core."""
    siblings: dict[tuple[str, str], list[Entity]] = {}
    for entity in entities:
        siblings.setdefault((entity.document, entity.kind), []).append(entity)
    for (document, kind), own in siblings.items():
        title = terms(titles[document])
        for entity in own:
            core, called = keys(entity, title, own)
            for key in sorted(called):
                yield key, entity.name, kind, document, core
    for key, document in title_keys(titles):
        yield key, titles[document], DOCUMENT, document, key
