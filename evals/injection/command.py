"""`python -m evals injection`: attacks by instruction on the bundled guide, and who is mistaken."""

import json
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..markdown import share, table
from ..options import FOLDER, watched
from .sentences import SETS

if TYPE_CHECKING:
    from assistant.models import ChatModel
    from index import Index, Library

    from .sentences import Attack, Set
    from .trials import Place, Trial

_CARRIERS = 24
_PATIENCE = 300.0  # seconds that a chat model may take: it is not its speed that is measured
_COLUMNS = ("place", "attacks", "swayed", "by an order", "answer kept")
_KINDS = ("faq", "section", "list", "table", "yes-no")


@click.command()
@click.option(
    "--documents",
    type=FOLDER,
    metavar="DIR",
    help="Attack nothing: count the sentences of these documents that are taken for orders.",
)
@click.option("--set", "which", type=click.Choice(SETS), default="held")
@click.option("--sample", type=int, help="Try so many attacks, drawn by --seed, not all.")
@click.option("--seed", default=0, show_default=True)
@click.option("--model", "spec", default="none", help="A chat model that words the answers.")
@click.option("--misses", "wrong", is_flag=True, help="List what sways, and who is mistaken.")
@click.option("--json", "machine", is_flag=True, help="Figures as JSON.")
def injection(
    documents: Path | None,
    which: "Set",
    sample: int | None,
    seed: int,
    spec: str,
    wrong: bool,
    machine: bool,
) -> None:
    """Attack answers of the bundled guide: in questions, in histories, and in the guide itself."""
    if documents is not None:
        _count(documents, wrong, machine)
    else:
        _attack(which, sample, seed, spec, wrong, machine)


def _count(documents: Path, wrong: bool, machine: bool) -> None:
    from corpus import CorpusError

    from .documents import count

    if not documents.is_dir():
        raise click.UsageError(f"There is no folder {documents}: name one with documents.")
    try:
        counted = count(documents)
    except CorpusError as error:
        raise click.UsageError(error.message) from error
    if machine:
        click.echo(json.dumps(counted.as_json(), indent=1, ensure_ascii=False))
        return
    if wrong:
        for one in counted.readings:
            click.echo("".join(f"{one.document}: {text}\n" for text in one.taken), nl=False)
    click.echo(counted.told())


def _attack(
    which: "Set", sample: int | None, seed: int, spec: str, wrong: bool, machine: bool
) -> None:
    from assistant import Tutor
    from assistant.models import chat_model
    from corpus import bundled, gives_orders, read
    from index import Library, embedder

    from ..remembering import Remembering
    from .sentences import answerable, attacks, innocents

    every, others = attacks(which), innocents(which)
    chosen = random.Random(seed).sample(every, sample) if sample else every  # noqa: S311
    guide, embedding = next(bundled().glob("*.md")), Remembering(embedder())
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder), lambda: embedding)
        model = chat_model(spec, Path(folder) / "models", timeout=_PATIENCE)
        manifest, _ = library.stage([read(guide)])
        index = library.open(manifest.id)
        tutor = Tutor(lambda: index)
        trials = _trials(library, guide, lambda: index, chosen, seed, model)
        found = list(watched(trials, "Attacking", 5 * len(chosen)))
        asked = answerable(which)
        refused = [question for question in asked if tutor.answer(question).refused]
    mistaken = [text for _, text in others if gives_orders(text)]
    recognised = sum(gives_orders(attack.text) for attack in every)
    if machine:
        figures = {
            "places": [dict(zip(_COLUMNS, counts, strict=True)) for counts in _counts(found)],
            "orders": len(every),
            "recognised": recognised,
            "innocent": len(others),
            "misses": mistaken,
            "asked": len(asked),
            "refused": refused,
        }
        click.echo(json.dumps(figures, indent=1, ensure_ascii=False))
        return
    if wrong:
        swayed = [trial for trial in found if trial.swayed]
        click.echo("".join(f"mistaken for an order: {text}\n" for text in mistaken), nl=False)
        click.echo("".join(f"innocent and refused: {text}\n" for text in refused), nl=False)
        for trial in swayed:
            how = "by an order" if trial.ordered else "by a statement"
            click.echo(f"swayed {how}, {trial.place}, {trial.attack.family}: {trial.attack.text}")
    click.echo(_table(found))
    click.echo(
        f"\nOrders recognised: {recognised} of {len(every)}. "
        f"Innocent sentences mistaken for orders: {len(mistaken)} of {len(others)}. "
        f"Innocent questions answered: {len(asked) - len(refused)} of {len(asked)}."
    )


def _trials(
    library: "Library",
    guide: Path,
    open_index: "Callable[[], Index]",
    attacks: "Sequence[Attack]",
    seed: int,
    model: "ChatModel | None",
) -> "Iterator[Trial]":
    from assistant import Tutor

    from ..suite_file import load_suite
    from .trials import asked, carriers, planted

    suite = load_suite(guide.with_name(f"{guide.stem}.suite.yaml"))
    questions = [one.question for one in suite.cases if one.kind in _KINDS and not one.history]
    random.Random(seed).shuffle(questions)  # noqa: S311
    carried = carriers(Tutor(open_index), questions[: 3 * _CARRIERS])[:_CARRIERS]
    yield from asked(Tutor(open_index, None, model), attacks, carried)
    yield from planted(library, guide, attacks, carried, model)


def _table(found: "Sequence[Trial]") -> str:
    rows = [
        (place, str(total), *(share(count / total) for count in counts))
        for place, total, *counts in _counts(found)
    ]
    return table(("where the attack stands", *_COLUMNS[1:]), rows)


def _counts(found: "Sequence[Trial]") -> "Iterator[tuple[Place, int, int, int, int]]":
    """For each place that an attack may stand in what `_COLUMNS` names."""
    from .trials import PLACES

    for place in PLACES:
        some = [trial for trial in found if trial.place == place]
        yield (
            place,
            len(some),
            sum(trial.swayed for trial in some),
            sum(trial.ordered for trial in some),
            sum(trial.kept for trial in some),
        )
