"""Which questions have one right answer, and only one."""

from collections.abc import Iterable, Sequence

from corpus import fold

from .fact import Fact

_RANK = {"faq": 0, "row": 1, "list": 2, "definition": 3, "comparison": 4}


def unambiguous(facts: Sequence[Fact]) -> list[Fact]:
    """The facts whose question no other answers in another way, each question once.

    The guide's own questions stay beside those made of its headings; of two of a kind with
    different answers neither is a card.
    """
    by_question: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        by_question.setdefault(fold(fact.question), []).append(fact)
    kept = {id(fact) for same in by_question.values() for fact in _kept(same)}
    return [fact for fact in facts if id(fact) in kept]


def _kept(same: Iterable[Fact]) -> list[Fact]:
    best = min(_RANK[fact.kind] for fact in same)
    first, *others = [fact for fact in same if _RANK[fact.kind] == best]
    differs = any(other.fingerprint != first.fingerprint for other in others)
    return [] if differs else [first]
