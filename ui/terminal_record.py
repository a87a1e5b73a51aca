"""All that is kept of who sits at the terminal of this machine: told, taken along, erased."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from assistant import Tutor, TutorError
from assistant.study.coverage import Asked, Coverage
from assistant.study.study import Study

from .border import CommandError
from .journal import forget_questions
from .learners import Learners, Takeout, forget_terminal_learner, terminal_learner
from .session import Kept, Session, is_session_name, session_names

_MOST_ASKED = 200  # questions of sessions that are answered again


def takeout(data: Path, *, damaged: bool = False) -> Takeout:
    """All of it; with `damaged`, sessions that cannot be read count as empty ones.

    Raises LearnersError, and CommandError for a session that cannot be read.
    """
    kept = Learners(data).takeout(terminal_learner(data))
    sessions = {name: _kept(Session(data, name), damaged=damaged) for name in _names(data)}
    return Takeout(kept.conversation, kept.profile, kept.studied, sessions)


def bring_in(data: Path, other: Takeout) -> None:
    """Join another record to what is kept, all of it or nothing; a session of a kept name stays.

    Raises LearnersError, or OSError for a session that cannot be written.
    """
    new = {name: kept for name, kept in other.sessions.items() if name not in _names(data)}
    try:
        for name, kept in new.items():
            Session(data, name).keep(kept)
        Learners(data).bring_in(terminal_learner(data), other)
    except BaseException:
        for name in new:
            Session(data, name).forget()
        raise


def erase(data: Path) -> None:
    """Erase all of it, and that its questions were asked; LearnersError if that cannot be done."""
    kept = takeout(data, damaged=True)
    said = (turn for session in kept.sessions.values() for turn in session.turns)
    typed = [turn.content for turn in said if turn.role == "user"]
    forget_questions(data, [*typed, *(each.question for each in kept.conversation)])
    Learners(data).forget(terminal_learner(data))
    for name in kept.sessions:
        Session(data, name).forget()
    forget_terminal_learner(data)


def coverage_of(data: Path, study: Study, tutor: Tutor) -> Coverage:
    """How far who learns at the terminal has got. Raises LearnersError and TutorError."""
    learners, learner = Learners(data), terminal_learner(data)
    progress = learners.study.follow(learner, study.deck())
    return study.coverage(
        asked(data, tutor),
        progress,
        datetime.now().astimezone(),
        profile=learners.profile(learner),
        plans=learners.study.plans(learner).wishes,
    )


def asked(data: Path, tutor: Tutor) -> list[Asked]:
    """What was asked in the conversation that was brought in, and in the sessions.

    Sessions keep no citations: their questions are answered again, from the live guides.
    """
    said = Learners(data).conversation(terminal_learner(data)).exchanges
    before = [Asked.of(each.question, each.answer) for each in said if each.answer is not None]
    sessions = [one for name in _names(data) for one in _asked_in(Session(data, name), tutor)]
    return [*before, *sessions[-_MOST_ASKED:]]


def _asked_in(session: Session, tutor: Tutor) -> Iterator[Asked]:
    kept = _kept(session, damaged=True)  # of one that is damaged, who uses it is told
    for place, turn in enumerate(kept.turns):
        if turn.role == "user":
            with suppress(TutorError):  # as for one that is too long, in a file written by hand
                answer = tutor.answer(turn.content, kept.turns[:place], profile=kept.profile)
                yield Asked.of(turn.content, answer)


def _kept(session: Session, *, damaged: bool) -> Kept:
    try:
        return session.kept()
    except CommandError:
        if not damaged:
            raise
        return Kept()


def _names(data: Path) -> list[str]:
    return [name for name in session_names(data) if is_session_name(name)]
