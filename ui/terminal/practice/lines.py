"""A card, its answer and a round of practice as lines."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from assistant import Citation
from assistant.study.cards import Card
from assistant.study.practice import Memory, Rating, forecast, left_today, reviewed, streak

from ...inert import one_line
from ...marked import folded, place
from ...quote import legible
from ..lines import BLANK, ERROR, FAINT, HEADING, MARK, QUOTE, Line, plain
from . import wording
from .plot import plot_lines
from .round import Edition, Round
from .times import moment, span

_INDENT = "   "


def greeting(round_: Round) -> list[Line]:
    """What there is to practise, or why there is nothing."""
    if not round_.deck.cards:
        what = one_line(round_.wanted.topic or round_.wanted.guide or "the guides")
        told = wording.NO_CHOICES if round_.wanted.quiz else wording.NO_CARDS
        return [plain(told.format(what=f"“{what}”"))]
    queue = round_.queue()
    if not queue:
        return [plain(wording.NOTHING_DUE), *_later(round_)]
    known = [memory for card in queue if (memory := round_.memory(card))]
    changed = sum(memory.changed for memory in known)
    parts = {
        wording.CHANGED: changed,
        wording.DUE: len(known) - changed,
        wording.NEW: len(queue) - len(known),
    }
    what = ", ".join(part.format(count=count) for part, count in parts.items() if count)
    return [plain(wording.HELLO.format(count=_cards(len(queue)), what=what))]


def question_lines(card: Card, memory: Memory | None, left: int) -> list[Line]:
    """The question of a card, where it comes from, and what is special about it."""
    above = " › ".join(card.proof.section)  # its level is left out: it may be what is asked
    title = Text(f"{one_line(above)}  ({left} left)", FAINT)
    if memory is None or memory.changed:
        title.append(f"  {wording.IS_CHANGED if memory else wording.IS_NEW}", MARK)
    return [BLANK, Line(title), plain(card.question, HEADING)]


def option_lines(options: Sequence[str]) -> list[Line]:
    """The answers to choose from."""
    return [plain("; ".join(o.splitlines()), lead=f"{n:>3}  ") for n, o in enumerate(options, 1)]


def answer_lines(card: Card, memory: Memory | None) -> list[Line]:
    """The answer with its proof, and what was learned before if that was something else."""
    said = folded(legible(card.proof.quote)) == folded(card.answer)
    lines = [] if said else [plain(line, lead=_INDENT) for line in card.answer.splitlines()]
    if memory is not None and memory.changed and memory.learned.answer:
        was = "; ".join(memory.learned.answer.splitlines())
        lines.append(plain(wording.WAS.format(answer=was), FAINT, _INDENT))
    return [*lines, *proof_lines(card.proof)]


def proof_lines(proof: Citation) -> list[Line]:
    """A literal quote and where it stands."""
    quote = [Line(Text(f"“{folded(legible(proof.quote))}”", QUOTE), _INDENT)]
    return [*quote, Line(Text(one_line(place(proof)), FAINT), _INDENT)]


def verdict_lines(card: Card, memory: Memory | None, chosen: str) -> list[Line]:
    """Whether a choice was right, with the proof of the right one and of what was chosen."""
    if chosen == card.answer:
        return [plain(wording.RIGHT), *answer_lines(card, memory)]
    lines = [plain(wording.WRONG), *answer_lines(card, memory)]
    other = card.distractor_proofs[card.distractors.index(chosen)]
    return [*lines, plain(wording.OTHER, FAINT), *proof_lines(other)] if other else lines


def rate_line(round_: Round, card: Card) -> Line:
    """The four ratings, with what each would mean."""
    now = round_.clock()

    def until(rating: Rating) -> str:
        after = reviewed(round_.progress, card, rating, now).memories[card.id]
        return span(after.due - now)

    spans = {rating.name.lower(): until(rating) for rating in Rating}
    return plain(wording.RATES.format(**spans), FAINT)


def help_lines(quiz: bool) -> list[Line]:
    """The keys."""
    keys = wording.QUIZ_HELP if quiz else wording.HELP
    return [plain(told, lead=f"  {key}".ljust(16)) for key, told in keys]


def edition_line(edition: Edition) -> Line:
    """What a new build means for the learner's cards."""
    parts = {wording.NOW_CHANGED: edition.changed, wording.NOW_GONE: edition.retired}
    told = ", ".join(part.format(count=count) for part, count in parts.items() if count > 0)
    return plain(wording.NEW_EDITION.format(what=told or wording.NOTHING_CHANGED))


def summary_lines(round_: Round, *, plotted: bool) -> Iterator[Line]:
    """What was practised, and what comes."""
    ratings = [rating for _, rating in round_.answered]
    yield BLANK
    if not ratings:
        yield plain(wording.NOTHING_ANSWERED)
    else:
        known = sum(rating != Rating.AGAIN for rating in ratings)
        yield plain(wording.SUMMARY.format(count=_cards(len(ratings)), known=known))
    run = streak(round_.progress, round_.clock())
    if run.today and run.days > 1:
        yield plain(wording.IN_A_ROW.format(days=run.days))
    yield from coming_lines(round_, plotted=plotted)


def coming_lines(round_: Round, *, plotted: bool) -> Iterator[Line]:
    """What the next 30 days hold, and whose arithmetic that is."""
    counts = forecast(round_.progress, round_.clock())
    if not any(counts):
        return
    today, tomorrow, week, month = counts[0], counts[1], sum(counts[:7]), sum(counts)
    yield plain(wording.COMING.format(today=today, tomorrow=tomorrow, week=week, month=month))
    if plotted:
        yield from plot_lines(counts)
    percent = f"{round_.progress.retention:.0%}"
    yield plain(wording.ARITHMETIC.format(percent=percent), FAINT)


def problem_line(problem: str) -> Line:
    """What went wrong with keeping an answer."""
    return plain(wording.NOT_KEPT.format(problem=problem), ERROR)


def _later(round_: Round) -> Iterator[Line]:
    """When something comes up again, and whether anything was never shown."""
    now, known = round_.clock(), round_.progress.memories
    dues = [known[card.id].due for card in round_.deck.cards if card.id in known]
    if dues:
        yield plain(wording.NEXT_DUE.format(when=moment(min(dues), now)))
    unseen = len(round_.deck.cards) - len(dues)
    if unseen and not left_today(round_.progress, now):
        told = wording.LIMIT.format(count=_cards(unseen), now=round_.progress.new_a_day)
        yield plain(told)
    elif not unseen:
        yield plain(wording.ALL_SEEN)


def _cards(count: int) -> str:
    return f"{count} card" if count == 1 else f"{count} cards"
