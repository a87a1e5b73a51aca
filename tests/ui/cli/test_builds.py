"""Builds: made, promoted, rolled back, listed, damaged and made again."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from corpus import bundled

from .command_line import CommandLine, refused


def test_builds_go_live_and_back(empty: CommandLine, papers: Path) -> None:
    assert "no build yet" in empty("builds").out
    first = empty("build", papers / "licence.md", "--json").json
    assert (first["new"], first["live"], first["left_out"]) == (True, False, [])
    second = empty("build", papers, "--promote", "--json").json
    assert second["live"]
    assert len(second["documents"]) == 2
    again = empty("build", papers / "licence.md", "--promote", "--json").json
    assert (again["build"], again["new"], again["live"]) == (first["build"], False, True)
    assert empty("rollback", "--json").json == {"live": second["build"]}
    assert empty("rollback", first["build"][:5]).out == f"Build {first['build']} is live.\n"
    listed = {build["build"]: build for build in empty("builds", "--json").json}
    assert [listed[each["build"]]["live"] for each in (first, second)] == [True, False]
    assert not any(build["evaluated"] for build in listed.values())
    assert [entry["document"] for entry in empty("guides", "--json").json] == ["licence.md"]
    asked = ["ask", "How long is the diving certificate valid?", "--json", "--build"]
    assert "two years" in empty(*asked, second["build"]).json["answer"]


def test_a_bad_file_among_good_ones_is_left_out_and_named(
    empty: CommandLine, papers: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    shutil.copytree(papers, folder)
    (folder / "hollow.txt").touch()
    ended = empty("build", folder, "--json")
    assert ended.code == 2
    assert [Path(bad["path"]).name for bad in ended.json["left_out"]] == ["hollow.txt"]
    assert len(ended.json["documents"]) == 2
    assert "hollow.txt" in ended.err


def test_nothing_readable_makes_no_build(empty: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "hollow.txt").touch()
    assert "hollow.txt" in refused(empty("build", tmp_path / "hollow.txt", "--json"), "empty")
    (tmp_path / "folder").mkdir()
    assert "folder" in refused(empty("build", tmp_path / "folder", "--json"), "no_documents")
    assert empty("builds", "--json").json == []


def test_doctor_finds_damage_and_says_what_to_do(
    certguide: CommandLine, empty: CommandLine, papers: Path
) -> None:
    assert "Nothing is live" in empty("doctor").out
    assert certguide("doctor").code == 0
    shutil.copytree(certguide.data, empty.data)
    (guide, *_) = empty.data.glob("builds/*/guides/0.json")
    guide.unlink()
    ended = empty("doctor", "--json")
    assert ended.code == 2
    (problem,) = ended.json["problems"]
    assert "build the library again" in problem
    assert empty("build", papers).code == 0
    assert empty("doctor").code == 0


def test_an_operators_build_is_never_replaced(certguide: CommandLine, empty: CommandLine) -> None:
    shutil.copytree(certguide.data, empty.data)
    (manifest,) = empty.data.glob("builds/*/manifest.json")
    manifest.write_text("{}")
    assert refused(empty("ask", "How long is it valid?", "--json"), "damaged")


def test_ctrl_c_ends_a_build_and_leaves_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    process = subprocess.Popen(
        [sys.executable, "-m", "ui", "build", str(bundled()), "--data", str(data)],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    with process:
        while process.poll() is None and not list(data.glob("builds/.draft-*/chroma")):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, "certguide: Interrupted.\n")
    assert list(data.glob("builds/*")) + list(data.glob("builds/.*")) == []
