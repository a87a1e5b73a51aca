"""Files of the version before are read or made anew, those of a later one refused in a sentence."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from assistant import Turn
from evals import SuiteError, load_suite
from index.kept_vectors import FILE as VECTORS
from index.manifest import LAYOUT
from tests.ui.cli.command_line import DIVING, CommandLine, refused
from ui.data_format import FILE, FORMAT
from ui.session import Session


@pytest.fixture
def certguide(harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line over a library that may be spoilt."""
    shutil.copytree(harbour, tmp_path / "data")
    line = CommandLine(tmp_path / "data", capsys)
    assert line("builds").code == 0
    return line


def manifest(data: Path) -> Path:
    (path,) = (data / "builds").glob("*/manifest.json")
    return path


def test_a_folder_says_its_format(certguide: CommandLine) -> None:
    stamp = json.loads((certguide.data / FILE).read_text(encoding="utf-8"))
    assert stamp["format"] == FORMAT


@pytest.mark.parametrize("command", [("ask", "valid?"), ("builds",), ("rollback",), ("doctor",)])
def test_a_newer_folder_is_refused_and_left_alone(
    certguide: CommandLine, command: tuple[str, ...]
) -> None:
    newer = json.dumps({"format": FORMAT + 1, "certguide": "9.9"})
    (certguide.data / FILE).write_text(newer, encoding="utf-8")
    record = (certguide.data / "live.jsonl").read_bytes()
    assert "certguide 9.9, which is newer" in refused(certguide(*command, "--json"), "newer_data")
    assert (certguide.data / "live.jsonl").read_bytes() == record
    assert (certguide.data / FILE).read_text(encoding="utf-8") == newer


def test_a_stamp_that_cannot_be_read_is_no_licence(certguide: CommandLine) -> None:
    (certguide.data / FILE).write_text("[]", encoding="utf-8")
    refused(certguide("builds", "--json"), "damaged_data")


def test_a_folder_from_before_the_stamp_is_read_and_stamped(certguide: CommandLine) -> None:
    (certguide.data / FILE).unlink()
    assert "two years" in certguide("ask", "How long is the diving certificate valid?").out
    assert (certguide.data / FILE).exists()


@pytest.mark.parametrize("layout", [LAYOUT - 1, LAYOUT + 1])
def test_a_build_of_another_layout_is_not_read_and_the_way_out_is_told(
    certguide: CommandLine, layout: int
) -> None:
    path = manifest(certguide.data)
    told = json.loads(path.read_text(encoding="utf-8")) | {"layout": layout}
    path.write_text(json.dumps(told), encoding="utf-8")
    message = refused(certguide("ask", "valid?", "--json"), "damaged")
    assert "made by another version" in message
    assert "build the library again" in message


def test_sessions_of_the_first_version_go_on(certguide: CommandLine) -> None:
    (certguide.data / "sessions").mkdir()
    turns = [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hello."}]
    (certguide.data / "sessions" / "me.json").write_text(json.dumps(turns), encoding="utf-8")
    assert certguide("ask", "How long is it valid?", "--session", "me").code == 0
    kept = Session(certguide.data, "me").kept().turns
    assert kept[0] == Turn("user", "Hello")
    assert len(kept) == 4


def test_kept_vectors_of_another_shape_are_made_anew(certguide: CommandLine) -> None:
    """Nothing depends on them, and so a file that is not ours is no reason to refuse."""
    path = certguide.data / VECTORS
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE vectors (digest TEXT, other BLOB)")
        database.commit()
    guide = certguide.data.parent / "diving.md"
    guide.write_text(DIVING + "\n## Fee\n\nIt costs ten crowns.\n", encoding="utf-8")
    assert certguide("build", guide, "--promote").code == 0
    assert "ten crowns" in certguide("ask", "What does the diving certificate cost?").out


def test_a_suite_with_fields_of_a_later_version_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "later.yaml"
    path.write_text("suite: later\nformat: 2\ncases: []\n", encoding="utf-8")
    with pytest.raises(SuiteError, match="unknown field 'format'") as caught:
        load_suite(path)
    assert caught.value.line == 2


def test_an_evaluation_of_another_version_is_made_anew(certguide: CommandLine) -> None:
    build = manifest(certguide.data).parent.name
    folder = certguide.data / "evaluations"
    folder.mkdir()
    later = {"build": build, "at": "later", "figures": [1]}
    (folder / f"{build}.json").write_text(json.dumps(later), encoding="utf-8")
    assert certguide("builds").code == 0
