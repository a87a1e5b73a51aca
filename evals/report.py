"""Scores as people and programs read them: a table, the wrong answers, JSON."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import PurePath
from typing import Any

from rich.table import Table

from .scoring import Score
from .summary import Summary, group_by, summarise

COLUMNS = ("", "cases", "right", "95%", "hit@1", "hit@5", "recall@5", "mrr@10", "keyphrases")

KEYS: Mapping[str, Callable[[Score], str]] = {
    "kinds": lambda score: score.case.kind,
    "suites": lambda score: score.case.suite,
    "splits": lambda score: score.case.split,
    "libraries": lambda score: library_name(score.case.documents),
}


def table(scores: Sequence[Score]) -> Table:
    """Draw the figures by kind, by suite and by split, all cases last."""
    drawn = Table(*COLUMNS)
    for column in drawn.columns[1:]:
        column.justify = "right"
    for key in (KEYS["kinds"], KEYS["suites"], KEYS["splits"]):
        for name, group in group_by(scores, key).items():
            drawn.add_row(name, *_cells(summarise(group)))
        drawn.add_section()
    drawn.add_row("all", *_cells(summarise(scores)), style="bold")
    return drawn


def footer(scores: Sequence[Score]) -> Iterator[str]:
    """Say the measures that belong to all cases together, one a line."""
    failed = [score for score in scores if "answer" not in score.row]
    if failed:
        yield f"{len(failed)} cases have no answer and count as wrong: {failed[0].faults[0]}"
    summary = summarise(scores)
    refusing = summary.abstention
    yield (
        f"refusing: precision {_figure(refusing.precision)}, recall {_figure(refusing.recall)}, "
        f"false refusals {_figure(refusing.false_refusal_rate)}, "
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
        **{grouping: _figures(group_by(scores, key)) for grouping, key in KEYS.items()},
        "cases": [
            {"id": score.case.id, "correct": score.correct, "faults": list(score.faults)}
            for score in scores
        ],
    }


def library_name(documents: Sequence[str]) -> str:
    """Name a library after its first document and the number of the others."""
    others = f" +{len(documents) - 1}" if len(documents) > 1 else ""
    return PurePath(documents[0]).stem + others


def _figures(groups: Mapping[str, Sequence[Score]]) -> Mapping[str, Any]:
    return {name: asdict(summarise(group)) for name, group in groups.items()}


def _cells(summary: Summary) -> tuple[str, ...]:
    found = summary.retrieval
    interval = f"{summary.interval[0]:.2f}-{summary.interval[1]:.2f}" if summary.interval else "-"
    return (
        str(summary.cases),
        _figure(summary.correct),
        interval,
        _figure(found.hit_1 if found else None),
        _figure(found.hit_5 if found else None),
        _figure(found.recall_5 if found else None),
        _figure(found.mrr_10 if found else None),
        _figure(summary.keyphrases),
    )


def _figure(value: float | None, places: int = 2) -> str:
    return "-" if value is None else f"{value:.{places}f}"


def _short(text: str, limit: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
