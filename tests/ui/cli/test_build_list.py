"""The list of builds, with what was measured of them, and the removal of old ones."""

import json
from pathlib import Path

import pytest

from ui.border import run
from ui.cli import cli

from .command_line import CommandLine, refused


@pytest.fixture
def history(empty: CommandLine, papers: Path) -> list[str]:
    """Builds that were live one after the other, the last one twice."""
    builds = [
        empty("build", *paths, "--promote", "--json").json["build"]
        for paths in ([papers / "licence.md"], [papers / "diving.md"], [papers])
    ]
    assert empty("rollback", builds[0]).code == 0
    assert empty("rollback").code == 0
    return builds


def evaluate(certguide: CommandLine, build: str, verdict: str) -> None:
    record = {
        "build": build,
        "at": "2027-01-01T00:00:00+00:00",
        "program": "x",
        "verdict": verdict,
        "figures": {"cases": 12, "right": 0.75, "p50_ms": 8.4},
    }
    path = certguide.data / "evaluations" / f"{build}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(record))


def test_the_list_tells_who_is_live_why_and_how_well(
    empty: CommandLine, history: list[str]
) -> None:
    evaluate(empty, history[-1], "promoted")
    rows = {row["build"]: row for row in empty("builds", "--json").json}
    live = rows[history[-1]]
    assert (live["live"], live["reason"], live["verdict"]) == (True, "rollback", "promoted")
    assert live["figures"] == {"cases": 12, "right": 0.75, "p50_ms": 8.4}
    other = rows[history[1]]
    assert (other["live"], other["reason"]) == (False, "promoted by the operator")
    assert other["figures"] is other["verdict"] is None
    lines = empty("builds").out.splitlines()
    (line,) = [line for line in lines if line.startswith("*")]
    for told in (history[-1], "rollback", "promoted", "0.75 of 12", "8 ms"):
        assert told in line
    assert sum(build in "\n".join(lines) for build in history) == len(history)


def test_an_evaluation_that_cannot_be_read_is_none(empty: CommandLine, history: list[str]) -> None:
    evaluate(empty, history[-1], "promoted")
    (empty.data / "evaluations" / f"{history[-1]}.json").write_text("{")
    assert not any(row["figures"] for row in empty("builds", "--json").json)


def test_pruning_says_what_it_removed(empty: CommandLine, history: list[str]) -> None:
    assert empty("builds", "prune", "--json").json == {"removed": []}
    assert empty("builds", "prune").out == "No build is old enough to go.\n"
    assert empty("builds", "prune", "--keep", 2).out == f"Removed: {history[1]}.\n"
    assert [row["build"] for row in empty("builds", "--json").json] != history
    assert empty("rollback", "--json").json == {"live": history[0]}
    assert "--keep" in refused(empty("builds", "prune", "--keep", 1, "--json"), "usage")


def test_options_before_a_subcommand_count(
    empty: CommandLine, history: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["builds", "--data", str(empty.data), "--json", "prune", "--keep", "2"]
    assert run(cli, arguments) == 0
    assert json.loads(capsys.readouterr().out) == {"removed": [history[1]]}


def test_a_subcommand_that_is_none_is_named(empty: CommandLine) -> None:
    assert "'nonsense', but these: prune" in refused(empty("builds", "nonsense", "--json"), "usage")
