"""Which cases are held back from tuning: a rule that nobody can steer."""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256


def held_out(cases: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Pick the held-out third among (id, kind) pairs, in file order.

    Of each three consecutive cases of one kind, the one whose id has the smallest SHA-256 is held.
    So every kind has its third, a case that is added at the end moves no other one, and whether a
    case is held does not depend on what it asks.
    """
    by_kind: dict[str, list[str]] = defaultdict(list)
    for identifier, kind in cases:
        by_kind[kind].append(identifier)
    return frozenset(
        min(trio, key=_digest)
        for identifiers in by_kind.values()
        for trio in zip(*[iter(identifiers)] * 3, strict=False)
    )


def _digest(identifier: str) -> str:
    return sha256(identifier.encode()).hexdigest()
