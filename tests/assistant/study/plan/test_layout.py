"""Steps on days: nothing left over, nothing twice, in the guide's proportions."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.study.plan.frames import frame_of
from assistant.study.plan.layout import Stretch, pace, spread

ENDS = st.lists(st.integers(1, 400), min_size=1, max_size=12, unique=True).map(sorted)


@given(ends=ENDS, more=st.integers(0, 700))
@settings(max_examples=200)
def test_stretches_fill_all_days_one_after_the_other(ends: list[int], more: int) -> None:
    days = len(ends) + more
    stretches = spread(ends, days)
    assert stretches[0].first == 1
    assert stretches[-1].last == days
    assert all(one.first <= one.last for one in stretches)
    assert all(b.first == a.last + 1 for a, b in pairwise(stretches))


@given(ends=ENDS)
def test_at_the_guides_own_pace_steps_end_on_its_own_days(ends: list[int]) -> None:
    assert [one.last for one in spread(ends, ends[-1])] == ends


def test_steps_that_end_together_share_their_days() -> None:
    assert spread([7, 7, 14], 14) == [Stretch(1, 7), Stretch(1, 7), Stretch(8, 14)]


def ends(*frames: str) -> tuple[str, list[float]]:
    found = pace([read[0] if (read := frame_of(text)) else None for text in frames])
    return found.reading, list(found.ends)


def test_how_frames_are_read() -> None:
    assert ends("7–14 days", "30 days") == ("milestones", [14, 30])
    assert ends("2 weeks", "1 week") == ("turns", [14, 21])
    assert ends("Week 1", "Week 4", "one month") == ("places", [7, 28, 58])
    assert ends("First week", "Final week") == ("places", [7, 14])
    assert ends("60 days before", "30 days before", "a talk") == ("untimed", [])
    assert ends("8 weeks before the exam", "2 weeks before") == ("back", [42, 56])


def test_times_that_cannot_be_meant_are_none() -> None:
    assert ends("0 days", "0 weeks") == ("untimed", [])
    assert ends("999 months", "999 weeks") == ("untimed", [])
    assert spread([0], 5) == [Stretch(1, 5)]
