import hmac
from hmac import compare_digest
from pathlib import Path

import pytest

from ui.attempts import MOST, WINDOW, Attempts
from ui.border import CommandError, run
from ui.cli import cli
from ui.editor.access import Access, TooManyError
from ui.editor.sessions import LIFETIME, Sessions
from ui.editor.sessions import MOST as MOST_SESSIONS
from ui.password import editor_password

from .desk import PASSWORD


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def access(clock: Clock) -> Access:
    return Access(PASSWORD, Sessions(clock), Attempts(clock))


def test_the_right_password_opens_a_session_until_it_expires(access: Access, clock: Clock) -> None:
    token = access.sign_in(PASSWORD, "a")
    assert token is not None
    assert access.holds(token)
    clock.now += LIFETIME - 1
    assert access.holds(token)
    clock.now += 1
    assert not access.holds(token)


def test_every_session_has_a_token_of_its_own_that_ends_alone(access: Access) -> None:
    tokens = [access.sign_in(PASSWORD, "a") or "" for _ in range(2)]
    assert len(set(tokens)) == 2
    access.sign_out(tokens[0])
    assert [access.holds(token) for token in tokens] == [False, True]


@pytest.mark.parametrize("token", ["", "x", "\udcff"])
def test_what_is_no_token_holds_nothing(access: Access, token: str) -> None:
    assert not access.holds(token)


@pytest.mark.parametrize("password", ["", PASSWORD[:-1], PASSWORD + " ", "\udcff", "é" * 12])
def test_any_other_password_opens_nothing(access: Access, password: str) -> None:
    assert access.sign_in(password, "a") is None


def test_too_many_wrong_passwords_close_an_address_for_a_while(
    access: Access, clock: Clock
) -> None:
    for _ in range(MOST):
        assert access.sign_in("wrong", "a") is None
        clock.now += 1
    with pytest.raises(TooManyError) as refused:
        access.sign_in(PASSWORD, "a")
    assert refused.value.seconds == WINDOW - MOST
    assert access.sign_in(PASSWORD, "b") is not None
    clock.now += refused.value.seconds
    assert access.sign_in(PASSWORD, "a") is not None


def test_the_right_password_forgets_the_wrong_ones(access: Access) -> None:
    for _ in range(3):
        for _ in range(MOST - 1):
            access.sign_in("wrong", "a")
        assert access.sign_in(PASSWORD, "a") is not None


def test_the_oldest_session_makes_room(access: Access) -> None:
    tokens = [access.sign_in(PASSWORD, "a") or "" for _ in range(MOST_SESSIONS + 1)]
    assert [access.holds(token) for token in tokens[:2]] == [False, True]


@pytest.mark.parametrize("given", [{}, {"CERTGUIDE_EDITOR_PASSWORD": "eleven char"}])
def test_a_password_that_guards_nothing_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(CommandError, match="set it to 12 characters or more"):
        editor_password(given)


def test_a_long_password_is_taken() -> None:
    assert editor_password({"CERTGUIDE_EDITOR_PASSWORD": PASSWORD}) == PASSWORD


def test_the_command_says_in_one_sentence_that_a_password_is_wanted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(cli, ["chat", "--editor", "--data", str(tmp_path / "none")]) == 2
    told = capsys.readouterr().err
    assert "CERTGUIDE_EDITOR_PASSWORD is not set" in told
    assert told.count("\n") == 1
    assert not (tmp_path / "none").exists()


def test_a_password_is_compared_in_constant_time(
    access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[int, int]] = []

    def noted(one: bytes, other: bytes) -> bool:
        compared.append((len(one), len(other)))
        return compare_digest(one, other)

    monkeypatch.setattr(hmac, "compare_digest", noted)
    for password in ("x", PASSWORD[:-1] + "x", PASSWORD + "x"):
        assert access.sign_in(password, "a") is None
    assert access.sign_in(PASSWORD, "a")
    assert compared == [(32, 32)] * 4
