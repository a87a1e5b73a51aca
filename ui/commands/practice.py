"""`certguide practice`."""

from typing import TYPE_CHECKING

import click

from ..building import library, open_live
from ..options import data_option
from ..outlet import say
from ..settings import Settings

if TYPE_CHECKING:
    from ..learners import StudyKeeper


@click.command(
    epilog='Example:  certguide practice --topic "exam fees" --new 5\n\n'
    "          certguide practice --quiz"
)
@click.option("--guide", metavar="NAME", help="Keep to one document; see `certguide guides`.")
@click.option("--topic", metavar="TEXT", default="", help="Cards with TEXT in a heading or level.")
@click.option(
    "--retention",
    type=click.FloatRange(0.7, 0.97),
    help="Share of the cards to know when they come up; kept [default: 0.9].",
)
@click.option(
    "--new", type=click.IntRange(0, 200), help="Cards never shown that a day takes; kept."
)
@click.option("--quiz", is_flag=True, help="Choose among four answers.")
@data_option
def command(
    guide: str | None,
    topic: str,
    retention: float | None,
    new: int | None,
    quiz: bool,
    settings: Settings,
) -> None:
    """Practise the guides' cards in this terminal, each when it is about to be forgotten.

    Space shows the answer with the place in the guide that proves it; 1 to 4 tell how well you
    knew it; u takes that back, q ends. Each answer is kept in the data folder before the next card
    is shown. When a guide changes, what you learned otherwise comes up first, and says so.

    Without a terminal each line that is read is one key, and an empty line shows the answer.
    """
    from assistant.study.study import Study

    from ..learners import Learners, terminal_learner
    from ..terminal.practice import Round, Wanted, practise

    shelf = library(settings)
    study = Study(lambda: open_live(shelf))
    study.deck(guide)  # what is wrong with the library or the name is told before anything is kept
    keeper, learner = Learners(settings.data).study, terminal_learner(settings.data)
    _aim(keeper, learner, retention, new)
    practise(Round(study, keeper, learner, Wanted(guide, topic, quiz)))


def _aim(keeper: "StudyKeeper", learner: str, retention: float | None, new: int | None) -> None:
    """Keep the aims that are given, and tell that they are kept."""
    if retention is None and new is None:
        return
    kept = keeper.progress(learner)
    keeper.keep_aims(
        learner,
        kept.retention if retention is None else retention,
        kept.new_a_day if new is None else new,
    )
    if new is not None:
        say(f"From now on {new} new {'card' if new == 1 else 'cards'} a day.")
    if retention is not None:
        say(f"From now on a card comes up when you know it with a chance of {retention:.0%}.")
