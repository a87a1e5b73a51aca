"""`certguide cards`."""

import json
from typing import TYPE_CHECKING

import click

from ..building import library, open_live
from ..lazy_group import LazyGroup
from ..options import data_option, json_option
from ..outlet import say
from ..settings import Settings

if TYPE_CHECKING:
    from assistant.study.cards import Card


@click.group(
    cls=LazyGroup,
    commands_told={"export": "Write the cards into a file that Anki imports."},
    modules="cards_",
    invoke_without_command=True,
    epilog='Example:  certguide cards --guide certified-mlops-manager --topic "common mistakes"',
)
@click.option("--guide", metavar="NAME", help="Those of one document; see `certguide guides`.")
@click.option("--topic", metavar="TEXT", default="", help="Those with TEXT in a heading or level.")
@data_option
@json_option
@click.pass_context
def command(
    context: click.Context, guide: str | None, topic: str, settings: Settings, as_json: bool
) -> None:
    """List the cards that certguide makes of the live guides: a question, and what proves it.

    They are what `certguide practice` asks. Nothing is added: an answer is in the guide's words.
    """
    if context.invoked_subcommand:
        if guide is not None or topic:
            raise click.UsageError("Give --guide behind the subcommand.", context)
        return
    from assistant.study.study import Study

    from ..card_row import card_row

    shelf = library(settings)
    deck = Study(lambda: open_live(shelf)).deck(guide)
    cards = [card for card in deck.cards if _is_about(card, topic)]
    if as_json:
        rows = [card_row(card, deck.build) for card in cards]
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for card in cards:
        _show(card)
    say(f"Cards: {len(cards)}, of build {deck.build}.")


def _is_about(card: "Card", topic: str) -> bool:
    """As `certguide practice` takes a topic."""
    named = (card.topic, card.level, *card.proof.section)
    return topic.casefold() in "\n".join(named).casefold()


def _show(card: "Card") -> None:
    say(card.question, bold=True)
    say(*(f"    {line}" for line in card.answer.splitlines()))
    where = " > ".join((card.proof.document, *card.proof.section))
    say(f"    {where}", "", dim=True)
