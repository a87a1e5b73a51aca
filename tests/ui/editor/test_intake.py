from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reader import MOST_BYTES as READ
from ui.border import CommandError
from ui.editor.intake import MOST_BYTES, SUFFIXES, Intake, clean


def test_an_upload_may_be_as_large_as_the_reader_takes() -> None:
    assert MOST_BYTES == READ


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("guide-2027.pdf", "guide-2027.pdf"),
        ("Prüfung (neu).MD", "Prüfung (neu).md"),
        ("guide.suite.yaml", "guide.suite.yaml"),
        ("../../etc/cron.d/x.txt", "x.txt"),
        ("..\\..\\x.txt", "x.txt"),
        ("a\0b\n.md", "a_b_.md"),
        ("<img src=x onerror=alert(1)>.md", "_img src_x onerror_alert(1)_.md"),
        ("....md", "guide.md"),
        ("-rf.md", "-rf.md"),
    ],
)
def test_a_file_name_is_only_a_file_name(name: str, kept: str) -> None:
    assert clean(name) == kept


@given(st.text(max_size=300), st.sampled_from(SUFFIXES))
def test_no_name_leads_out_of_the_folder(name: str, suffix: str) -> None:
    kept = clean(name + suffix)
    assert PurePath(kept).name == kept
    assert not kept.startswith(".")
    assert PurePath(kept).suffix == suffix
    assert len(kept) <= 130


@pytest.mark.parametrize("name", ["guide.exe", "guide", "", "a.md/..", "x.md\0.sh"])
def test_a_file_that_is_no_guide_is_refused_by_name(name: str) -> None:
    with pytest.raises(CommandError, match="is no guide"):
        clean(name)


def test_an_upload_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    intake = Intake(tmp_path / "data")
    intake.keep([tmp_path / "one.md"])
    folder = intake.keep([tmp_path / "two.md"])
    assert [path.name for path in folder.iterdir()] == ["two.md"]


def test_a_refused_upload_leaves_the_one_before(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("one", encoding="utf-8")
    (tmp_path / "two.exe").write_text("two", encoding="utf-8")
    intake = Intake(tmp_path / "data")
    folder = intake.keep([tmp_path / "one.md"])
    with pytest.raises(CommandError):
        intake.keep([tmp_path / "two.exe"])
    assert [path.name for path in folder.iterdir()] == ["one.md"]


def test_only_what_lies_in_the_folder_for_new_editions_is_found(tmp_path: Path) -> None:
    intake = Intake(tmp_path / "data")
    assert intake.entries() == []
    (intake.folder / "2027").mkdir(parents=True)
    (intake.folder / "2027" / "guide.md").write_text("# x", encoding="utf-8")
    (intake.folder / ".hidden.md").write_text("# x", encoding="utf-8")
    (tmp_path / "secret.md").write_text("# x", encoding="utf-8")
    (intake.folder / "link.md").symlink_to(tmp_path / "secret.md")
    assert intake.entries() == ["2027", "2027/guide.md"]
    assert intake.find("2027/guide.md").name == "guide.md"
    for entry in ("../../secret.md", str(tmp_path / "secret.md"), "link.md", "no.md", "a\0"):
        with pytest.raises(CommandError, match="There is no"):
            intake.find(entry)
