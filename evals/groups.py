"""The groups of cases that are told apart."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePath

from .scoring import Score

TURNS = ("first turns", "later turns")


def group_by(scores: Iterable[Score], key: Callable[[Score], str]) -> dict[str, tuple[Score, ...]]:
    """Sort scores into groups, in the order in which the groups first appear."""
    groups: dict[str, list[Score]] = {}
    for score in scores:
        groups.setdefault(key(score), []).append(score)
    return {name: tuple(group) for name, group in groups.items()}


def library_name(documents: Sequence[str]) -> str:
    """Name a library after its first document and the number of the others; "-" for none."""
    others = f" +{len(documents) - 1}" if len(documents) > 1 else ""
    return PurePath(documents[0]).stem + others if documents else "-"


def turn(score: Score) -> str:
    """Whether it answers the opening of a conversation or a follow-up."""
    return TURNS[bool(score.case.history)]


KEYS: Mapping[str, Callable[[Score], str]] = {
    "kinds": lambda score: score.case.kind,
    "suites": lambda score: score.case.suite,
    "splits": lambda score: score.case.split,
    "turns": turn,
    "libraries": lambda score: library_name(score.case.documents),
}
