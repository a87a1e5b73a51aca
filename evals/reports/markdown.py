"""A report as the comment of a pull request: the verdict first, details folded."""

from collections.abc import Iterator, Sequence

from ..figures import Figure
from ..markdown import points, share, table
from .comparison import Compared, compared
from .escaping import markdown
from .report import Entry, Report
from .telling import told

SHOWN = 40  # cases or rows of each sort; a comment on GitHub ends at 65,536 characters


def as_markdown(report: Report, found: Sequence[Figure]) -> str:
    """The comment."""
    cases = list(compared(report))
    parts = [
        _verdict(report, cases),
        "\n".join(f"- {markdown(reason)}" for reason in report.reasons),
        _figures(found, bool(report.baseline)),
        _folded("got worse", [_case(one) for one in cases if one.state == "worse"]),
        _folded("without an answer", [_case(one) for one in cases if one.failed]),
        _folded("whose proof has left the content", [_stale(row) for row in report.stale]),
        _folded("wrong, and not worse", [_case(one) for one in cases if _still_wrong(one)]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _verdict(report: Report, cases: Sequence[Compared]) -> str:
    states = [one.state for one in cases]
    right = sum(one.outcome == "right" for one in cases)
    against = f" against {markdown(report.baseline_build)}" if report.baseline_build else ""
    changes = (
        f"; {states.count('worse')} got worse, {states.count('better')} got better, "
        f"{states.count('changed')} say it in other words"
    )
    return (
        f"## {markdown(report.verdict)}: {markdown(report.build)}{against}\n\n"
        f"{right} of {len(cases)} cases are right{changes if report.baseline else ''}."
    )


def _figures(found: Sequence[Figure], beside: bool) -> str:
    header = ["measure", "cases", "value"]
    if beside:
        header += ["baseline", "difference in points", "p"]
    return table(header, (_cells(figure, beside) for figure in found))


def _cells(figure: Figure, beside: bool) -> list[str]:
    name = f"`{figure.name}`"
    cells = [f"**{name}**" if figure.dropped else name, str(figure.cases), share(figure.value)]
    if not beside:
        return cells
    change = figure.change
    if change is None:
        return [*cells, "-", "-", "-"]
    p = "-" if change.p is None else f"{change.p:.3f}"
    return [*cells, share(change.baseline), points(change.difference), p]


def _folded(what: str, items: Sequence[str]) -> str:
    """A list that opens on a click; "" for none."""
    if not items:
        return ""
    count = f"{len(items)} {'case' if len(items) == 1 else 'cases'} {what}"
    shown = "\n".join(f"- {item}" for item in items[:SHOWN])
    more = f"\n- and {len(items) - SHOWN} more: see the report" if len(items) > SHOWN else ""
    return f"<details><summary>{count}</summary>\n\n{shown}{more}\n\n</details>"


def _case(one: Compared) -> str:
    return "<br>".join(_lines(one))


def _lines(one: Compared) -> Iterator[str]:
    case = one.score.case
    critical = " (critical)" if case.priority == "critical" else ""
    yield f"**{markdown(case.id)}**{critical}: {markdown(case.question)}"
    if one.score.faults:
        yield f"why: {markdown('; '.join(one.score.faults))}"
    yield f"now: {markdown(told(one.score.row))}"
    if one.before and one.state != "same":
        yield f"before: {markdown(told(one.before.row))}"


def _stale(row: Entry) -> str:
    now = f"“{markdown(row['likely'])}”" if row["likely"] else "nothing is like it"
    return (
        f"**{markdown(row['case'])}**: “{markdown(row['gold'])}” of {markdown(row['document'])}; "
        f"likely now: {now}"
    )


def _still_wrong(one: Compared) -> bool:
    return one.outcome == "wrong" and one.state != "worse"
