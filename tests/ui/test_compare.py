"""`certguide compare`, as a program and as a person run it."""

import json
from pathlib import Path
from typing import Any

import pytest

from ui.border import run
from ui.cli import cli

OLD = """\
# Harbor exam

## Fees

The coastal exam costs ten euros for each pilot.

## Equipment

- Bring a compass.
"""
NEW = OLD.replace("ten euros", "twelve euros").replace("compass.", "compass.\n- Bring dividers.")


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders, each with one edition of a guide."""
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "guide.md").write_text(text)
    return tmp_path / "old", tmp_path / "new"


def compare(capsys: pytest.CaptureFixture[str], *paths: Path) -> tuple[int, str]:
    code = run(cli, ["compare", *map(str, paths)])
    return code, capsys.readouterr().out


def report(capsys: pytest.CaptureFixture[str], *paths: Path) -> tuple[int, dict[str, Any]]:
    code = run(cli, ["compare", *map(str, paths), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_person_reads_the_words_that_changed_by_section(
    editions: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = compare(capsys, *(folder / "guide.md" for folder in editions))
    assert code == 0
    assert told.splitlines() == [
        "guide.md → guide.md",
        "  Harbor exam > Fees",
        "    ~ paragraph changed: The coastal exam costs [-ten-]{+twelve+} euros for each pilot.",
        "  Harbor exam > Equipment",
        "    + list item added: Bring dividers.",
        "Changes: 2 (added: 1, changed: 1).",
    ]


def test_a_program_reads_literal_quotes_from_both_editions(
    editions: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = report(capsys, *(folder / "guide.md" for folder in editions))
    assert code == 0
    assert found["summary"] == {"added": 1, "removed": 0, "changed": 1, "renamed": 0, "moved": 0}
    fee, dividers = found["changes"]
    assert (fee["kind"], fee["unit"], fee["section"]) == (
        "changed",
        "paragraph",
        ["Harbor exam", "Fees"],
    )
    assert OLD[fee["old"]["start"] : fee["old"]["end"]] == fee["old"]["text"]
    assert NEW[fee["new"]["start"] : fee["new"]["end"]] == fee["new"]["text"]
    assert (dividers["old"], dividers["new"]["text"]) == (None, "- Bring dividers.")


def test_an_edition_against_itself_has_no_changes(
    editions: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(capsys, editions[0], editions[0]) == (0, "No changes.\n")


def test_folders_are_compared_document_by_document(
    editions: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    (editions[0] / "gone.md").write_text("# Radio\n\nChannel sixteen.\n")
    code, found = report(capsys, *editions)
    assert code == 0
    assert found["documents"] == [
        {"old": "guide.md", "new": "guide.md", "changes": 2},
        {"old": "gone.md", "new": None, "changes": 0},
    ]
    assert "- document removed: gone.md" in compare(capsys, *editions)[1]


def test_a_document_that_one_edition_cannot_give_is_left_out_and_named(
    editions: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    (editions[0] / "fees.md").write_text("# Fees\n\nTen euros.\n")
    (editions[1] / "fees.md").write_text("")
    code, found = report(capsys, *editions)
    assert code == 2
    assert [document["old"] for document in found["documents"]] == ["guide.md"]
    assert [bad["kind"] for bad in found["left_out"]] == ["empty"]


def test_bad_input_is_one_sentence(
    editions: tuple[Path, Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    kinds = [
        report(capsys, editions[0], path)[1]["error"]["kind"]
        for path in (tmp_path / "nowhere", editions[1] / "guide.md", empty)
    ]
    assert kinds == ["missing", "usage", "empty"]
    assert compare(capsys, editions[0], tmp_path / "nowhere") == (2, "")
