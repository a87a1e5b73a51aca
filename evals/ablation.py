"""What each part of the product is worth: `python -m evals.ablation`.

One part at a time is taken out. What is fitted is fitted again without it, on the cases for tuning;
then the held-back cases are asked, and compared with the answers of the whole product, case by
case.
"""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from .asking import asked
from .calibrate import fit, write
from .cases import Case
from .examples import Example, examples, strangers
from .markdown import fill_file, points, share, table
from .measures import hit_1, hit_5, right
from .options import (
    chosen,
    libraries_option,
    reachable,
    shared_option,
    watched,
    write_option,
)
from .paired import Change, change
from .product_data import copied, in_use
from .reduced_index import shipped_glossaries
from .scoring import Score
from .shelves import Shelf, opened
from .starting_set import starting_set
from .summary import summarise
from .variants import EVERYTHING, GLOSSARY, LACKING, Variant

HEADER = ("right", "hit@1", "hit@5", "unanswerable refused", "answerable refused")


@click.command()
@shared_option
@libraries_option
@write_option
def main(shared: Path, libraries: Path | None, document: Path | None) -> None:
    """Measure on the held-back cases what is lost without each part of the product."""
    cases = reachable([*chosen((), "all"), *starting_set(shared)], shared)
    with tempfile.TemporaryDirectory() as scratch:
        kept = libraries or Path(scratch) / "libraries"
        shelves = list(watched(opened(cases, shared, kept), "Building"))
        variants = watched((EVERYTHING, GLOSSARY, *LACKING), "Taking parts out")
        scores = {
            variant.name: measured(variant, shelves, Path(scratch) / str(number))
            for number, variant in enumerate(variants)
        }
    for name, text in (("ablation", losses(scores)), ("glossary", glossary(scores))):
        click.echo(f"\n{text}")
        if document:
            fill_file(document, name, text)


def measured(variant: Variant, shelves: Sequence[Shelf], scratch: Path) -> list[Score]:
    """Fit a variant on the cases for tuning and score its answers to those held back."""
    changed = [(variant.index(index), cases) for index, cases in shelves]
    data = copied(scratch, variant.language)
    with in_use(data):
        fitted = fit(_for_tuning(changed, variant.history), variant.without)
    write(data / "weights.json", fitted if variant.judged else replace(fitted, threshold=0.0))
    with in_use(data):
        return [
            score
            for index, cases in changed
            for score in asked(index, _of("held", cases), variant.history)
        ]


def losses(scores: dict[str, list[Score]]) -> str:
    """The table of what is lost: the whole product first, the rest as differences from it."""
    whole = scores[EVERYTHING.name]
    rows = [(EVERYTHING.name, *_cells(whole, whole, _mean))]
    for variant in LACKING:
        rows.append((variant.name, *_cells(scores[variant.name], whole, _difference)))
    return table((f"left out ({len(whole)} questions)", *HEADER), rows)


def glossary(scores: dict[str, list[Score]]) -> str:
    """The table of the cases about guides that have a glossary, without it and with it."""
    concerned = [_with_glossary(score.case) for score in scores[EVERYTHING.name]]
    without, added = (
        [score for score, keep in zip(scores[name], concerned, strict=True) if keep]
        for name in (EVERYTHING.name, GLOSSARY.name)
    )
    if not without:
        return "No question is about a guide that has a glossary."
    rows = [
        ("without it", *_cells(without, without, _mean)),
        ("with it", *_cells(added, without, _difference)),
    ]
    return table((f"the guide's glossary ({len(without)} questions)", *HEADER), rows)


def _with_glossary(case: Case) -> bool:
    return any(Path(document).stem in shipped_glossaries() for document in case.documents)


def _for_tuning(shelves: Sequence[Shelf], history: bool) -> list[Example]:
    """What the product's own weights are fitted on, seen by a variant."""
    tuning = [(index, _of("tune", cases)) for index, cases in shelves]
    if not history:
        tuning = [(i, [replace(case, history=()) for case in cases]) for i, cases in tuning]
    off_subject = (example for example in strangers(shelves) if example.case.split == "tune")
    return [*examples(tuning), *off_subject]


def _of(split: str, cases: Sequence[Case]) -> list[Case]:
    return [case for case in cases if case.split == split]


def _cells(
    scores: Sequence[Score], whole: Sequence[Score], told: Callable[[Change | None], str]
) -> tuple[str, ...]:
    refusing = summarise(scores).abstention
    return (
        *(told(change(scores, whole, measure)) for measure in (right, hit_1, hit_5)),
        share(refusing.recall),
        share(refusing.false_refusal_rate),
    )


def _mean(found: Change | None) -> str:
    return share(found.mean if found else None)


def _difference(found: Change | None) -> str:
    """The mean, and in brackets the difference with its interval."""
    if found is None:
        return "-"
    between = [" to ".join(map(points, found.interval))] if found.interval else []
    return f"{share(found.mean)} ({', '.join([points(found.difference), *between])})"


if __name__ == "__main__":
    main()
