"""`certguide ask`."""

import json
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import click

from assistant import Answer, Tutor, answer_row

from ..batch import answer_batch, warm
from ..border import BAD_INPUT, CommandError
from ..building import library, open_live
from ..chat_model import ready_chat_model
from ..journal import note_gaps
from ..marked import folded, marked_lines, place
from ..named_path import NamedPath
from ..options import build_option, data_option, json_option, model_option
from ..outlet import say
from ..progress import progress_bar
from ..reranking import reranker
from ..session import Kept, Session
from ..settings import Settings


@click.command(
    epilog='Example:  certguide ask "How long is it valid?" --session me\n\n'
    "          certguide ask --batch questions.jsonl --out answers.jsonl"
)
@click.argument("question", nargs=-1)
@click.option("--session", metavar="NAME", help="Carry a conversation on under this name.")
@click.option("--guide", metavar="NAME", help="Keep to one document; see `certguide guides`.")
@click.option("--batch", type=NamedPath(), metavar="IN.jsonl", help="Questions.")
@click.option("--out", type=NamedPath(), metavar="OUT.jsonl", help="Answers.")
@build_option
@model_option
@data_option
@json_option
def command(
    question: tuple[str, ...],
    session: str | None,
    guide: str | None,
    batch: Path | None,
    out: Path | None,
    build: str | None,
    settings: Settings,
    as_json: bool,
) -> int:
    """Answer QUESTION from the guides, with the places that prove the answer.

    With --batch, answer each row of a JSON Lines file instead. A single question that the guides
    do not answer is kept in the data folder, where `certguide eval draft` finds it.
    """
    tutor = _tutor(settings, build)
    if batch is not None and out is not None and not question:
        if session is not None or guide is not None:
            raise CommandError(
                "usage", "In a batch each row has its own history and guide: leave the option out."
            )
        return _ask_batch(tutor, batch, out)
    if batch is not None or out is not None or not question:
        raise CommandError(
            "usage", 'Give one question, as in `certguide ask "…"`, or both --batch and --out.'
        )
    kept = Session(settings.data, session) if session is not None else None
    answer, took = _ask(tutor, _text(question), kept, guide, timed=as_json)
    note_gaps(settings.data, _text(question), answer)
    if as_json:
        click.echo(json.dumps(answer_row(answer, None, took), ensure_ascii=False))
    else:
        show(answer)
    return 0


def _tutor(settings: Settings, build: str | None) -> Tutor:
    """Opens no live build yet, so that a question that cannot be taken is told at once."""
    shelf, reader, model = library(settings), reranker(settings), ready_chat_model(settings)
    if build is None:
        return Tutor(lambda: open_live(shelf), reader, model)
    index = shelf.open(build)
    if index.build != shelf.live:
        say(f"certguide: this is build {index.build}, which is not live.", err=True)
    return Tutor(lambda: index, reader, model)


def _text(words: Sequence[str]) -> str:
    """The question of a shell; bytes that are not text become question marks."""
    return " ".join(words).encode("utf-8", "replace").decode("utf-8")


def _ask(
    tutor: Tutor, question: str, kept: Session | None, guide: str | None, *, timed: bool
) -> tuple[Answer, float]:
    """The answer, and its milliseconds; those of a warm tutor if `timed`."""
    if timed:
        warm(tutor)
    began = perf_counter()
    before = kept.kept() if kept else Kept()
    answer = tutor.answer(question, before.turns, guide, profile=before.profile)
    took = 1000 * (perf_counter() - began)
    if kept:
        kept.add(question, answer.text, tutor.known)
    return answer, took


def _ask_batch(tutor: Tutor, source: Path, target: Path) -> int:
    with progress_bar() as progress:
        count, bad = answer_batch(tutor, source, target, progress)
    told = f"{count - bad} of {count} rows answered into {target}"
    say(f"{told}; each of the others says why not." if bad else f"{told}.", err=True)
    return BAD_INPUT if bad else 0


def show(answer: Answer) -> None:
    """Prints an answer with its marks, and the sources below it."""
    for line in marked_lines(answer):
        say(line)
    for choice in answer.choices:
        say(f"  · {choice}")
    if answer.notice:
        say(answer.notice, dim=True)
    for citation in answer.citations:
        quote = f"    “{folded(citation.quote)}”"
        say("", f"[{citation.mark}] {place(citation)}", quote, dim=True)
