"""Findings: shown, acknowledged, counted by a build."""

from pathlib import Path

import pytest

from .command_line import CommandLine, refused

TEXT = "# Sailing\n\n## Fees\n\n## Dates\n\nComing soon.\n\n## Place\n\nThe harbour.\n"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    path = tmp_path / "sailing.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_what_was_acknowledged_is_shown_no_more(empty: CommandLine, guide: Path) -> None:
    first, second = empty("findings", guide, "--json").json
    assert first["kind"] == "empty_section"
    assert TEXT[first["places"][0]["start"] : first["places"][0]["end"]] == "## Fees"
    left = empty("findings", guide, "--ack", first["id"], "--json").json
    assert [each["id"] for each in left] == [second["id"]]
    everything = empty("findings", guide, "--all", "--json").json
    assert [each["acknowledged"] for each in everything] == [True, False]


def test_people_see_a_sentence_and_its_place(empty: CommandLine, guide: Path) -> None:
    seen = empty("findings", guide)
    assert seen.code == 0
    assert "The section “Fees” is empty." in seen.out
    assert "sailing.md: Sailing > Fees" in seen.out


def test_a_new_edition_keeps_what_was_acknowledged(empty: CommandLine, guide: Path) -> None:
    (first, second) = empty("findings", guide, "--json").json
    empty("findings", guide, "--ack", first["id"], "--ack", second["id"])
    guide.write_text(TEXT.replace("# Sailing\n", "# Sailing\n\nNew words.\n"), encoding="utf-8")
    assert empty("findings", guide, "--json").json == []


def test_a_build_counts_what_is_new(empty: CommandLine, guide: Path) -> None:
    (first, _) = empty("findings", guide, "--json").json
    assert empty("build", guide, "--promote", "--json").json["findings"] == 2
    assert len(empty("findings", "--json").json) == 2
    empty("findings", "--ack", first["id"])
    assert "New findings: 1;" in empty("build", guide).out


def test_wrong_input_is_one_sentence(empty: CommandLine, guide: Path) -> None:
    assert "build" in refused(empty("findings", "--json"), "no_build")
    wrong = empty("findings", guide, "--ack", "zzz", "--json")
    assert "zzz" in refused(wrong, "unknown_finding")
    refused(empty("findings", guide.parent / "none.md", "--json"), "missing")
    empty.data.mkdir(exist_ok=True)
    (empty.data / "findings.json").write_text("{", encoding="utf-8")
    assert "findings.json" in refused(empty("findings", guide, "--json"), "damaged_findings")
