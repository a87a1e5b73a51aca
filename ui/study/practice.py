"""Practice: one card at a time, asked, shown with its source, and rated."""

from dataclasses import dataclass
from datetime import timedelta

from starlette.responses import Response

from assistant.study.cards import Card
from assistant.study.practice import Memory, Rating, reviewed

from ..language import Wording
from ..quote import legible
from .address import practice_address, quiz_address
from .desk import Desk, elsewhere
from .pupil import Pupil, addressed, pupil
from .visit import Visit


@dataclass(frozen=True, slots=True)
class Choice:
    """A rating by its number and name, and after what time the card would come up again."""

    value: int
    name: str
    next: timedelta


def show(desk: Desk, visit: Visit) -> Response:
    """The card that is up, or the one that is asked for, its answer where `show` says so."""
    who = pupil(desk, visit)
    queue = who.queue()
    card = who.deck.card(visit.field("card")) or next(iter(queue), None)
    undoable = visit.field("undo")
    if card is None:
        return _rest(desk, visit, who, undoable)
    memory = who.memory(card)
    changed = memory is not None and memory.changed
    return desk.page(
        visit,
        "practice",
        told=_told(visit),
        card=card,
        left=len(queue),
        shown=visit.field("show") == "1" and visit.field("card") == card.id,
        literal=" ".join(card.answer.split()) == " ".join(legible(card.proof.quote).split()),
        changed=changed,
        before=_before(memory, card) if memory and changed else "",
        reviews=who.reviews(card),
        choices=_choices(who, card, visit.told),
        edition=desk.edition(),
        undoable=undoable,
    )


def rate(desk: Desk, visit: Visit) -> Response:
    """Keep a rating, or take the last one back; a form of an older page changes nothing."""
    if undo := visit.field("undo"):
        desk.learners.study.undo_review(visit.learner, undo)
        return elsewhere(practice_address(**addressed(visit), card=undo, note="undone"))
    who = pupil(desk, visit)
    card, number = who.deck.card(visit.field("card")), visit.number("rating")
    if card is None or number not in list(Rating) or visit.number("reviews") != who.reviews(card):
        return elsewhere(practice_address(**addressed(visit), note="stale"))
    who.keep(desk, visit, card, Rating(number))
    return elsewhere(practice_address(**addressed(visit), undo=card.id))


def _before(memory: Memory, card: Card) -> str:
    """What was learned, with its question where that is another by now."""
    known = memory.learned
    return known.answer if known.question == card.question else f"{known.question} {known.answer}"


def _choices(who: Pupil, card: Card, told: Wording) -> list[Choice]:
    names = {
        Rating.AGAIN: told.say("study_again"),
        Rating.HARD: told.say("study_hard"),
        Rating.GOOD: told.say("study_good"),
        Rating.EASY: told.say("study_easy"),
    }
    return [Choice(rating, name, _after(who, card, rating)) for rating, name in names.items()]


def _after(who: Pupil, card: Card, rating: Rating) -> timedelta:
    return reviewed(who.progress, card, rating, who.now).memories[card.id].due - who.now


def _told(visit: Visit) -> str:
    sentences = {
        "undone": visit.told.say("study_undone"),
        "stale": visit.told.say("study_stale"),
    }
    return sentences.get(visit.field("note"), "")


def _rest(desk: Desk, visit: Visit, who: Pupil, undoable: str) -> Response:
    told = visit.told
    cards = bool(who.deck.cards)
    return desk.page(
        visit,
        "rest",
        told=_told(visit),
        tab="practice",
        heading=told.say("study_done_today" if cards else "study_no_cards_title"),
        message=told.say("study_rest" if cards else "study_no_cards"),
        way=practice_address() if who.picked else quiz_address(),
        way_name=told.say("study_whole" if who.picked else "study_take_quiz"),
        undoable=undoable,
    )
