"""The learner at this machine's terminal: one token, made once, for its owner's eyes."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from ui.learners import LearnersError, terminal_learner
from ui.learners.cookie import is_token
from ui.learners.terminal_learner import FILE


def test_the_token_is_made_at_first_use_and_stays(tmp_path: Path) -> None:
    data = tmp_path / "data"
    token = terminal_learner(data)
    assert is_token(token)
    assert terminal_learner(data) == token
    assert terminal_learner(tmp_path / "other") != token
    assert (data / FILE).stat().st_mode & 0o777 == 0o600
    assert {file.name for file in data.iterdir()} <= {FILE, f"{FILE}.lock"}


def test_all_who_ask_first_at_once_are_one_learner(tmp_path: Path) -> None:
    for attempt in range(20):
        together = Barrier(8)

        def ask(_: int, data: Path = tmp_path / str(attempt), gate: Barrier = together) -> str:
            gate.wait()
            return terminal_learner(data)

        with ThreadPoolExecutor(8) as pool:
            assert len(set(pool.map(ask, range(8)))) == 1


def test_one_that_died_while_making_it_is_in_nobody_s_way(tmp_path: Path) -> None:
    (tmp_path / f"{FILE}.draft").write_text("half a to")
    assert is_token(terminal_learner(tmp_path))


@pytest.mark.parametrize("content", ["somebody", "\x00" * 43, "a" * 44])
def test_a_file_that_names_nobody_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(LearnersError, match="names nobody: move it away") as raised:
        terminal_learner(tmp_path)
    assert str(tmp_path) not in raised.value.message


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(LearnersError, match="cannot be used"):
        terminal_learner(tmp_path)
