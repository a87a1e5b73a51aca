"""What `certguide doctor` finds, and mends."""

import json
import shutil
import sqlite3
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from index import Library
from index.integrity import keep_stamps, stamps
from index.manifest import read_manifest

from .command_line import CommandLine, refused


@pytest.fixture
def harmed(harbour: Path, empty: CommandLine) -> CommandLine:
    """A copy of a sound library, to be harmed."""
    shutil.copytree(harbour, empty.data)
    return empty


def only(harmed: CommandLine, pattern: str) -> Path:
    (path,) = harmed.data.glob(pattern)
    return path


def test_a_sound_library_is_told_line_by_line(harmed: CommandLine) -> None:
    ended = harmed("doctor")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0].endswith(str(harmed.data))
    assert lines[-1] == "Everything is sound."
    assert any(line.startswith("build ") and line.endswith(" sound") for line in lines)


@pytest.mark.parametrize("file", ["chroma/*/data_level0.bin", "stamps.json"])
def test_a_damaged_build_is_not_served_and_made_anew(harmed: CommandLine, file: str) -> None:
    path = only(harmed, f"builds/*/{file}")
    path.write_bytes(b"nonsense")
    if file == "stamps.json":  # a note of ours, which is only taken afresh
        assert harmed("ask", "How long is the licence valid?").code == 0
        return
    for command in (["ask", "How long?"], ["chat", "--port", "0"], ["mcp"]):
        ended = harmed(*command)
        assert ended.code == 2
        assert path.name in ended.err
        assert "certguide doctor --repair" in ended.err
    assert path.name in harmed("doctor").out
    assert "made anew" in harmed("doctor", "--repair").out
    assert harmed("doctor").code == 0
    assert "five years" in harmed("ask", "How long is the licence valid?").out


def test_what_opening_cannot_see_is_seen_when_a_server_starts(
    harmed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ui.web.server", SimpleNamespace(serve=lambda *_: None))
    path = only(harmed, "builds/*/sentences.sqlite")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    keep_stamps(path.parent, stamps(path.parent, read_manifest(path.parent)))  # as if it were known
    assert harmed("ask", "How long is the licence valid?").code == 0
    for command in (["chat", "--port", "0"], ["mcp"]):
        ended = harmed(*command)
        assert ended.code == 2
        assert "sentences.sqlite" in ended.err
    assert "sentences.sqlite" in harmed("doctor").out


def test_a_build_whose_own_guides_are_damaged_is_said_to_be_beyond_mending(
    harmed: CommandLine,
) -> None:
    only(harmed, "builds/*/guides/0.json").write_bytes(b"nonsense")
    ended = harmed("doctor", "--repair", "--json")
    assert ended.code == 2
    assert any("damaged themselves" in problem for problem in ended.json["problems"])
    archive = str(harmed.data.with_name("kept.tar.gz"))
    for command in (["doctor"], ["ask", "How long?"], ["backup", archive]):
        ended = harmed(*command)
        assert ended.code == 2
        assert "--repair" not in ended.out + ended.err
        assert (ended.out + ended.err).count("certguide restore FILE") == 1


def test_one_damage_that_is_told_in_several_sentences_is_one_problem(harmed: CommandLine) -> None:
    shutil.rmtree(only(harmed, "builds/*/chroma"))
    ended = harmed("doctor")
    assert ended.out.count(" is missing or cannot be read.") > 1
    assert ended.out.splitlines()[-1] == "One problem was found."


@pytest.mark.parametrize(
    "problem", ["The file x.json was changed.", "A file has the name `--repair`."]
)
def test_a_damage_is_told_with_one_way_out_whatever_its_words_are(
    harmed: CommandLine, monkeypatch: pytest.MonkeyPatch, problem: str
) -> None:
    monkeypatch.setattr(Library, "problems", lambda *_: [problem])
    for command in (["doctor"], ["backup", str(harmed.data.with_name("kept.tar.gz"))]):
        ended = harmed(*command)
        assert ended.code == 2
        assert (ended.out + ended.err).count("certguide doctor --repair`") == 1


def test_a_build_that_cannot_be_opened_is_told_with_one_way_out(harmed: CommandLine) -> None:
    only(harmed, "builds/*/manifest.json").write_text("{}")
    for command in (["doctor"], ["ask", "How long?"]):
        ended = harmed(*command)
        assert ended.code == 2
        assert (ended.out + ended.err).count("certguide rollback") == 1


@pytest.mark.parametrize(("mode", "open_to"), [(0o700, ""), (0o755, ""), (0o777, "others")])
def test_a_folder_that_others_can_write_to_is_said(
    harmed: CommandLine, mode: int, open_to: str
) -> None:
    harmed.data.chmod(mode)
    ended = harmed("doctor", "--json")
    told = [problem for problem in ended.json["problems"] if "chmod go-w" in problem]
    assert (ended.code, len(told)) == ((2, 1) if open_to else (0, 0))


def test_a_record_that_was_removed_is_put_back(harmed: CommandLine) -> None:
    (harmed.data / "live.jsonl").unlink()
    assert refused(harmed("ask", "How long?", "--json"), "damaged")
    assert harmed("doctor").code == 2
    assert harmed("doctor", "--repair").code == 0
    assert harmed("ask", "How long is the licence valid?").code == 0


def test_with_nothing_live_the_bundled_guide_does_not_take_the_place_of_others(
    harmed: CommandLine,
) -> None:
    for record in harmed.data.glob("live*.jsonl"):
        record.unlink()
    assert "rollback BUILD" in refused(harmed("ask", "How long?", "--json"), "no_build")


def test_damaged_files_of_learners_journals_sessions_and_suites_are_named(
    harmed: CommandLine,
) -> None:
    with sqlite3.connect(harmed.data / "learners.sqlite") as database:
        database.execute("CREATE TABLE learners (key BLOB)")
        database.executemany("INSERT INTO learners VALUES (?)", [(b"x" * 500,)] * 100)
    database.close()
    content = bytearray((harmed.data / "learners.sqlite").read_bytes())
    content[4096 * 2 : 4096 * 2 + 200] = b"\xff" * 200
    (harmed.data / "learners.sqlite").write_bytes(content)
    (harmed.data / "gaps.jsonl").write_text(json.dumps({"question": "?"}) + "\n{cut")
    (harmed.data / "sessions").mkdir()
    (harmed.data / "sessions" / "me.json").write_text("[")
    (harmed.data / "drafts.yaml").write_text("suite: [")
    ended = harmed("doctor")
    assert ended.code == 2
    for name in ("learners.sqlite", "gaps.jsonl", "session me", "drafts.yaml"):
        assert any(
            line.startswith(name) and line.endswith(" damaged") for line in ended.out.splitlines()
        ), name
    assert ended.out.splitlines()[-1] == "4 problems found."


def test_each_thing_is_told_as_soon_as_it_is_known(
    harmed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("index.Library.problems", killed)
    ended = harmed("doctor")
    assert ended.code == 130
    assert "live build" in ended.out


def test_programs_are_given_names_whole_and_terminals_no_turned_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    oddly_named = CommandLine(tmp_path / "a\u202eb\x9bc", capsys)
    ended = oddly_named("doctor", "--json")
    assert ended.json["data"] == str(oddly_named.data)
    assert ended.out.isascii()
