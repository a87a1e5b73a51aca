"""Practice typed into a pipe, on a clock that a test sets, and what comes out of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from assistant.study.cards import Deck
from assistant.study.practice import Progress
from tests.assistant.study.practice.harbour_cards import NOON, deck
from tests.ui.cli.conftest import asked_harbour, certguide, harbour, papers
from tests.ui.learners.strangers import token
from ui.learners import Learners, StudyKeeper
from ui.terminal.practice import Round, Wanted, practise

__all__ = ["asked_harbour", "certguide", "harbour", "papers"]

Hook = Callable[[], None]
ALL = Wanted()


class Typed:
    """Lines that are typed into a pipe; before each of them a hook is called."""

    def __init__(self, lines: tuple[str, ...], hook: Hook) -> None:
        self._lines = iter(lines)
        self._hook = hook

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        self._hook()
        line = next(self._lines, None)
        return "" if line is None else f"{line}\n"


@dataclass
class Desk:
    """A learner at a terminal."""

    keeper: StudyKeeper
    patch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]
    learner: str = field(default_factory=token)
    live: Deck = field(default_factory=deck)
    now: datetime = NOON

    def deck(self, guide: str | None = None) -> Deck:
        return self.live

    def type(self, *lines: str, wanted: Wanted = ALL, hook: Hook = lambda: None) -> str:
        """Type lines to a round of practice; what was shown."""
        self.patch.setattr("sys.stdin", Typed(lines, hook))
        practise(Round(self, self.keeper, self.learner, wanted, lambda: self.now))
        return self.capsys.readouterr().out

    @property
    def progress(self) -> Progress:
        return self.keeper.progress(self.learner)


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    return Desk(Learners(tmp_path).study, monkeypatch, capsys)
