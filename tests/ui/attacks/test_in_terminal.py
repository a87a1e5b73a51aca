"""What others write reaches no terminal but as text: no escape, no turned line, no forged line."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import ui
from assistant import Answer
from ui.border import run
from ui.cli import cli
from ui.journal import note_feedback, note_gaps

from ..cli.command_line import CommandLine, Ended
from ..hostile import PAYLOADS, UNSEEN, unseen

FORGED = "Build 000000000000 is live."
NAME = f"\x1b[2J\x1b]0;owned\x07\u202eevil [red]\n{FORGED}.md"
EVERYTHING = (*PAYLOADS[::6], *UNSEEN)


def guide(folder: Path, changed: str = "") -> Path:
    text = "\n\n".join(
        f"## {one.splitlines()[0]}\n\nThe fee for this is {number} crowns{changed}.\n\n{one}"
        for number, one in enumerate(EVERYTHING)
    )
    folder.mkdir(exist_ok=True)
    path = folder / NAME
    path.write_text(f"# {UNSEEN[3]}\n\n{text}\n\n## Questions\n\n### How {UNSEEN[0]}?\n\nSo.\n")
    return path


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    guide(folder / "old")
    guide(folder / "new", " now")
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, papers: Path) -> Path:
    """A data folder in which that guide is live, and learners have said as much."""
    data = tmp_path_factory.mktemp("terminal")
    assert run(cli, ["build", str(papers / "old"), "--promote", "--data", str(data)]) == 0
    promoted = data / "promotions.jsonl"
    assert promoted.exists() or list(data.iterdir())
    for said in UNSEEN:
        note_gaps(data, said, Answer("refuse", (), standalone=said))
        note_feedback(data, "down", said, Answer("answer", (), standalone=said), said)
    return data


@pytest.fixture
def certguide(data: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(data, capsys)


def commands(papers: Path) -> Iterator[tuple[object, ...]]:
    """Every command that tells of guides, and mistakes that name what was given."""
    old, new = papers / "old", papers / "new"
    yield from (("guides",), ("findings",), ("findings", new), ("compare", old, new))
    yield from (("inspect", old / NAME), ("builds",), ("doctor",), ("eval", "coverage"))
    yield from (("ask", "What is the fee for red?"), ("ask", UNSEEN[3]), ("ask", UNSEEN[0]))
    yield from (("eval", "draft", "--most", 20), ("eval", "drafts"), ("cards",), ("progress",))
    yield from (("plan", "--hours", 5), ("plan", "--hours", 5, "--level", UNSEEN[0]))
    for wrong in (UNSEEN[3], NAME):
        yield from (("inspect", wrong), ("compare", wrong, old), ("findings", wrong))
        yield from (("ask", "--guide", wrong, "What?"), ("ask", "--session", wrong, "What?"))
        yield from (("guides", "remove", wrong), ("rollback", wrong), ("build", wrong))
        yield from (("eval", wrong), ("eval", "accept", wrong), ("eval", "drop", wrong))
        yield from (("guides", "--build", wrong), ("release", wrong), (wrong,), (f"--{wrong}",))
        yield from (
            ("cards", "--topic", wrong),
            ("plan", "--hours", wrong),
            ("mcp", "--host", wrong),
        )
        yield from (("ask", "--model", wrong, "What?"), ("progress", "import", wrong))


def harm(ended: Ended) -> Sequence[str]:
    """Characters that steer a terminal, and lines that look like ours."""
    told = ended.out + ended.err
    return [*map(repr, unseen(told)), *(line for line in told.splitlines() if line == FORGED)]


def test_nothing_steers_the_terminal(certguide: CommandLine, papers: Path) -> None:
    found = {given: harm(certguide(*given)) for given in commands(papers)}
    assert {given: harmful for given, harmful in found.items() if harmful} == {}
    assert len(found) > 50


def test_a_release_is_told_without_harm(
    data: Path, papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = CommandLine(tmp_path / "own", capsys)
    assert own("build", papers / "old", "--promote").code == 0
    for given in (("release", papers / "new"), ("eval",), ("builds",)):
        assert harm(own(*given)) == []


def test_programs_are_given_all_of_it_in_json(certguide: CommandLine) -> None:
    (entry,) = certguide("guides", "--json").json
    assert entry["document"] == NAME
    assert json.dumps(NAME)[1:-1].isascii()


def test_the_build_table_takes_nothing_for_markup(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from rich.console import Console

    from ui.build_list import build_table

    row = {"build": "b", "created": "", "documents": 1, "live": True, "promoted": "", "figures": {}}
    reason = f"[red]why[/red] [link=http://evil.example]x[/link] {UNSEEN[3]}"
    Console(width=200).print(build_table([{**row, "reason": reason, "verdict": None}]))
    told = capsys.readouterr().out
    assert "[red]why[/red] [link=http://evil.example]x[/link]" in told
    assert unseen(told) == set()


def test_no_command_prints_past_the_outlet() -> None:
    """JSON is for programs, and a completion script for a shell; all else goes through `say`."""
    own = {"outlet.py", "border.py", "completing.py", "completion.py"}
    printed = [
        f"{path}: {line.strip()}"
        for path in Path(ui.__path__[0]).rglob("*.py")
        if path.name not in own
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"click\.s?echo\(|(?<![.\w])print\(", line) and "json.dumps" not in line
    ]
    assert printed == []
