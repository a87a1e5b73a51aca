"""Scores as people and programs read them: tables, the wrong answers, JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.markup import escape
from rich.table import Table

from .figures import Figure, figures
from .groups import KEYS, TURNS, group_by
from .scoring import Score
from .summary import Summary, summarise

COLUMNS = (
    "",
    "cases",
    "right",
    "95%",
    "hit@1",
    "hit@5",
    "recall@5",
    "mrr@10",
    "ndcg@10",
    "phrases",
)
MEASURED = ("measure", "cases", "value", "95%", *TURNS)
COMPARED = ("measure", "cases", "value", "baseline", "difference", "its 95%", "p")


def table(scores: Sequence[Score]) -> Table:
    """Draw the figures by kind, by suite and by split, all cases last."""
    drawn = _table(COLUMNS)
    for key in (KEYS["kinds"], KEYS["suites"], KEYS["splits"]):
        for name, group in group_by(scores, key).items():
            drawn.add_row(escape(name), *_cells(summarise(group)))
        drawn.add_section()
    drawn.add_row("all", *_cells(summarise(scores)), style="bold")
    return drawn


def measures_table(scores: Sequence[Score], baseline: Sequence[Score] = ()) -> Table:
    """Draw every measure with its doubt: follow-ups apart, or beside a baseline's.

    A measure that is significantly worse than the baseline's is in bold.
    """
    drawn = _table(COMPARED if baseline else MEASURED)
    for figure in figures(scores, baseline):
        drawn.add_row(
            figure.name,
            str(figure.cases),
            _figure(figure.value, 3),
            *(_compared(figure) if baseline else _apart(figure)),
            style="bold" if figure.dropped else "",
        )
    return drawn


def footer(scores: Sequence[Score]) -> Iterator[str]:
    """Say what belongs to all cases together, one thing a line."""
    failed = [score for score in scores if "answer" not in score.row]
    if failed:
        count = "1 case has" if len(failed) == 1 else f"{len(failed)} cases have"
        yield f"{count} no answer, which counts as wrong: {failed[0].faults[0]}"
    summary = summarise(scores)
    refusing = summary.abstention
    yield (
        f"refusing: precision {_figure(refusing.precision)}, recall {_figure(refusing.recall)}, "
        f"f1 {_figure(refusing.f1)}, false refusals {_figure(refusing.false_refusal_rate)}, "
        f"balanced accuracy {_figure(refusing.balanced_accuracy)}"
    )
    yield f"quotes literal: {_figure(summary.exactness, 3)} of {summary.checked} checked"
    yield (
        f"answers: {_figure(summary.words, 0)} words in the mean; "
        f"latency p50 {_figure(summary.p50, 0)} ms, p95 {_figure(summary.p95, 0)} ms"
    )


def misses(scores: Sequence[Score]) -> Iterator[str]:
    """Tell each wrong answer: the question, the faults, the answer, the first passage."""
    for score in scores:
        if score.correct:
            continue
        case = score.case
        found = score.row.get("passages") or [{"text": "none"}]
        turns = "".join(f"\n  {turn.role}: {turn.content}" for turn in case.history)
        yield (
            f"{case.id} ({case.kind}, {case.split}){turns}\n"
            f"  asked: {case.question}\n"
            f"  understood: {score.row.get('standalone', '')}\n"
            f"  wrong: {'; '.join(score.faults)}\n"
            f"  answer: {_short(str(score.row.get('answer', '')), 400)}\n"
            f"  first passage: {_short(found[0]['text'], 200)}\n"
            f"  quotes: {' / '.join(case.quotes) or '-'}\n"
        )


def as_json(scores: Sequence[Score]) -> Mapping[str, Any]:
    """Give the same figures to a program, and each case's verdict."""
    return {
        "all": asdict(summarise(scores)),
        "measures": {figure.name: figure.value for figure in figures(scores)},
        **{
            grouping: {
                name: asdict(summarise(group)) for name, group in group_by(scores, key).items()
            }
            for grouping, key in KEYS.items()
        },
        "cases": [
            {"id": score.case.id, "correct": score.correct, "faults": list(score.faults)}
            for score in scores
        ],
    }


def _table(columns: Sequence[str]) -> Table:
    drawn = Table(*columns)
    for column in drawn.columns[1:]:
        column.justify = "right"
    return drawn


def _cells(summary: Summary) -> tuple[str, ...]:
    found = summary.retrieval
    return (
        str(summary.cases),
        _figure(summary.correct),
        _interval(summary.interval),
        _figure(found.hit_1 if found else None),
        _figure(found.hit_5 if found else None),
        _figure(found.recall_5 if found else None),
        _figure(found.mrr_10 if found else None),
        _figure(found.ndcg_10 if found else None),
        _figure(summary.keyphrases),
    )


def _compared(figure: Figure) -> tuple[str, ...]:
    change = figure.change
    if change is None:
        return ("-", "-", "-", "-")
    p = "<0.001" if change.p is not None and change.p < 0.0005 else _figure(change.p, 3)
    difference = f"{change.difference:+.3f}"
    return (_figure(change.baseline, 3), difference, _interval(change.interval, 3), p)


def _apart(figure: Figure) -> tuple[str, ...]:
    turns = (_figure(value, 3) for value in (figure.first_turns, figure.later_turns))
    return (_interval(figure.interval, 3), *turns)


def _interval(interval: tuple[float, float] | None, places: int = 2) -> str:
    return f"{interval[0]:.{places}f} to {interval[1]:.{places}f}" if interval else "-"


def _figure(value: float | None, places: int = 2) -> str:
    return "-" if value is None else f"{value:.{places}f}"


def _short(text: str, limit: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
