"""What a named thing is called by, and which of several names a text means."""

from corpus import Entity
from index import DOCUMENT, Name, terms
from index.names import LONGEST_NAME, keys, longest, spans, title_keys


def entity(name: str, kind: str = "Path") -> Entity:
    return Entity(name, kind, "guide.md", 0, 1)


def called(name: str, *siblings: str, title: str = "", kind: str = "Path") -> set[str]:
    others = [entity(sibling, kind) for sibling in (name, *siblings)]
    return keys(entity(name, kind), terms(title), others)[1]


def test_a_thing_is_called_by_its_name_without_the_words_of_the_title() -> None:
    assert {"harbour diver", "diver"} <= called("Harbour Diver", title="Harbour Guide")
    assert "harbour" not in called("Harbour Diver", title="Harbour Guide")


def test_a_last_word_that_its_kind_shares_may_be_left_out() -> None:
    assert "coastal" in called("Coastal Path", "Deep Path", "River Path")
    assert "coastal" not in called("Coastal Path", "Deep Track", "River Road")


def test_an_abbreviation_in_brackets_is_a_name() -> None:
    assert "hm" in called("Harbour Master (HM)")


def test_a_thing_is_called_by_what_else_the_guide_calls_it() -> None:
    school = Entity("Pierschool.com", "School", "guide.md", 0, 1, aliases=("PierSchool",))
    assert "pierschool" in keys(school, (), [school])[1]


def test_no_name_is_empty_or_too_long() -> None:
    assert "" not in called("Harbour", title="Harbour Guide")
    assert all(len(key.split()) <= LONGEST_NAME for key in called(" ".join("abcdefghij")))


def test_words_of_one_title_alone_mean_that_document() -> None:
    found = dict(title_keys({"a.md": "Harbour Licence", "b.md": "Harbour Diving"}))
    assert found["licenc"] == "a.md"
    assert found["dive"] == "b.md"
    assert "harbour" not in found


def test_the_only_document_needs_no_name() -> None:
    assert dict(title_keys({"a.md": "Harbour Licence"})) == {}


def test_spans_are_every_short_run_with_its_places() -> None:
    found = spans(["a", "b", "a"])
    assert found["a"] == [(0, 1), (2, 3)]
    assert found["a b"] == [(0, 2)]
    assert max(len(key.split()) for key in spans(["x"] * 20)) == LONGEST_NAME


def test_a_name_inside_a_longer_one_is_left_out() -> None:
    deep, deep_sea = named("Deep", 1, 2), named("Deep sea", 1, 3)
    other_kind = Name("Deep sea", DOCUMENT, "guide.md", "deep sea", 1, 3)
    apart = named("Deep", 5, 6)
    assert longest([deep, deep_sea, apart, other_kind]) == [deep_sea, other_kind, apart]


def named(name: str, low: int, high: int) -> Name:
    return Name(name, "Grade", "guide.md", name.lower(), low, high)
