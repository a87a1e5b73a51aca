"""A conversation typed into a pipe, and what comes out of it."""

import io
from collections.abc import Callable

import pytest

from tests.ui.cli.conftest import harbour, papers
from tests.ui.fake_tutor import FakeTutor
from ui.session import Session
from ui.terminal import converse

__all__ = ["harbour", "papers"]

Talk = Callable[..., str]


@pytest.fixture
def talk(
    tutor: FakeTutor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Talk:
    """Type lines, then leave; gives what was shown."""

    def type_(*lines: str, session: Session | None = None, to: FakeTutor | None = None) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        converse(to or tutor, session)
        return capsys.readouterr().out

    return type_
