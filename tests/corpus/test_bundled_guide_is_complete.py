"""The bundled guide loses nothing of the original and adds nothing to it, in words of its own."""

import re

import Stemmer

from corpus import read
from tests.corpus.editions import BUNDLED, ORIGINAL, Part, fold, read_bundled, read_original
from tests.shared import needs_shared

pytestmark = needs_shared

stem = Stemmer.Stemmer("english").stemWord
# Words that carry no fact; the last two lines join facts or say whose claim they are.
COMMON_WORDS = """
    a about all already also an and any are as at be been both but by can cannot do does even
    for from has have how if in into is it its just like more most much my not of on one or
    our own rather so such than that the their them then there these they this those to too
    we what when where which while who will with you your
    allow ensure get help involve keep make mean need offer provide use want according author call
    claim conclude consider describe guide
"""
COMMON = {stem(word) for word in COMMON_WORDS.split()}
KEPT = 0.75  # share of an original sentence's own words that its counterpart must have
KNOWN = 0.65  # share of our sentence's words that the original must have; the rest is our wording
NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)"
QUANTITY = rf"\b{NUMBER}(?:(?:–| to ){NUMBER})? [a-z]+"
# What the original counts, less "the two work together", where our edition names the two.
PHRASED_OTHERWISE = {"two work"}


def test_parts_follow_each_other_as_in_the_original() -> None:
    untitled = [
        (theirs.title, ours.title)
        for theirs, ours in _pairs()
        if theirs.title != ours.title and not _stems(theirs.title) & _stems(ours.title)
    ]
    assert untitled == []


def test_each_part_has_as_many_items_and_paragraphs() -> None:
    uneven = [ours.title for theirs, ours in _pairs() if len(theirs.lines) != _lines(ours)]
    assert uneven == []


def test_table_rows_are_equal_cell_by_cell() -> None:
    tables = [(theirs.rows, ours.rows) for theirs, ours in _pairs() if theirs.rows or ours.rows]
    assert [len(rows) for rows, _ in tables] == [6, 9]
    for theirs, ours in tables:
        assert ours == theirs


def test_next_certifications_are_the_same() -> None:
    pairs = [pair for pair in _pairs() if pair[0].title.startswith("Best next certification")]
    assert len(pairs) == 2
    for theirs, ours in pairs:
        assert set(ours.items) == set(theirs.items)


def test_the_product_reads_the_same_structure_from_both() -> None:
    ours, theirs = read(BUNDLED), read(ORIGINAL)
    assert len(ours.sections) == len(theirs.sections)
    assert len(ours.faqs) == len(theirs.faqs) == 20
    assert [[row.cells for row in table.rows] for table in ours.tables] == [
        [row.cells for row in table.rows] for table in theirs.tables
    ]
    assert [len(found.items) for found in ours.lists] == [len(f.items) for f in theirs.lists]
    assert ours.warnings == ()


def test_no_sentence_is_lost() -> None:
    assert [lost for theirs, ours in _pairs() for lost in _unlike(theirs, ours, KEPT)] == []


def test_no_sentence_is_invented() -> None:
    assert [made for theirs, ours in _pairs() for made in _unlike(ours, theirs, KNOWN)] == []


def test_names_are_kept_and_none_is_added() -> None:
    original, bundled = _prose(read_original()), _prose(read_bundled())
    assert {name for name in _names(original) if name not in bundled} == set()
    assert {name for name in _names(bundled) if name not in original} == set()


def test_numbers_are_kept_and_none_is_added() -> None:
    original, bundled = fold(_prose(read_original())), fold(_prose(read_bundled()))
    counted = set(re.findall(QUANTITY, original))
    assert counted >= {"three distinct", "30 to 60 days", "two to three years", "three years"}
    assert counted - set(re.findall(QUANTITY, bundled)) == PHRASED_OTHERWISE
    numbers = rf"\b{NUMBER}\b"
    assert set(re.findall(numbers, bundled)) <= set(re.findall(numbers, original))


def test_the_wording_is_our_own() -> None:
    assert sorted(_runs(read_original()) & _runs(read_bundled())) == []


def _pairs() -> list[tuple[Part, Part]]:
    """Each part of the original with its counterpart; the title of ours has none."""
    return list(zip(read_original(), read_bundled()[1:], strict=True))


def _prose(parts: list[Part]) -> str:
    return "\n".join(part.prose for part in parts)


def _runs(parts: list[Part], length: int = 12) -> set[str]:
    """Every run of so many words, headings read on into the text below them."""
    text = "\n".join(f"{part.title}\n{part.prose}" for part in parts)
    words = re.findall(r"[a-z0-9']+", fold(text))
    return {" ".join(words[i : i + length]) for i in range(len(words) - length + 1)}


def _lines(part: Part) -> int:
    """Lines without the separator of a Markdown table."""
    return len(part.lines) - bool(part.rows)


def _stems(text: str) -> set[str]:
    words = re.findall(r"[a-z0-9]+", fold(text).replace("'s", ""))
    return {stem(word) for word in words} - COMMON


def _unlike(part: Part, other: Part, share: float) -> list[str]:
    """Sentences of a part of whose words too small a share occurs in the other part."""
    known = _stems(other.prose)
    sentences = re.split(r"(?<=[.?!”])\s+(?=[A-Z])|\n", part.prose)
    return [s for s in sentences if len(_stems(s) & known) < share * len(_stems(s))]


def _names(text: str) -> set[str]:
    """Words with a capital inside a sentence, or with one behind the first letter."""
    return set(re.findall(r"(?<=[a-z,] )[A-Z][A-Za-z]+|\b\w+[A-Z]\w*\b", text))
