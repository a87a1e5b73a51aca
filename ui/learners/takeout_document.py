"""A takeout as one JSON document, to take along and to bring in elsewhere.

    {"format": "certguide-learner", "version": 1, "made": "2026-11-23T12:00:00+00:00",
     "profile": {...}, "conversation": [...], "sessions": {"name": {...}}, "study": {...}}

The fields are those of `Profile`, `Exchange` and `Kept`; "study" is a document of its own, see
`study_document`. Whoever brings one in may have written anything into it, so all of it is read and
checked before any of it is kept.
"""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import TypeAdapter

from assistant import NOBODY, Profile

from ..chat.conversation import MAX_EXCHANGES, Exchange
from ..session import MOST_BYTES, Kept, is_session_name
from .errors import LearnersError
from .incoming import validated
from .study_document import LARGEST, read_document, write_document
from .takeout import Takeout

VERSION = 1
_MOST_SESSIONS = 1000
_LONGEST_EXCHANGE = 1_000_000  # characters of JSON
_LONGEST_PROFILE = 20_000  # the same


@dataclass(frozen=True, slots=True)
class _Document:
    format: Literal["certguide-learner"]
    version: int
    study: dict[str, Any]
    made: str = ""
    profile: Profile = NOBODY
    conversation: tuple[Exchange, ...] = ()
    sessions: dict[str, Kept] = field(default_factory=dict)


_document = TypeAdapter(_Document)


def write_takeout(takeout: Takeout, made: datetime) -> bytes:
    """The document, made at an aware time; the passages that nobody was shown are left out."""
    fields = {
        "format": "certguide-learner",
        "version": VERSION,
        "made": made.astimezone(UTC).isoformat(timespec="seconds"),
        "profile": asdict(takeout.profile),
        "conversation": [asdict(_shown(one)) for one in takeout.conversation],
        "sessions": {name: asdict(kept) for name, kept in takeout.sessions.items()},
        "study": json.loads(write_document(takeout.studied)),
    }
    return json.dumps(fields, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def read_takeout(content: bytes) -> Takeout:
    """The takeout of a document; LearnersError, of kind "document", if it cannot be read whole."""
    try:
        document = validated(_document, content, LARGEST, VERSION)
    except ValueError as error:
        raise _refused(str(error)) from error
    _check(document)
    studied = read_document(json.dumps(document.study).encode())
    return Takeout(document.conversation, document.profile, studied, document.sessions)


def _check(document: _Document) -> None:
    """That nothing in it is more than certguide itself would keep."""
    if len(document.conversation) > MAX_EXCHANGES:
        raise _refused(f"its conversation has more than {MAX_EXCHANGES} exchanges")
    if any(_length(one) > _LONGEST_EXCHANGE for one in document.conversation):
        raise _refused("an exchange in it is out of bounds")
    if _length(document.profile) > _LONGEST_PROFILE:
        raise _refused("the profile in it is out of bounds")
    if len(document.sessions) > _MOST_SESSIONS or not all(
        map(_is_sound, document.sessions.items())
    ):
        raise _refused("a session in it is out of bounds")


def _is_sound(session: tuple[str, Kept]) -> bool:
    name, kept = session
    return is_session_name(name) and _length(kept) <= MOST_BYTES // 4  # bytes a character at most


def _length(record: Any) -> int:  # noqa: ANN401 (any dataclass)
    return len(json.dumps(asdict(record), ensure_ascii=False))


def _shown(exchange: Exchange) -> Exchange:
    if exchange.answer is None:
        return exchange
    return replace(exchange, answer=replace(exchange.answer, passages=()))


def _refused(reason: str) -> LearnersError:
    return LearnersError("document", f"This is no learner's document that can be read: {reason}.")
