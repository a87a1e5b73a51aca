"""With a protection taken away its test fails; what nobody notices is told."""

import random

from tools.protections.__main__ import tried
from tools.protections.protection import Protection, protections

from .conftest import Size, Tell

SEED = 9
PACE = "tests/ui/web/test_pace.py::test_an_address_may_ask_a_burst_and_then_at_its_pace"


def test_every_protection_is_missed_and_what_nobody_notices_is_told(
    size: Size, figures: Tell
) -> None:
    listed = protections()
    chance = random.Random(SEED)  # noqa: S311 (a seed is the point)
    chosen = chance.sample(listed, size(2, len(listed)))
    harmless = taken("RATE = 10.0", "RATE = 11.0")
    broken = taken("        now = self._clock()", "        now = nothing")
    problems = {one.name: problem for one, problem in tried([*chosen, harmless, broken]) if problem}
    assert problems.pop(harmless.name) == "NOT NOTICED"
    assert problems.pop(broken.name).startswith("NOTICED BY ACCIDENT: NameError")
    assert problems == {}
    figures("protections whose removal a test notices", f"{len(chosen)} of {len(listed)}")


def taken(text: str, instead: str) -> Protection:
    return Protection(
        name=text, point="5", file="ui/web/pace.py", text=text, instead=instead, test=PACE
    )
