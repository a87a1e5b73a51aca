"""A build asked its cases, those from a record that were asked before."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from index import Index

from ..asking import asked, scored
from ..cases import Case
from ..scoring import Row, Score
from ..summary import summarise
from .records import Record, Records, asking, program, rows_of

Watch = Callable[[int, int], None]
"""Called with how many cases were asked, and of how many."""


def evaluated(
    index: Index,
    cases: Sequence[Case],
    known: Mapping[str, Row],
    watch: Watch = lambda *_: None,
) -> tuple[Score, ...]:
    """A score for each case, in their order; `known` answers of a record are not asked again."""
    fresh = iter(asked(index, [case for case in cases if asking(case) not in known]))
    scores: list[Score] = []
    for case in cases:
        row = known.get(asking(case))
        scores.append(scored(index, case, row) if row else next(fresh))
        watch(len(scores), len(cases))
    return tuple(scores)


def remember(
    records: Records,
    build: str,
    verdict: str | None,
    scores: Sequence[Score],
    suites: Iterable[str],
    accepted: Iterable[str] = (),
) -> None:
    """Put an evaluation on record, beside the answers that are there already.

    Without a `verdict` the one before stays, or else it is "evaluated".
    """
    before = records.read(build)
    records.write(
        Record(
            build=build,
            at=datetime.now(UTC).isoformat(timespec="seconds"),
            program=program(),
            verdict=verdict or (before.verdict if before else "evaluated"),
            suites=tuple(suites),
            figures=figures(scores),
            accepted=tuple(sorted({*accepted, *(before.accepted if before else ())})),
            rows={**records.rows(build), **rows_of(scores)},
        )
    )


def keep_answers(records: Records, build: str, scores: Sequence[Score]) -> None:
    """Put answers on record, so that they need not be asked for again; the figures stay."""
    before = records.read(build) or Record(build, "", program(), "")
    rows = {**records.rows(build), **rows_of(scores)}
    records.write(replace(before, program=program(), rows=rows))


def figures(scores: Sequence[Score]) -> dict[str, float | int | None]:
    """A few figures to compare builds by; of no cases, their number alone."""
    if not scores:
        return {"cases": 0}
    summary = summarise(scores)
    return {
        "cases": summary.cases,
        "right": summary.correct,
        "hit_1": summary.retrieval.hit_1 if summary.retrieval else None,
        "hit_5": summary.retrieval.hit_5 if summary.retrieval else None,
        "abstention_recall": summary.abstention.recall,
        "false_refusal_rate": summary.abstention.false_refusal_rate,
        "p50_ms": summary.p50,
        "p95_ms": summary.p95,
    }
