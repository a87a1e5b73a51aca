"""What a chat model does to the answers: the same questions with and without it, side by side.

    python -m benchmarks.wording [SUITE ...] [--model local] [--most 60] [--pairs pairs.md]

Both answers to a question come from one composed answer, so that nothing differs but the wording.
Seconds are of the wall clock from the question on: until the composed answer is there, until the
model's first word, and until the last snapshot. `--pairs` writes both wordings below each other, to
be judged by people. Without a suite it asks the bundled guide's.
"""

import platform
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import click
from rich.console import Console

from assistant import Answer, Tutor, TutorError, answer_row
from assistant.models import ChatModel, chat_model
from assistant.wording import prefix
from corpus import Guide, bundled, read_all
from evals import Case, load_suites
from evals.asking import scored
from evals.libraries import libraries
from evals.options import shared_option, split_option, suites_argument, watched
from evals.report import measures_table
from evals.scoring import Score
from index import Index, Library, embedder

SEED = 7
PATIENCE = 120.0  # seconds for an answer: a busy machine shall change the times, not the words
SUITE = bundled() / "certified-mlops-manager.suite.yaml"


@dataclass(frozen=True, slots=True)
class Pair:
    """One question answered in the guide's words and in the model's; seconds from the question.

    `first_word` is None where no model was asked, or it wrote nothing.
    """

    composed: Score
    worded: Score
    answer: Answer
    composed_after: float
    first_word: float | None
    last_word: float


def pairs(index: Index, model: ChatModel, cases: Sequence[Case]) -> Iterator[Pair]:
    """Ask the cases; those that the tutor cannot take are left out."""
    tutor = Tutor(lambda: index, model=model)
    for case in cases:
        began, first, word = perf_counter(), None, None
        answer = None
        try:
            for answer in tutor.ask(case.question, case.history, case.guide):
                after = perf_counter() - began
                first = first or (answer, after)
                word = word or (after if answer.draft else None)
        except TutorError:
            continue
        if first is None or answer is None:
            continue
        yield Pair(
            scored(index, case, answer_row(first[0], case.id, 1000 * first[1])),
            scored(index, case, answer_row(answer, case.id, 1000 * after)),
            answer,
            first[1],
            word,
            after,
        )


@click.command()
@suites_argument
@shared_option
@split_option
@click.option("--model", "name", default="local", show_default=True, help="Chat model to try.")
@click.option("--models", type=click.Path(path_type=Path), default=Path("models"), help="Weights.")
@click.option("--most", default=60, show_default=True, help="Questions, drawn at random.")
@click.option("--pairs", "target", type=click.Path(path_type=Path), help="Where pairs go.")
def main(
    suites: tuple[Path, ...],
    shared: Path,
    split: str,
    name: str,
    models: Path,
    most: int,
    target: Path | None,
) -> None:
    """Compare the answers to SUITES with and without a chat model."""
    model = chat_model(name, models, timeout=PATIENCE)
    if model is None:
        raise click.UsageError("Name a chat model.")
    model.warm(prefix())
    cases = [c for c in load_suites(suites or [SUITE]) if split in ("all", c.split)]
    drawn = random.Random(SEED).sample(cases, min(most, len(cases)))  # noqa: S311
    found = list(watched(_asked(drawn, shared, model), "Asking", len(drawn)))
    _tell(found, name)
    if target is not None:
        target.write_text("\n".join(_page(found)), encoding="utf-8")


def _asked(cases: Sequence[Case], shared: Path, model: ChatModel) -> Iterator[Pair]:
    for paths, group in libraries(cases, shared).items():
        with tempfile.TemporaryDirectory() as folder:
            library = Library(Path(folder), embedder)
            guides = [guide for guide in read_all(paths or [bundled()]) if isinstance(guide, Guide)]
            manifest, _ = library.stage(guides)
            yield from pairs(library.open(manifest.id), model, group)


def _tell(found: Sequence[Pair], name: str) -> None:
    console = Console()
    console.print(measures_table([p.worded for p in found], [p.composed for p in found]))
    asked = [pair for pair in found if pair.first_word is not None]
    kept = [pair for pair in asked if pair.answer.model]
    console.print(
        f"{len(found)} questions, {len(asked)} answers worded by {name}, {len(kept)} of them shown."
    )
    for told, seconds in (
        ("composed answer", [pair.composed_after for pair in found]),
        ("first word of the model", [pair.first_word for pair in asked if pair.first_word]),
        ("last word of the model", [pair.last_word for pair in asked]),
    ):
        if len(seconds) > 1:
            *_, p95 = cut = quantiles(seconds, n=20)
            console.print(
                f"{told}: {cut[9]:.2f} s at the median, {p95:.2f} s at the 95th percentile"
            )
    console.print(f"{date.today()}, {platform.processor() or platform.machine()}")


def _page(found: Sequence[Pair]) -> Iterator[str]:
    for pair in found:
        if pair.answer.model:
            yield f"## {pair.composed.case.question}\n"
            yield f"guide ({'right' if pair.composed.correct else 'wrong'}):\n"
            yield f"{pair.composed.row['answer']}\n"
            yield f"model ({'right' if pair.worded.correct else 'wrong'}):\n"
            yield f"{pair.worded.row['answer']}\n"


if __name__ == "__main__":
    main()
