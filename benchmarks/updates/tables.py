"""The results as tables in Markdown."""

from collections import Counter
from collections.abc import Iterable, Sequence

from evals.markdown import table

from .succession import Step
from .trials import Tally

_SUMMED = ("new", "answered", "gone", "lost", "refused", "from_removed", "kept", "right")


def real_table(steps: Iterable[tuple[str, Step]]) -> str:
    """One row an edition, and one for all of them."""
    header = ["edition", "changes", "first verdict", "reasons", "s", "then"]
    header += ["new right", "changed or gone", "of these without a like, refused"]
    header += ["from removed text", "unchanged right"]
    rows, total = [], Counter[str]()
    for name, step in steps:
        after = step.after
        cells = [f"{name}: {step.edition}", _counts(step.changes), step.verdict]
        cells += [_counts(step.reasons), f"{step.seconds:.1f}", step.accepted or "-"]
        if after:
            for field in _SUMMED:
                total[field] += getattr(after, field)
            cells += [f"{after.answered}/{after.new}", str(after.gone)]
            cells += [
                f"{after.refused}/{after.lost}",
                str(after.from_removed),
                f"{after.right}/{after.kept}",
            ]
        rows.append([*cells, *["-"] * (len(header) - len(cells))])
    shares = [f"{total['answered']}/{total['new']}", str(total["gone"])]
    shares += [
        f"{total['refused']}/{total['lost']}",
        str(total["from_removed"]),
        f"{total['right']}/{total['kept']}",
    ]
    return table(header, [*rows, ["all", *["-"] * 5, *shares]])


def damage_table(tallies: Sequence[Tally]) -> str:
    """How much of each kind of damage is held, and named by a reason."""
    rows = [(t.kind, str(t.tried), str(t.held), str(t.named)) for t in tallies]
    sums = [str(sum(getattr(t, name) for t in tallies)) for name in ("tried", "held", "named")]
    return table(["damage", "planted", "held", "named"], [*rows, ("all", *sums)])


def innocent_table(tallies: Sequence[Tally]) -> str:
    """How much of what changes nothing, or only adds, is let through."""
    rows = [(t.kind, str(t.tried), str(t.tried - t.held)) for t in tallies]
    tried, held = (sum(getattr(t, name) for t in tallies) for name in ("tried", "held"))
    rows.append(("all", str(tried), str(tried - held)))
    return table(["innocent edit", "made", "promoted"], rows)


def _counts(counted: Counter[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in sorted(counted.items())) or "-"
