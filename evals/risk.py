"""How well the judge knows what to refuse: `python -m evals.risk`.

Every held-back question is answered, however little the judge thinks of it. Then the surest answers
are counted first: of how many of them is the share that is wrong?
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import click

from assistant import chain
from assistant.calibration import calibration
from assistant.judge import Verdict, judge
from index import Index

from .asking import asked
from .cases import Case
from .markdown import fill_file, share, table
from .options import chosen, libraries_option, reachable, shared_option, watched, write_option
from .plot import curves
from .product_data import copied, in_use
from .risk_coverage import Decision, area, auroc, least_risks, risk_at, risks
from .shelves import opened

PICTURE = "risk-coverage.svg"


@click.command()
@shared_option
@libraries_option
@write_option
def main(shared: Path, libraries: Path | None, document: Path | None) -> None:
    """Measure the share of wrong answers by the share of held-back questions answered."""
    cases = [case for case in reachable(chosen((), "held"), shared) if is_judged(case)]
    bar = calibration().threshold
    with tempfile.TemporaryDirectory() as scratch, in_use(without_bar(Path(scratch) / "data")):
        shelves = opened(cases, shared, libraries or Path(scratch) / "libraries")
        found = [
            decision
            for index, group in watched(shelves, "Asking")
            for decision in decisions(index, group)
        ]
    text = told(found, bar)
    click.echo(text)
    if document:
        fill_file(document, "risk", f"{text}\n\n![Risk by coverage]({PICTURE})")
        document.with_name(PICTURE).write_text(drawn(found), encoding="utf-8")


def is_judged(case: Case) -> bool:
    """Whether answering or refusing is one decision, of which the case says which is right.

    It is none where a part has to be named as not answered: without a bar no part ever is.
    """
    return not (case.clarify or case.unanswered or case.refuse is None)


def told(found: Sequence[Decision], bar: float) -> str:
    """The curve as a table, what is answered in practice, and the areas, in Markdown."""
    curve = risks(found)
    given = [decision for decision in found if decision.confidence >= bar]
    rows = [(f"{tenth * 10}%", share(risk_at(tenth / 10, curve))) for tenth in range(1, 11)]
    rate = len(given) / len(found)
    here = share(risk_at(rate, curve)) if given else "-"
    areas = f"{area(curve):.3f}; chance {curve[-1]:.3f}, at best {area(least_risks(found)):.3f}"
    lines = [
        table(("answered", "wrong among these"), rows),
        "",
        f"- {len(found)} questions; the product answers {rate:.0%} of them, {here} of these wrong.",
        f"- AUROC of the confidence, answerable against unanswerable: {share(auroc(found))}.",
        f"- AURC: {areas}.",
    ]
    return "\n".join(lines)


def drawn(found: Sequence[Decision]) -> str:
    """The curve as SVG, between the one of chance and the best one that these answers allow."""
    curve = risks(found)
    return curves(
        "Share of wrong answers by share of questions answered",
        "questions answered, the surest first",
        "wrong among the answers",
        {
            "by the judge's confidence": curve,
            "by lot": [curve[-1]] * len(curve),
            "wrong answers last": least_risks(found),
        },
    )


def decisions(index: Index, cases: Sequence[Case]) -> Iterator[Decision]:
    """What answering each case would mean, once no bar keeps the product from it.

    The confidence is the judge's on the part of the question that it thinks most of. What is
    answered without asking it, or found nothing to judge, is left out.
    """
    with overheard() as verdicts:
        for case in cases:
            verdicts.clear()
            (scored,) = asked(index, [case])
            if verdicts and not scored.refused:
                confidence = max(verdict.confidence for verdict in verdicts)
                yield Decision(confidence, scored.correct, not case.refuse)


@contextmanager
def overheard() -> Iterator[list[Verdict]]:
    """A list to which every verdict is added while the product answers."""
    verdicts: list[Verdict] = []

    def listening(*arguments: Any) -> Verdict:  # noqa: ANN401  # whatever the judge takes
        verdicts.append(judge(*arguments))
        return verdicts[-1]

    with patch.object(chain, "judge", listening):
        yield verdicts


def without_bar(folder: Path) -> Path:
    """The product's data with a bar that every answer passes."""
    copy = copied(folder, {})
    weights = copy / "weights.json"
    numbers = json.loads(weights.read_text(encoding="utf-8"))
    weights.write_text(json.dumps({**numbers, "threshold": 0.0}), encoding="utf-8")
    return copy


if __name__ == "__main__":
    main()
