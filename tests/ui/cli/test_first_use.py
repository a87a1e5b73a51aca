"""Before anything was built, the first question builds the guide that comes with the product."""

from pathlib import Path

import pytest

from corpus import bundled

from .command_line import CommandLine
from .contract import check_row


def test_the_first_question_builds_the_bundled_guide(
    first_use: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    certguide = CommandLine(first_use, capsys)
    (build,) = certguide("builds", "--json").json
    assert (build["live"], build["evaluated"]) == (True, False)
    row = certguide("ask", "Which certification should an SRE take?", "--json").json
    (path,) = bundled().glob("*.md")
    text = certguide("inspect", path, "--json").json["text"]
    check_row(row, {path.name: text})
    assert row["kind"] == "answer"
    assert "SRE" in row["citations"][0]["quote"]


def test_the_bundled_build_is_made_again_when_it_is_useless(
    empty: CommandLine, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.building.bundled", lambda: papers)
    assert "Building" in empty("ask", "How long is the licence valid?").err
    (manifest,) = empty.data.glob("builds/*/manifest.json")
    manifest.write_text("{}")
    ended = empty("ask", "How long is the licence valid?")
    assert "Building" in ended.err
    assert "five years" in ended.out
    assert empty("ask", "How long is the licence valid?").err == ""
