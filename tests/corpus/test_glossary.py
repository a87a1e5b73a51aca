"""A glossary beside a guide is as untrusted as the guide: it is bounded before it is followed."""

from pathlib import Path

import pytest

from corpus import CorpusError
from corpus.glossary import MOST_BYTES, MOST_TERMS, glossary

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def read(tmp_path: Path, text: str) -> tuple[tuple[str, ...], ...]:
    (tmp_path / "guide.glossary.yaml").write_text(text, encoding="utf-8")
    return glossary(tmp_path / "guide.pdf")


def test_groups_are_read_and_a_missing_file_has_none(tmp_path: Path) -> None:
    assert glossary(tmp_path / "guide.pdf") == ()
    assert read(tmp_path, "synonyms: [[pilot, guide of ships]]") == (("pilot", "guide of ships"),)


@pytest.mark.parametrize(
    "text",
    [
        "a: &a pilot\nsynonyms: [[*a, guide of ships]]",
        BOMB + "synonyms: *i\n",
        "synonyms: " + "[" * 50_000,
        "synonyms: " + "- " * 50_000,
        "synonyms: [[2027-99-99]]",
        f"synonyms: [[{'9' * 5000}]]",
        "? [a]\n: b",
        "!!python/object/apply:os.system [ls]",
        "\0",
    ],
)
def test_what_is_no_glossary_is_told_in_a_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(CorpusError, match="is no glossary") as caught:
        read(tmp_path, text)
    assert caught.value.kind == "damaged"


def test_a_long_glossary_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="200 KB"):
        read(tmp_path, "#" * (MOST_BYTES + 1))
    with pytest.raises(CorpusError, match="terms"):
        read(tmp_path, f"synonyms: [[{'x,' * (MOST_TERMS + 1)}]]")
