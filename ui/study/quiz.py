"""The quiz: four answers to choose from, each with the place in the guide that it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response

from assistant import Citation
from assistant.study.cards import Card
from assistant.study.practice import Rating, choices

from .address import practice_address, quiz_address
from .desk import Desk, elsewhere
from .pupil import Pupil, addressed, pupil
from .visit import Visit

_LETTERS = "abcd"


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose; `proof` is where the guide says what it is the answer to."""

    letter: str
    text: str
    right: bool
    proof: Citation | None


def show(desk: Desk, visit: Visit) -> Response:
    """A question; or with `chosen` what a choice was worth, which changes nothing."""
    who = pupil(desk, visit)
    number = visit.number("chosen")
    if number is not None:
        return _judged(desk, visit, who, number)
    card = _next(who)
    return _rest(desk, visit) if card is None else _page(desk, visit, card, who.reviews(card))


def choose(desk: Desk, visit: Visit) -> Response:
    """Keep a choice; a form of an older page changes nothing."""
    who = pupil(desk, visit)
    card, number = who.deck.card(visit.field("card")), visit.number("choice")
    reviews = visit.number("reviews")
    offered = _offered(card, reviews or 0) if card else []
    if card is None or reviews != who.reviews(card) or number is None or number >= len(offered):
        return elsewhere(quiz_address(**addressed(visit), note="stale"))
    right = offered[number].right
    who.keep(desk, visit, card, Rating.of_choice(right), correct=right)
    shown = {"card": card.id, "reviews": str(reviews), "chosen": str(number)}
    return elsewhere(quiz_address(**addressed(visit), **shown))


def _judged(desk: Desk, visit: Visit, who: Pupil, number: int) -> Response:
    card, reviews = who.deck.card(visit.field("card")), visit.number("reviews") or 0
    offered = _offered(card, reviews) if card else []
    if card is None or number >= len(offered):
        return elsewhere(quiz_address(**addressed(visit)))
    return _page(desk, visit, card, reviews, offered[number])


def _page(
    desk: Desk, visit: Visit, card: Card, reviews: int, chosen: Choice | None = None
) -> Response:
    return desk.page(
        visit,
        "quiz",
        told=visit.told.say("study_stale") if visit.field("note") == "stale" else "",
        card=card,
        reviews=reviews,
        choices=_offered(card, reviews),
        chosen=chosen,
        edition=desk.edition(),
    )


def _offered(card: Card, reviews: int) -> list[Choice]:
    proofs: Mapping[str, Citation | None] = dict(
        zip(card.distractors, card.distractor_proofs, strict=False)
    )
    return [
        Choice(letter, text, text == card.answer, proofs.get(text))
        for letter, text in zip(_LETTERS, choices(card, reviews), strict=False)
    ]


def _next(who: Pupil) -> Card | None:
    """What is up for practice; else what was never asked, else what was asked longest ago."""
    up = {card.id: place for place, card in enumerate(who.queue())}

    def place(card: Card) -> tuple[bool, int, datetime]:
        memory = who.memory(card)
        last = memory.schedule.last if memory else datetime.min.replace(tzinfo=who.now.tzinfo)
        return card.id not in up, up.get(card.id, 0), last

    return min((card for card in who.deck.cards if card.distractors), key=place, default=None)


def _rest(desk: Desk, visit: Visit) -> Response:
    told = visit.told
    return desk.page(
        visit,
        "rest",
        tab="quiz",
        heading=told.say("study_no_quiz_title"),
        message=told.say("study_no_quiz"),
        way=practice_address(**addressed(visit)),
        way_name=told.say("study_practise"),
        undoable="",
    )
