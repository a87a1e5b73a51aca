"""Learners of the tests, and exchanges as different as they may be."""

import secrets

from hypothesis import strategies as st

from assistant import Answer, Profile
from tests.ui.fake_tutor import LEARN
from tests.ui.harbour import HARBOUR
from ui.chat.conversation import Conversation, Exchange
from ui.chat.source import find_sources

EXCHANGES = st.builds(
    Exchange,
    st.integers(1, 10**6),
    st.text(),
    st.none() | st.builds(Answer, passages=st.just(())),
    error=st.text(),
)
PROFILES = st.builds(Profile)


def token() -> str:
    """The token of a learner whom nobody knows yet."""
    return secrets.token_urlsafe(32)


def exchange(question: str = "What must I learn?") -> Exchange:
    """A question with a whole answer and its sources; the number is the keeper's to give."""
    return Exchange(7, question, LEARN, find_sources(LEARN, lambda _: HARBOUR))


def questions(conversation: Conversation) -> list[str]:
    """What was asked, oldest first."""
    return [kept.question for kept in conversation.exchanges]
