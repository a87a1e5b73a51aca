"""A learner's studies as one JSON document, to take along and to bring in elsewhere.

    {"format": "certguide-study", "version": 1, "retention": 0.9, "new_a_day": 10,
     "memories": [...], "reviews": [...], "plans": {"wishes": [...], "ticked": [...]}}

The fields are those of `Memory`, `Review` and `Plans`; times are ISO 8601, UTC. Only what undoes a
review is left out. Whoever brings a document in may have written anything into it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from pydantic import TypeAdapter

from assistant.study.practice import Memory, Progress, Review, Schedule, aimed, merged

from .errors import LearnersError
from .incoming import validated
from .studied import MOST_PLANS, MOST_TICKED, Plans, Studied
from .study_record import as_json

VERSION = 1
LARGEST = 50_000_000  # bytes
_MOST_REVIEWS, _MOST_MEMORIES = 100_000, 20_000
_LONGEST_ID, _LONGEST_TEXT = 64, 20_000
_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2300, 1, 1, tzinfo=UTC)
_MOST_DAYS = 1_000_000.0  # of stability; FSRS itself goes no further than a hundred years


@dataclass(frozen=True, slots=True)
class _Document:
    format: Literal["certguide-study"]
    version: int
    retention: float
    new_a_day: int
    memories: tuple[Memory, ...] = ()
    reviews: tuple[Review, ...] = ()
    plans: Plans = field(default_factory=Plans)


_document = TypeAdapter(_Document)


def write_document(studied: Studied) -> bytes:
    """The studies as a document."""
    progress = studied.progress
    document = _Document(
        "certguide-study",
        VERSION,
        progress.retention,
        progress.new_a_day,
        tuple(progress.memories.values()),
        tuple(replace(review, before=None) for review in progress.reviews),
        studied.plans,
    )
    return as_json(_document, document, indent=1)


def read_document(content: bytes) -> Studied:
    """The studies of a document; LearnersError, of kind "document", if they cannot be read."""
    try:
        document = validated(_document, content, LARGEST, VERSION)
    except ValueError as error:
        raise _refused(str(error)) from error
    return Studied(_progress(document), _plans(document.plans))


def _progress(document: _Document) -> Progress:
    memories, reviews = document.memories, document.reviews
    if len(memories) > _MOST_MEMORIES or len(reviews) > _MOST_REVIEWS:
        raise _refused("it holds more than anybody can have practised")
    if not all(map(_is_sound_memory, memories)) or not all(map(_is_sound_review, reviews)):
        raise _refused("a number, time or text in it is out of bounds")
    kept = Progress(
        {str(number): _in_utc(memory) for number, memory in enumerate(memories)},
        tuple(replace(each, at=each.at.astimezone(UTC), before=None) for each in reviews),
    )
    try:
        return merged(aimed(Progress(), document.retention, document.new_a_day), kept)
    except ValueError as error:
        raise _refused(str(error).rstrip(".")) from error


def _plans(plans: Plans) -> Plans:
    wishes, ticked = plans.wishes, plans.ticked
    texts = (text for wish in wishes for text in (wish.level, wish.guide or ""))
    hours = (wish.hours for wish in wishes if wish.hours is not None)
    if (
        len(wishes) > MOST_PLANS
        or len(ticked) > MOST_TICKED
        or not _are_short(ticked, _LONGEST_ID)
        or not _are_short(texts, _LONGEST_TEXT)
        or not all(0 < number <= 168 for number in hours)
    ):
        raise _refused("a plan in it is out of bounds")
    return plans


def _is_sound_memory(memory: Memory) -> bool:
    ids = (text for one in (memory.learned, memory.card) for text in (one.id, one.fingerprint))
    texts = (
        text
        for one in (memory.learned, memory.card)
        for text in (one.question, one.document, one.topic)
    )
    return (
        memory.count > 0
        and _are_short(ids, _LONGEST_ID)
        and _are_short(texts, _LONGEST_TEXT)
        and _is_sound_schedule(memory.schedule)
    )


def _is_sound_schedule(schedule: Schedule) -> bool:
    return (
        (schedule.phase == "review") == (schedule.step is None)
        and (schedule.step is None or 0 <= schedule.step <= 1)
        and 0 < schedule.stability <= _MOST_DAYS
        and 1 <= schedule.difficulty <= 10
        and _is_sound_time(schedule.due)
        and _is_sound_time(schedule.last)
    )


def _is_sound_review(review: Review) -> bool:
    ids = (review.card, review.build, review.fingerprint)
    return _is_sound_time(review.at) and _are_short(ids, _LONGEST_ID)


def _is_sound_time(time: datetime) -> bool:
    return time.tzinfo is not None and _FIRST <= time < _LAST


def _are_short(texts: Iterable[str], longest: int) -> bool:
    return all(len(text) <= longest for text in texts)


def _in_utc(memory: Memory) -> Memory:
    schedule = memory.schedule
    return replace(
        memory,
        schedule=replace(
            schedule, due=schedule.due.astimezone(UTC), last=schedule.last.astimezone(UTC)
        ),
    )


def _refused(reason: str) -> LearnersError:
    return LearnersError("document", f"This is no document of studies that can be read: {reason}.")
