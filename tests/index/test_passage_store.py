"""Passages, their words and their names, as SQLite keeps them."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corpus import Guide, entities, passages
from index import DOCUMENT, Concept, LibraryError, terms
from index.passage_store import PassageStore

from .harbour import DIVING, guide

GUIDES = [guide(), guide(DIVING, "diving.md")]
PASSAGES = [passage for each in GUIDES for passage in passages(each)]


def created(path: Path, guides: list[Guide]) -> PassageStore:
    PassageStore.create(
        path,
        [passage for each in guides for passage in passages(each)],
        [entity for each in guides for entity in entities(each)],
        {each.document: each.title for each in guides},
    )
    return PassageStore(path)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PassageStore]:
    with closing(created(tmp_path_factory.mktemp("store") / "p.sqlite", GUIDES)) as opened:
        yield opened


def concept(*ways: str) -> Concept:
    return Concept(tuple(tuple(terms(way)) for way in ways))


def test_passages_come_back_as_they_were(store: PassageStore) -> None:
    numbers = range(len(PASSAGES))
    assert store.count == len(PASSAGES)
    assert store.passages(list(numbers)) == dict(zip(numbers, PASSAGES, strict=True))
    assert store.passages([]) == store.passages([999]) == {}


def test_the_passage_with_the_words_ranks_first(store: PassageStore) -> None:
    ranked = store.ranked([concept("crowns"), concept("deep sea")], 10)
    best = max(ranked, key=lambda number: ranked[number])
    assert "Deep sea" in PASSAGES[best].text
    assert all(score > 0 for score in ranked.values())


def test_any_way_of_saying_a_concept_finds_it(store: PassageStore) -> None:
    assert store.ranked([concept("price", "fee")], 10) == store.ranked([concept("fee")], 10)


def test_ranking_keeps_to_its_document_and_limit(store: PassageStore) -> None:
    everywhere = store.ranked([concept("valid")], 10)
    diving = store.ranked([concept("valid")], 10, "diving.md")
    assert {PASSAGES[number].document for number in everywhere} == {"licence.md", "diving.md"}
    assert {PASSAGES[number].document for number in diving} == {"diving.md"}
    assert len(store.ranked([concept("valid")], 1)) == 1


@pytest.mark.parametrize("words", ['"', "*", "NEAR", "a OR b", "x" * 5000, "'; DROP TABLE terms"])
def test_words_that_mean_something_to_the_database_are_only_words(
    store: PassageStore, words: str
) -> None:
    store.ranked([concept(words)], 10)
    store.names(terms(words))
    assert store.knows("valid")
    assert not store.knows(words)


def test_nothing_asked_finds_nothing(store: PassageStore) -> None:
    assert store.ranked([], 10) == {}
    assert store.names([]) == []


def test_words_are_counted_by_passage(store: PassageStore) -> None:
    assert store.frequency("crown") == store.vocabulary()["crowns"] == 2
    assert store.frequency("zebra") == 0
    assert store.knows("crown")
    assert "zebra" not in store.vocabulary()


def test_names_are_found_with_their_places(store: PassageStore) -> None:
    (name,) = store.names(terms("What does the Deep Sea grade cost?"))
    assert (name.name, name.kind, name.document) == ("Deep sea", "Grade", "licence.md")
    assert terms("What does the Deep Sea grade cost?")[name.low] == "deep"
    assert store.names(terms("the Deep Sea grade"), "diving.md") == []


def test_a_word_of_one_title_means_that_guide(store: PassageStore) -> None:
    (name,) = store.names(terms("How long is diving allowed?"))
    assert (name.kind, name.document) == (DOCUMENT, "diving.md")


def test_things_of_a_kind_are_listed_in_reading_order(store: PassageStore) -> None:
    assert store.named("Grade", "licence.md") == ["Coastal", "Deep sea"]
    assert store.named("Grade", "diving.md") == []


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "p.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(LibraryError, match="build the library again") as caught:
        PassageStore(tmp_path / "p.sqlite")
    assert caught.value.kind == "damaged"


def test_damage_found_while_reading_is_told_too(tmp_path: Path) -> None:
    store = created(tmp_path / "p.sqlite", GUIDES)
    store.close()
    with pytest.raises(LibraryError, match="cannot be read"):
        store.vocabulary()


def test_any_folder_name_will_do(tmp_path: Path) -> None:
    odd = tmp_path / "a b?c#d%20"
    odd.mkdir()
    with closing(created(odd / "p.sqlite", GUIDES)) as store:
        assert store.count == len(PASSAGES)
