"""Cards on the command line: listed, as JSON, and written for Anki."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.assistant.study.cards.made_up import PILOTS
from ui.border import run
from ui.cli import cli

from .command_line import CommandLine, refused


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pilots")
    (folder / "pilots.md").write_text(PILOTS, encoding="utf-8")
    data = folder / "data"
    assert run(cli, ["build", str(folder / "pilots.md"), "--promote", "--data", str(data)]) == 0
    return data


@pytest.fixture
def pilots(data: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(data, capsys)


def test_people_see_question_answer_and_place(pilots: CommandLine) -> None:
    seen = pilots("cards", "--topic", "common mistakes")
    assert seen.code == 0
    assert seen.out.startswith(
        "What are the common mistakes for the River grade? (Name both.)\n"
        "    Passing a lock against the light.\n"
        "    Mooring under a bridge.\n"
        "    pilots.md > Harbour Pilot Licence > The grades in detail"
    )
    assert "Cards: 2, of build" in seen.out


def test_programs_get_literal_proofs(pilots: CommandLine) -> None:
    found = pilots("cards", "--guide", "pilots", "--json").json
    assert len({row["id"] for row in found}) == len(found) > 30
    for row in found:
        for cited in (row["citation"], *(wrong["citation"] for wrong in row["distractors"])):
            assert PILOTS[cited["start"] : cited["end"]] == cited["quote"]


def test_a_wrong_guide_is_one_sentence(pilots: CommandLine) -> None:
    assert "'nix'" in refused(pilots("cards", "--guide", "nix", "--json"), "unknown_guide")


def test_export_writes_a_package_for_anki(pilots: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "pilots.apkg"
    seen = pilots("cards", "export", path, "--deck", "Pilots")
    assert (seen.code, seen.out) == (0, "")
    assert f"Written: {path} (" in seen.err
    assert ", 0 retired)" in seen.err
    with ZipFile(path) as package:
        assert "collection.anki2" in package.namelist()


@pytest.mark.parametrize(
    ("name", "words"),
    [("cards.txt", "ends in .apkg"), ("nowhere/cards.apkg", "There is no folder")],
)
def test_a_bad_path_is_one_sentence_and_leaves_nothing(
    pilots: CommandLine, tmp_path: Path, name: str, words: str
) -> None:
    seen = pilots("cards", "export", tmp_path / name)
    assert seen.code == 2
    assert words in seen.err
    assert seen.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_guides_without_a_card_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "note.md").write_text("# A note\n\nNothing to learn.\n", encoding="utf-8")
    bare = CommandLine(tmp_path / "data", capsys)
    bare("build", tmp_path / "note.md", "--promote")
    seen = bare("cards", "export", tmp_path / "cards.apkg")
    assert seen.code == 2
    assert "nothing in the guides that makes a card" in seen.err
