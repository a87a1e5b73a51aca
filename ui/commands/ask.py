"""`certguide ask`."""

import json
from pathlib import Path
from time import perf_counter

import click

from assistant import Answer, Tutor
from index import Library

from ..batch import answer_batch
from ..border import BAD_INPUT, CommandError
from ..building import build_bundled, library
from ..options import build_option, data_option, json_option
from ..progress import progress_bar
from ..rows import answer_row
from ..session import Session
from ..settings import Settings


@click.command(
    epilog='Example:  certguide ask "How long is it valid?" --session me\n\n'
    "          certguide ask --batch questions.jsonl --out answers.jsonl"
)
@click.argument("question", required=False)
@click.option("--session", metavar="NAME", help="Carry a conversation on under this name.")
@click.option("--guide", metavar="NAME", help="Keep to one document; see `certguide guides`.")
@click.option("--batch", type=click.Path(path_type=Path), metavar="IN.jsonl", help="Questions.")
@click.option("--out", type=click.Path(path_type=Path), metavar="OUT.jsonl", help="Answers.")
@build_option
@data_option
@json_option
def command(
    question: str | None,
    session: str | None,
    guide: str | None,
    batch: Path | None,
    out: Path | None,
    build: str | None,
    settings: Settings,
    as_json: bool,
) -> int:
    """Answer QUESTION from the guides, with the places that prove the answer.

    With --batch, answer each row of a JSON Lines file instead.
    """
    if (question is None) == (batch is None) or (batch is None) != (out is None):
        raise CommandError(
            "usage", 'Give one question, as in `certguide ask "…"`, or both --batch and --out.'
        )
    shelf = library(settings)
    tutor = _tutor(shelf, build)
    if batch is not None and out is not None:
        with progress_bar() as progress:
            count, bad = answer_batch(tutor, batch, out, progress)
        click.echo(f"{count - bad} of {count} rows answered into {out}.", err=True)
        return BAD_INPUT if bad else 0
    kept = Session(settings.data, session) if session else None
    began = perf_counter()
    answer = tutor.answer(question or "", kept.turns() if kept else (), guide)
    took = 1000 * (perf_counter() - began)
    if kept:
        kept.add(question or "", answer.text)
    if as_json:
        click.echo(json.dumps(answer_row(answer, None, took), ensure_ascii=False))
    else:
        show(answer)
    return 0


def _tutor(shelf: Library, build: str | None) -> Tutor:
    if build is not None:
        index = shelf.open(build)
        return Tutor(lambda: index)
    build_bundled(shelf)
    return Tutor(shelf.open)


def show(answer: Answer) -> None:
    """Prints an answer with its marks, and the sources below it."""
    line = ""
    for sentence in answer.sentences:
        marks = "".join(f"[{mark}]" for mark in sentence.marks)
        text = f"{sentence.text} {marks}".rstrip()
        if sentence.bullet or line.startswith("- "):
            click.echo(line)
            line = f"- {text}" if sentence.bullet else text
        else:
            line = f"{line} {text}".lstrip()
    click.echo(line)
    for choice in answer.choices:
        click.echo(f"  · {choice}")
    for citation in answer.citations:
        page = f", page {citation.page}" if citation.page else ""
        where = " > ".join(citation.section)
        quote = " ".join(citation.quote.split())
        click.secho(f"\n[{citation.mark}] {citation.document}{page}: {where}", dim=True)
        click.secho(f"    “{quote}”", dim=True)
