"""One work at a time, and what an update keeps of the last."""

from pathlib import Path
from threading import Event

import pytest

from evals.release import Release, Verdict
from index import LibraryError, Progress
from ui.acknowledged import Acknowledged
from ui.border import CommandError
from ui.editor import updates
from ui.editor.desk import BusyError, Desk
from ui.editor.updates import Updates
from ui.editor.verdict import reason_of
from ui.releasing import Request
from ui.settings import Settings


def finish(desk: Desk) -> None:
    """Wait until nothing is under way."""
    pause = Event()
    while desk.running:
        pause.wait(0.01)


def test_a_second_work_is_told_whose_the_first_is() -> None:
    desk, go_on = Desk(), Event()

    def work(progress: Progress) -> None:
        progress("Asking", 3, 7)
        assert go_on.wait(30)

    desk.begin("Examining", "10.0.0.7", work)
    with pytest.raises(BusyError, match=r"Examining is under way since \d\d:\d\d.* from 10\.0\.0"):
        desk.begin("Measuring", "10.0.0.8", work)
    go_on.set()
    finish(desk)
    desk.begin("Measuring", "10.0.0.8", work)
    finish(desk)
    assert desk.error == ""


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (LibraryError("locked", "Another process writes."), "Another process writes."),
        (OSError(28, "No space left"), "The system refused: No space left."),
        (ZeroDivisionError("secret"), "Something went wrong; the server’s log says what."),
    ],
)
def test_a_work_that_fails_leaves_a_sentence_and_a_free_desk(error: Exception, told: str) -> None:
    def work(_: Progress) -> None:
        raise error

    desk = Desk()
    desk.begin("Examining", "a", work)
    finish(desk)
    assert desk.error == told
    desk.begin("Examining", "a", lambda _: None)
    finish(desk)
    assert desk.error == ""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """The releases that were asked for; each is held but one that accepts a loss."""
    requests: list[Request] = []

    def release(_: Settings, request: Request, __: Progress) -> tuple[Release, None]:
        requests.append(request)
        verdict: Verdict = "promoted" if request.promote else "staged" if request.losses else "held"
        return Release("b1", "b0", verdict), None

    monkeypatch.setattr(updates, "run_release", release)
    return requests


def test_terms_add_up_and_are_the_same_at_the_promotion(
    asked: list[Request], tmp_path: Path
) -> None:
    desk = Desk()
    update = Updates(Settings(tmp_path, "none"), desk)
    update.examine([tmp_path], ["old.md"], "a")
    finish(desk)
    with pytest.raises(CommandError, match="has passed"):
        update.promote("a")
    update.again(["c1"], ["new.md"], ["f1"], "a")
    finish(desk)
    assert Acknowledged(tmp_path).ids() == {"f1"}
    update.promote("a")
    finish(desk)
    terms = [(each.accepted, each.losses, each.promote) for each in asked]
    assert terms == [
        ((), (), False),
        (("c1",), ("new.md",), False),
        (("c1",), ("new.md",), True),
    ]
    assert {(tuple(each.paths), tuple(each.removed)) for each in asked} == {
        ((tmp_path,), ("old.md",))
    }
    with pytest.raises(CommandError, match="has passed"):
        update.promote("a")


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("a.md loses 2 of its 3 FAQs: if that is meant, --accept-loss 'a.md'.",
         "a.md loses 2 of its 3 FAQs."),
        ("They differ. See a.md. If that is meant: --accept 0f.", "They differ. See a.md."),
        ("“x” has left a.md (nothing there is like it): mend what rests on it, or --accept c1.",
         "“x” has left a.md (nothing there is like it): mend what rests on it."),
        ("The critical case c1 got worse: no.", "The critical case c1 got worse: no."),
    ],
)  # fmt: skip
def test_a_reason_is_told_without_the_command_line(reason: str, shown: str) -> None:
    assert reason_of(reason) == shown
