"""`certguide practice` as a learner calls it, in a pipe and at a terminal."""

import io
import shutil
from pathlib import Path

import pytest

from tests.ui.cli.command_line import CommandLine
from tests.ui.terminal.pseudo_terminal import CTRL_C, CTRL_D, on_terminal
from ui.learners import Learners, terminal_learner


def test_a_pipe_practises_and_the_next_call_goes_on(
    certguide: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certguide = CommandLine(copy(certguide.data, tmp_path), certguide.capsys)
    monkeypatch.setattr("sys.stdin", io.StringIO("\n4\n\n4\nq\n"))
    ended = certguide("practice", "--retention", 0.8, "--new", 3)
    assert (ended.code, ended.err) == (0, "")
    assert "From now on 3 new cards a day.\n" in ended.out
    assert "3 cards to practise: 3 new." in ended.out
    assert "2 cards answered" in ended.out
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "1 card to practise: 1 new." in certguide("practice").out
    progress = Learners(certguide.data).study.progress(terminal_learner(certguide.data))
    assert (len(progress.reviews), progress.retention, progress.new_a_day) == (2, 0.8, 3)


def copy(data: Path, to: Path) -> Path:
    return Path(shutil.copytree(data, to / "copy"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--guide", "nowhere"), "nowhere"),
        (("--retention", "1"), "0.7<=x<=0.97"),
        (("--new", "-1"), "0<=x<=200"),
    ],
)
def test_wrong_input_is_told_before_anything_is_kept(
    empty_of_learners: CommandLine, arguments: tuple[str, ...], told: str
) -> None:
    ended = empty_of_learners("practice", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert not list(empty_of_learners.data.glob("*learner*"))


@pytest.fixture
def empty_of_learners(certguide: CommandLine, tmp_path: Path) -> CommandLine:
    return CommandLine(copy(certguide.data, tmp_path), certguide.capsys)


def test_a_damaged_token_is_a_sentence(empty_of_learners: CommandLine) -> None:
    (empty_of_learners.data / "terminal-learner").write_text("x")
    ended = empty_of_learners("practice")
    assert ended.code == 2
    assert "terminal-learner in the data folder names nobody" in ended.err


@pytest.mark.parametrize("end", [CTRL_C, CTRL_D])
def test_single_keys_at_a_terminal(harbour: Path, tmp_path: Path, end: str) -> None:
    data = copy(harbour, tmp_path)
    with on_terminal("-m", "ui", "practice", "--data", data, columns=80) as terminal:
        terminal.expect("Space or Enter shows the answer.")
        terminal.type("\x1b[A \x1b[B")
        terminal.expect("4 easy 8 days")
        terminal.type("4\r1")  # the next is typed ahead
        terminal.expect("4 easy 8 days")
        terminal.expect("Space or Enter shows the answer.")
        terminal.type("u")
        terminal.expect("Taken back. Once more:")
        terminal.expect("Space or Enter shows the answer.")
        terminal.type(end)
        terminal.expect("1 card answered, 1 of them known.")
        terminal.expect("today")
        assert terminal.ended() == 0
    assert "█" in terminal.shown
    assert max(map(len, terminal.shown.splitlines())) <= 80
    assert len(Learners(data).study.progress(terminal_learner(data)).reviews) == 1
