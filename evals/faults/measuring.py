"""How many planted faults are caught, and how many true sentences are lost, with their doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..interval import clustered_interval
from .planted import FAITHFUL, KINDS, WRONG_MARK, Planted


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence, whether it was judged rightly, and the reason word that it was dropped with."""

    planted: Planted
    right: bool
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Share:
    """Right judgements of a kind: of how many, the share, and its 95% interval by source."""

    kind: str
    count: int
    share: float
    interval: tuple[float, float] | None


def outcomes(sentences: Sequence[Planted]) -> list[Outcome]:
    """Every sentence checked. A true one is right when it is kept with a mark that it cites.

    A fault is right when its sentence goes; a wrong mark when the sentence goes or loses the mark.
    """
    found = []
    for planted in sentences:
        verdict = planted.support.check(planted.sentence)
        cited = bool(set(verdict.sentence.marks) & set(planted.sentence.marks))
        if planted.kind == FAITHFUL:
            right = verdict.supported and cited
        else:
            right = not (verdict.supported and (cited or planted.kind != WRONG_MARK))
        found.append(Outcome(planted, right, verdict.reason, verdict.score))
    return found


def shares(found: Sequence[Outcome]) -> list[Share]:
    """The true sentences kept, the faults caught kind by kind, and all faults together."""
    kinds = {kind: [one for one in found if one.planted.kind == kind] for kind in KINDS}
    faults = [one for one in found if one.planted.kind != FAITHFUL]
    return [_share(name, some) for name, some in (*kinds.items(), ("all faults", faults)) if some]


def _share(name: str, some: Sequence[Outcome]) -> Share:
    values = [float(one.right) for one in some]
    interval = clustered_interval(values, [one.planted.source for one in some])
    return Share(name, len(values), sum(values) / len(values), interval)
