"""What is known of how guides write plans, read once from `data/plan.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from corpus import parsed

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Patterns (of lower-case text) and word lists; see the comments in `data/plan.yaml`."""

    numbers: dict[str, int]
    ordinals: dict[str, int]
    units: dict[str, int]
    lead: str
    trail: str
    back: str
    plans: Pattern
    surely: Pattern
    times: Pattern
    kinds: dict[str, Pattern]
    preparing: Pattern
    not_preparing: Pattern
    about_exam: Pattern
    ladder: Pattern
    prepared_for: frozenset[str]
    describing: frozenset[str]
    around: frozenset[str]


@lru_cache(maxsize=1)
def plan_words() -> PlanWords:
    """The English ones, which ship with the product."""
    raw = parsed((files("assistant") / "data" / "plan.yaml").read_text(encoding="utf-8"))
    return PlanWords(
        numbers=raw["numbers"],
        ordinals=raw["ordinals"],
        units=raw["units"],
        lead=raw["lead"],
        trail=raw["trail"],
        back=raw["back"],
        plans=re.compile(raw["plans"]),
        surely=re.compile(raw["surely"]),
        times=re.compile(raw["times"]),
        kinds={kind: re.compile(pattern) for kind, pattern in raw["kinds"].items()},
        preparing=re.compile(raw["preparing"]),
        not_preparing=re.compile(raw["not_preparing"]),
        about_exam=re.compile(raw["about_exam"]),
        ladder=re.compile(raw["ladder"]),
        prepared_for=frozenset(raw["prepared_for"]),
        describing=frozenset(raw["describing"].split()),
        around=frozenset(raw["around"].split()),
    )
