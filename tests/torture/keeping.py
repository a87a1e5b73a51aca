"""A process that keeps what learners say, and tells of each thing once it is kept."""

from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from assistant import Profile
from tests.ui.learners.strangers import exchange
from ui.journal import feedback, gaps
from ui.learners import Learners
from ui.session import Session


def keep_on(data: Path, token: str, told: Connection) -> None:
    """Keep exchanges, profiles, a session and both journals, until somebody kills this."""
    learners, session = Learners(data), Session(data, "me")
    for number in count(1):
        question = f"question {number}"
        learners.add(token, exchange(question))
        learners.keep_profile(token, Profile(role=question))
        session.add(question, "answer", lambda _, profile: profile)
        gaps(data).add({"question": question})
        feedback(data).add({"question": question})
        told.send(number)
