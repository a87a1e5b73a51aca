"""The conversation on a real terminal: its keys, its colours, its width."""

from pathlib import Path

from .pseudo_terminal import CTRL_C, CTRL_D, TAB, UP, on_terminal


def test_keys_of_a_line(harbour: Path) -> None:
    with on_terminal("-m", "ui", "chat", "--terminal", "--data", harbour, columns=60) as terminal:
        terminal.expect("For example")
        terminal.expect("> ")
        terminal.type("How long is the licence valid?\n")
        assert "five years. [1]" in terminal.expect("[1] to read")
        terminal.expect("> ")
        terminal.type(f"/gu{TAB}div{TAB}\n")
        terminal.expect("Answers come from diving.md.")
        terminal.expect("diving> ")
        terminal.type(f"{UP}{UP}\n")
        assert "two years" in terminal.expect("diving> ")
        terminal.type(f"half a line{CTRL_C}")
        terminal.expect("Ctrl-D or /quit leaves.")
        terminal.expect("diving> ")
        terminal.type(CTRL_D)
        assert terminal.ended() == 0
    assert terminal.shown.endswith("Goodbye.\n")
    assert "\x1b[1;36m" in terminal.raw
    assert max(map(len, terminal.shown.splitlines())) <= 60


def test_an_answer_is_stopped(harbour: Path) -> None:
    with on_terminal("-m", "tests.ui.terminal.slow_talk") as terminal:
        terminal.expect("> ")
        terminal.type("What must I learn?\n")
        terminal.expect("Before the test, learn these:")
        terminal.type(CTRL_C)
        terminal.expect("Stopped.")
        terminal.expect("> ")
        terminal.type("/quit\n")
        terminal.expect("Goodbye.")
        assert terminal.ended() == 0
