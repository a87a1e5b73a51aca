"""Which cases are held back from tuning: a rule that nobody can steer."""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256


def held_out(cases: Iterable[tuple[str, str, str]]) -> frozenset[str]:
    """Pick the held-out third among (id, kind, conversation) triples, in file order.

    Of each three consecutive cases of one kind, the one whose id has the smallest SHA-256 is held.
    So every kind has its third, a case that is added at the end moves no other one, and whether a
    case is held does not depend on what it asks.

    A conversation of several cases goes to one side as a whole, because the answer to a turn stands
    in the history of the next one. Such conversations count by their first case, and are of one
    kind among each other.
    """
    conversations: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for identifier, kind, conversation in cases:
        conversations[conversation].append((identifier, kind))
    by_kind: dict[str | None, list[list[str]]] = defaultdict(list)
    for turns in conversations.values():
        of_kind = turns[0][1] if len(turns) == 1 else None
        by_kind[of_kind].append([identifier for identifier, _ in turns])
    return frozenset(
        identifier
        for alike in by_kind.values()
        for trio in zip(*[iter(alike)] * 3, strict=False)
        for identifier in min(trio, key=_digest)
    )


def _digest(conversation: list[str]) -> str:
    return sha256(conversation[0].encode()).hexdigest()
