"""What was embedded before is not embedded again, and nothing else is different."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Embedder, Library, Manifest, Query, embedder
from index.embedder import Vectors
from index.kept_vectors import FILE, KeptVectors
from index.vector_store import VectorStore

from .harbour import DIVING, LICENCE, WordEmbedder, folder, guide, promoted

EDITED = LICENCE.replace("five years", "six years")


class CountingEmbedder(WordEmbedder):
    """Remembers what it was given."""

    def __init__(self, name: str = "words") -> None:
        super().__init__(name)
        self.given: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.given.extend(texts)
        return super().embed(texts)


@pytest.fixture
def counting() -> CountingEmbedder:
    return CountingEmbedder()


@pytest.fixture
def counted(tmp_path: Path, counting: CountingEmbedder) -> Library:
    return Library(tmp_path / "data", lambda: counting)


def kept_file(shelf: Library) -> Path:
    return shelf.folder / FILE


def views(shelf: Library, build: str) -> dict[str, bytes]:
    """The vectors that Chroma has of a build, by view."""
    with closing(VectorStore(folder(shelf, build) / "chroma")) as store:
        found = store._collection.get(include=["embeddings"])
    assert found["embeddings"] is not None
    vectors = [np.asarray(vector).tobytes() for vector in found["embeddings"]]
    return dict(zip(found["ids"], vectors, strict=True))


def test_an_edition_embeds_only_what_changed(counted: Library, counting: CountingEmbedder) -> None:
    first, _ = counted.stage([guide()])
    assert (first.embedded, first.kept) == (len(counting.given), 0)
    counting.given.clear()
    second, _ = counted.stage([guide(EDITED)])
    assert counting.given
    assert all("six years" in text for text in counting.given)
    assert second.embedded == len(counting.given) == first.embedded - second.kept


def test_a_renamed_guide_is_not_embedded_again(
    counted: Library, counting: CountingEmbedder
) -> None:
    counted.stage([guide()])
    counting.given.clear()
    manifest, new = counted.stage([guide(document="licence-2027.md")])
    assert (new, manifest.embedded, counting.given) == (True, 0, [])


def own(manifest: Manifest) -> dict[str, str]:
    """Digests of the files but Chroma's, which hold random names and the time."""
    return {file: digest for file, digest in manifest.files.items() if "chroma" not in file}


def test_a_build_with_kept_vectors_is_the_one_that_embedding_gives(
    shelf: Library, tmp_path: Path
) -> None:
    promoted(shelf)
    two = guide(EDITED), guide(DIVING, "diving.md")
    kept, _ = shelf.stage(two)
    elsewhere = Library(tmp_path / "elsewhere", WordEmbedder)
    fresh, _ = elsewhere.stage(two[::-1])
    assert kept.kept > 0 == fresh.kept
    assert (kept.id, own(kept)) == (fresh.id, own(fresh))
    assert views(shelf, kept.id) == views(elsewhere, fresh.id)
    query = Query("How long is it valid?")
    assert shelf.open(kept.id).search(query) == elsewhere.open(fresh.id).search(query)


def test_another_embedder_has_vectors_of_its_own(shelf: Library) -> None:
    promoted(shelf)
    manifest, _ = Library(shelf.folder, lambda: WordEmbedder("other")).stage([guide()])
    assert manifest.kept == 0


@pytest.mark.parametrize("size", [0, 100, 8192])
def test_a_damaged_file_is_made_anew(shelf: Library, size: int) -> None:
    promoted(shelf)
    os.truncate(kept_file(shelf), size)
    kept_file(shelf).with_name(f"{FILE}-journal").touch()
    manifest, _ = shelf.stage([guide(EDITED)])
    assert manifest.embedded > 0 == manifest.kept
    assert shelf.open(manifest.id).problems() == []
    again, _ = shelf.stage([guide(document="other.md")])
    assert again.kept > 0


def test_a_vector_with_a_changed_byte_is_embedded_again(
    counted: Library, counting: CountingEmbedder
) -> None:
    first, _ = counted.stage([guide()])
    with sqlite3.connect(kept_file(counted)) as database:
        ((vector,),) = database.execute("SELECT vector FROM vectors WHERE number = 1")
        flipped = bytes([vector[0] ^ 1]) + vector[1:]
        database.execute("UPDATE vectors SET vector = ? WHERE number = 1", (flipped,))
    database.close()
    counting.given.clear()
    second, _ = counted.stage([guide(document="other.md")])
    assert (second.embedded, second.kept) == (1, first.embedded - 1)


def test_what_an_interrupted_build_embedded_is_kept(
    counted: Library, counting: CountingEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.build._SLICE", 1)

    def full(*_: object) -> None:
        raise OSError(28, "No space left")

    with monkeypatch.context() as patch:
        patch.setattr(VectorStore, "add", full)
        with pytest.raises(Exception, match="No space left"):
            counted.stage([guide()])
    assert counting.given
    manifest, _ = counted.stage([guide()])
    assert manifest.kept > 0
    assert len(counting.given) == len(set(counting.given)) == manifest.kept + manifest.embedded


def test_progress_tells_how_much_was_kept(shelf: Library) -> None:
    promoted(shelf)
    told: list[tuple[str, int, int]] = []
    manifest, _ = shelf.stage([guide(EDITED)], lambda *step: told.append(step))
    total = manifest.kept + manifest.embedded
    assert ("Texts embedded before", manifest.kept, total) in told


@pytest.fixture(scope="module")
def model() -> Embedder:
    return embedder()


@settings(deadline=None, max_examples=20)
@given(st.lists(st.text(min_size=1, max_size=300), min_size=2, max_size=6))
def test_the_model_gives_a_text_one_vector_whatever_is_beside_it(
    model: Embedder, texts: list[str]
) -> None:
    alone = np.concatenate([model.embed([text]) for text in texts])
    assert np.allclose(model.embed(texts), alone, rtol=0, atol=1e-6)


def test_vectors_come_back_to_the_bit(model: Embedder, tmp_path: Path) -> None:
    texts = ["How long is it valid?", "Coastal: 120 crowns", "été"]
    for _ in range(2):
        with closing(KeptVectors(tmp_path, model, "build")) as vectors:
            assert np.array_equal(vectors.embed(texts), model.embed(texts))
    assert vectors.kept == 3


def test_a_full_disk_takes_none_of_the_vectors_that_are_kept(tmp_path: Path) -> None:
    with closing(KeptVectors(tmp_path, WordEmbedder(), "one")) as kept:
        kept.embed(["some words"])
        ((pages,),) = kept._database.execute("PRAGMA page_count")
        kept._database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(sqlite3.OperationalError, match="full"):
            kept.embed([f"words {number}" for number in range(500)])
    with closing(KeptVectors(tmp_path, WordEmbedder(), "two")) as kept:
        kept.embed(["some words"])
        assert kept.kept == 1
