"""An excerpt answers as a library of its documents alone would."""

from pathlib import Path

import pytest

from index import DOCUMENT, Concept, Index, Library, LibraryError, Query

from .harbour import DIVING, WordEmbedder, guide

TEXTS = {
    "licence.md": None,
    "diving.md": DIVING,
    "climbing.md": DIVING.replace("Diving", "Climbing").replace("dives", "climbs"),
}
CONCEPTS = tuple(Concept(((term,),)) for term in ("long", "certif", "valid"))
ASKED = Query("How long is the certificate valid?", CONCEPTS)


def opened(folder: Path, *documents: str) -> Index:
    library = Library(folder, WordEmbedder)
    guides = [guide(text, name) if text else guide() for name, text in TEXTS.items()]
    build, _ = library.stage([one for one in guides if one.document in documents])
    return library.open(build.id)


@pytest.fixture
def whole(tmp_path: Path) -> Index:
    return opened(tmp_path / "whole", *TEXTS)


@pytest.mark.parametrize("documents", [("diving.md",), ("diving.md", "licence.md")])
def test_what_is_found_and_what_it_is_worth_is_that_of_a_library_of_its_own(
    whole: Index, tmp_path: Path, documents: tuple[str, ...]
) -> None:
    alone, excerpt = opened(tmp_path / "alone", *documents), whole.excerpt(documents)
    assert [entry.document for entry in excerpt.documents] == list(documents)
    assert excerpt.size == alone.size < whole.size
    assert excerpt.vocabulary() == alone.vocabulary()
    for term in ("certif", "valid", "climb", "licenc"):
        assert excerpt.frequency(term) == alone.frequency(term)
    ours, theirs = excerpt.search(ASKED), alone.search(ASKED)
    assert [hit.passage for hit in ours] == [hit.passage for hit in theirs]
    for one, other in zip(ours, theirs, strict=True):
        assert one.lexical == pytest.approx(other.lexical)
        assert one.dense == pytest.approx(other.dense, abs=1e-5)


def test_no_other_document_is_found_however_near(whole: Index) -> None:
    excerpt = whole.excerpt(["climbing.md"])
    assert {hit.passage.document for hit in excerpt.search(ASKED)} == {"climbing.md"}
    assert not excerpt.knows("crowns")
    assert whole.knows("crowns")


def test_nothing_tells_the_only_guide_of_an_excerpt_from_others(whole: Index) -> None:
    assert whole.names_in("the diving certificate", kind=DOCUMENT)
    assert not whole.excerpt(["diving.md"]).names_in("the diving certificate", kind=DOCUMENT)


def test_what_is_around_a_conversation_is_only_weighed_where_it_is(whole: Index) -> None:
    excerpt = whole.excerpt(["diving.md"])
    everywhere = Query(ASKED.text, ASKED.concepts, around=tuple(range(whole.size)))
    assert {hit.passage.document for hit in excerpt.search(everywhere)} == {"diving.md"}


def test_all_documents_are_the_library_itself_and_excerpts_are_kept(whole: Index) -> None:
    assert whole.excerpt(list(TEXTS)) is whole
    assert whole.excerpt(["diving.md"]) is whole.excerpt(["diving.md"])


def test_a_stored_guide_that_was_changed_is_not_quoted(whole: Index, tmp_path: Path) -> None:
    (stored,) = (entry.file for entry in whole.documents if entry.document == "diving.md")
    path = tmp_path / "whole" / "builds" / whole.build / stored
    path.write_bytes(path.read_bytes().replace(b"thirty", b"ninety"))
    with pytest.raises(LibraryError, match="was changed"):
        whole.guide("diving.md")
