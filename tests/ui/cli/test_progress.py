"""A learner's progress on the command line: shown, taken along, joined and erased."""

import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from assistant.study.cards import Card
from assistant.study.practice import Rating
from assistant.study.study import Study
from index import Library, embedder
from ui.learners import Learners, terminal_learner

from .command_line import CommandLine


@pytest.fixture
def terminal(harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """A data folder of its own over the harbour's builds: what is kept there stays there."""
    data = tmp_path / "data"
    shutil.copytree(harbour, data)
    return CommandLine(data, capsys)


def cards(data: Path) -> tuple[Card, ...]:
    shelf = Library(data, embedder)
    return Study(shelf.open).deck().cards


def rate(data: Path, card: Card, rating: Rating) -> None:
    now = datetime.now().astimezone()
    Learners(data).study.keep_review(terminal_learner(data), card, rating, now)


def test_nobody_has_begun_and_is_told_where_to(terminal: CommandLine) -> None:
    seen = terminal("progress")
    assert seen.code == 0
    assert "All" in seen.out
    assert "Next: You have not practised" in seen.out
    assert "certguide practice --guide" in seen.out


def test_practice_and_sessions_are_counted(terminal: CommandLine) -> None:
    first, second, *_ = cards(terminal.data)
    rate(terminal.data, first, Rating.EASY)
    rate(terminal.data, second, Rating.AGAIN)
    terminal("ask", "How long is the certificate valid?", "--session", "me")
    terminal("ask", "Who won the football match yesterday?", "--session", "me")
    found = terminal("progress", "--json").json
    total = found["total"]
    assert (total["learnt"], total["wrong"]) == (1, 1)
    assert total["asked"] >= 1
    assert found["refused"] == ["Who won the football match yesterday?"]
    assert found["next"]["why"] == "wrong"
    assert found["next"]["cards"] == [second.id]
    assert sum(level["cards"] for level in found["levels"]) == total["cards"]


def test_it_goes_from_one_machine_to_another(
    terminal: CommandLine, harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rate(terminal.data, cards(terminal.data)[0], Rating.GOOD)
    terminal("ask", "How long is the certificate valid?", "--session", "me")
    file = tmp_path / "me.json"
    written = terminal("progress", "export", file)
    assert written.code == 0
    assert "cards: 1, reviews: 1, sessions: 1" in written.out
    other = CommandLine(tmp_path / "other", capsys)
    assert other("progress", "import", file).code == 0
    assert other("progress", "export", tmp_path / "again.json").code == 0
    both = [json.loads(path.read_text("utf-8")) for path in (file, tmp_path / "again.json")]
    for document in both:
        del document["made"]
    assert both[0] == both[1]


def test_a_session_of_a_name_that_is_taken_stays(terminal: CommandLine, tmp_path: Path) -> None:
    terminal("ask", "How long is the certificate valid?", "--session", "me")
    terminal("progress", "export", tmp_path / "me.json")
    terminal("ask", "What is the first question?", "--session", "me")
    before = (terminal.data / "sessions" / "me.json").read_bytes()
    assert terminal("progress", "import", tmp_path / "me.json").code == 0
    assert (terminal.data / "sessions" / "me.json").read_bytes() == before


def test_nothing_of_a_file_that_is_damaged_comes_in(terminal: CommandLine, tmp_path: Path) -> None:
    rate(terminal.data, cards(terminal.data)[0], Rating.GOOD)
    file = tmp_path / "me.json"
    terminal("progress", "export", file)
    fields = json.loads(file.read_text("utf-8"))
    fields["sessions"] = {"new": {"turns": [], "profile": {}}}
    fields["study"]["memories"][0]["count"] = 0
    file.write_text(json.dumps(fields), encoding="utf-8")
    refused = terminal("progress", "import", file)
    assert refused.code == 2
    assert refused.err.count("\n") == 1
    assert "document of studies" in refused.err
    assert not (terminal.data / "sessions" / "new.json").exists()


def test_a_new_session_goes_again_when_the_rest_cannot_be_kept(
    terminal: CommandLine, tmp_path: Path
) -> None:
    terminal("ask", "How long is the certificate valid?", "--session", "me")
    terminal("progress", "export", tmp_path / "me.json")
    terminal("progress", "erase", "--yes")
    (terminal.data / "learners.sqlite").write_bytes(b"no database at all")
    assert terminal("progress", "import", tmp_path / "me.json").code == 2
    assert not (terminal.data / "sessions" / "me.json").exists()


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_is_none_is_told(terminal: CommandLine, tmp_path: Path, name: str) -> None:
    refused = terminal("progress", "import", tmp_path / name)
    assert refused.code == 2
    assert "There is no file" in refused.err


def test_erasing_asks_once_and_leaves_nothing(
    terminal: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    rate(terminal.data, cards(terminal.data)[0], Rating.GOOD)
    terminal("ask", "Is Zephyrine a harbour pilot?", "--session", "me")
    asked: list[str] = []
    answers = iter([False, True])

    def confirm(prompt: str, **_: object) -> bool:
        asked.append(prompt)
        return next(answers)

    monkeypatch.setattr("click.confirm", confirm)
    assert "Nothing was erased" in terminal("progress", "erase").err
    assert asked == ["Erase cards: 1, reviews: 1, sessions: 1? It cannot be undone."]
    assert left(terminal.data, "Zephyrine")
    assert terminal("progress", "erase").out == "Erased.\n"
    assert len(asked) == 2
    assert left(terminal.data, "Zephyrine") == set()
    assert terminal("progress", "--json").json["total"]["learnt"] == 0


def test_a_damaged_session_is_no_hindrance_to_erase(terminal: CommandLine) -> None:
    terminal("ask", "How long is the certificate valid?", "--session", "me")
    (terminal.data / "sessions" / "me.json").write_text("{", encoding="utf-8")
    assert terminal("progress", "--json").code == 0
    assert terminal("progress", "export", terminal.data / "x.json").code == 2
    assert terminal("progress", "erase", "--yes").code == 0
    assert not (terminal.data / "sessions" / "me.json").exists()


def left(data: Path, word: str) -> set[str]:
    """The files that have it."""
    return {
        path.name
        for path in data.rglob("*")
        if path.is_file() and word.lower().encode() in path.read_bytes().lower()
    }
