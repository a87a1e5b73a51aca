"""Words that a wrong encoding has spoilt."""

from pathlib import Path

import pytest

from corpus import Finding, Guide, bundled, read, read_all
from corpus.findings import findings
from corpus.formats.plain_text import read_text
from corpus.structure import structure
from tests.shared import SHARED, needs_shared

ENCODINGS = SHARED / "data/messy-text/encodings"


def guide(text: str) -> Guide:
    return structure(read_text(text.encode()), "guide.txt")


def spoilt(*guides: Guide) -> list[Finding]:
    return [found for found in findings(guides) if found.kind == "broken_encoding"]


@pytest.mark.parametrize("encoding", ["cp1252", "cp1251", "mac_roman"])
def test_words_decoded_wrongly_are_told_with_what_was_meant(encoding: str) -> None:
    wrong = "exam’s “owners”".encode().decode(encoding, errors="replace")
    (found,) = spoilt(guide(f"The {wrong} pay nothing.\n"))
    assert "for “exam’s”" in found.sentence
    assert wrong.split()[0] in [place.quote for place in found.places]


def test_lost_characters_are_told() -> None:
    (found,) = spoilt(guide("The caf\ufffd opens at eight.\n"))
    assert [place.quote for place in found.places] == ["caf\ufffd"]


@pytest.mark.parametrize(
    "text",
    [
        "The “exam” costs 70 € – no more… Ångström, naïve, São Tomé, ÑANDÚ, Œuvre, cœur.",
        "Prüfung: 5 °C ± 1 °C, ½ Stunde, §§ 3–4, «Là-bas», ™ and ® and 🎓👩‍🏫.",
        "試験は九十分です。Экзамен длится девяносто минут. الامتحان. Διάρκεια: 90΄.",
    ],
)
def test_letters_of_any_language_are_none(text: str) -> None:
    assert not spoilt(guide(f"{text}\n"))


def test_each_word_is_told_once() -> None:
    (found,) = spoilt(guide("It donâ€™t and wonâ€™t.\n\nIt donâ€™t.\n"))
    assert found.sentence.startswith("2 words are")
    assert len(found.places) == 3


def test_bundled_guide_has_none() -> None:
    assert not spoilt(*(each for each in read_all([bundled()]) if isinstance(each, Guide)))


@needs_shared
@pytest.mark.parametrize("path", sorted(ENCODINGS.glob("*")), ids=lambda path: path.name)
def test_spoilt_files_alone_are_told(path: Path) -> None:
    expected = path.stem in ("mojibake_double_utf8", "utf8_with_bad_bytes")
    assert bool(spoilt(read(path))) == expected
