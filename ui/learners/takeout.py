"""All that is kept of a learner, as one value that another machine's record can join."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant import NOBODY, Profile

from ..chat.conversation import MAX_EXCHANGES, Exchange
from ..session import Kept
from .studied import Studied, joined


@dataclass(frozen=True, slots=True)
class Takeout:
    """What a learner may take along.

    Attributes:
        conversation: The exchanges of the page, oldest first.
        profile: What they told of themselves there.
        studied: Their practice and plans.
        sessions: The named conversations of the terminal.

    """

    conversation: tuple[Exchange, ...] = ()
    profile: Profile = NOBODY
    studied: Studied = field(default_factory=Studied)
    sessions: Mapping[str, Kept] = field(default_factory=dict)


def merged(mine: Takeout, other: Takeout) -> Takeout:
    """What is kept, with what the other record has besides; nothing of either is lost.

    Exchanges that are new come before those that are kept, and the newest 50 of all stay.
    Of profiles, sessions of one name, aims and plans for one level, what is kept counts.
    """
    return Takeout(
        _after(other.conversation, mine.conversation),
        mine.profile if mine.profile != NOBODY else other.profile,
        joined(mine.studied, other.studied),
        {**other.sessions, **mine.sessions},
    )


def _after(brought: Iterable[Exchange], kept: Sequence[Exchange]) -> tuple[Exchange, ...]:
    """The exchanges that are kept after those that are not yet, numbered from 1."""
    known = {_said(one) for one in kept}
    whole = (*(one for one in brought if _said(one) not in known), *kept)[-MAX_EXCHANGES:]
    return tuple(replace(one, number=at) for at, one in enumerate(whole, start=1))


def _said(exchange: Exchange) -> tuple[str, str, str, str]:
    """What makes it the same exchange on another machine."""
    answer = exchange.answer.text if exchange.answer else ""
    return exchange.question, answer, exchange.event, exchange.made
