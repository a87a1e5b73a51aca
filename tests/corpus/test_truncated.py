"""Documents that break off."""

import pytest

from benchmarks.recall.plant import reread
from corpus import Guide, read_all
from corpus.findings import findings
from tests.shared import SHARED, needs_shared

SENTENCES = "\n\n".join(
    f"The pilot of boat {number} moors at the north quay." for number in range(9)
)


def told(text: str) -> list[str]:
    found = findings([reread("pilots.md", text)])
    return [each.places[0].quote for each in found if each.kind == "truncated"]


def test_last_sentence_without_its_end_is_told() -> None:
    assert told(f"# Pilots\n\n{SENTENCES}\n\nThe harbour office opens at") == [
        "The harbour office opens at"
    ]


@pytest.mark.parametrize(
    "ending",
    [
        "The harbour office opens at eight.",
        "“The harbour office **opens.**”",
        "Harbour office",
        "| Quay | Opens |\n|---|---|\n| North | At eight",
    ],
)
def test_other_endings_are_none(ending: str) -> None:
    assert not told(f"# Pilots\n\n{SENTENCES}\n\n{ending}\n")


def test_where_few_sentences_end_nothing_is_told() -> None:
    assert not told("# Pilots\n\nMoor at the north quay\n\nThe harbour office opens at\n")


@needs_shared
def test_whole_documents_are_not_told() -> None:
    folders = [SHARED / "guide", SHARED / "data/adobe-certification", SHARED / "data/ditap-usds"]
    guides = [each for each in read_all(folders) if isinstance(each, Guide)]
    assert not [each.places for each in findings(guides) if each.kind == "truncated"]
