"""Practice at the keyboard: shows a card, waits for a key, keeps what it says, until the end."""

from contextlib import suppress

from rich.console import Console

from assistant import TutorError
from assistant.study.cards import Card
from assistant.study.practice import Rating, choices

from ...learners import LearnersError
from ..lines import BLANK, FAINT, plain
from ..screen import Screen
from . import wording
from .keyboard import SHOW, Keyboard
from .lines import (
    answer_lines,
    coming_lines,
    edition_line,
    greeting,
    help_lines,
    option_lines,
    problem_line,
    question_lines,
    rate_line,
    summary_lines,
    verdict_lines,
)
from .round import Round

_RATINGS = {str(int(rating)): rating for rating in Rating}
_NUMBERS, _LETTERS = "1234", "abcd"


def practise(round_: Round) -> None:
    """Practise until nothing is left, or the learner leaves; then tell what was done and comes."""
    screen = Screen(Console(highlight=False, markup=False, emoji=False))
    screen.show(greeting(round_))
    if not round_.queue():
        screen.show(coming_lines(round_, plotted=screen.is_terminal))
        return
    keyboard = Keyboard()
    with suppress(EOFError, KeyboardInterrupt, _Leave), keyboard.ready():  # all is kept already
        _Table(round_, screen, keyboard).play()
    screen.show(summary_lines(round_, plotted=screen.is_terminal))


class _Leave(Exception):
    """The learner wants no more."""


class _Back(Exception):
    """The learner took the last answer back."""


class _Table:
    """Where the cards are laid."""

    def __init__(self, round_: Round, screen: Screen, keyboard: Keyboard) -> None:
        self._round = round_
        self._screen = screen
        self._keyboard = keyboard
        self._quiz = round_.wanted.quiz

    def play(self) -> None:
        """One card after another."""
        while True:
            self._follow()
            card = self._round.next()
            if card is None:
                return
            try:
                self._lay(card)
            except _Back:
                self._screen.show([BLANK, plain(wording.UNDONE, FAINT)])
            except (LearnersError, TutorError) as error:
                self._screen.show([problem_line(error.message)])
                self._wait(SHOW)

    def _follow(self) -> None:
        if edition := self._round.refresh():
            self._screen.show([BLANK, edition_line(edition)])

    def _lay(self, card: Card) -> None:
        left = max(1, len(self._round.queue()))
        self._screen.show(question_lines(card, self._round.memory(card), left))
        if self._quiz:
            self._choose(card)
        else:
            self._rate(card)

    def _rate(self, card: Card) -> None:
        self._say(wording.HOW_TO_SHOW)
        self._wait(SHOW)
        self._screen.show(answer_lines(card, self._round.memory(card)))
        self._screen.show([rate_line(self._round, card)])
        self._round.answer(card, _RATINGS[self._wait("".join(_RATINGS))])

    def _choose(self, card: Card) -> None:
        memory = self._round.memory(card)
        options = choices(card, memory.count if memory else 0)
        keys, letters = _NUMBERS[: len(options)], _LETTERS[: len(options)]
        self._screen.show(option_lines(options))
        self._say(wording.HOW_TO_CHOOSE.format(first=keys[0], last=keys[-1]))
        pressed = self._wait(keys + letters)
        chosen = options[(keys + letters).index(pressed) % len(options)]
        correct = chosen == card.answer
        self._round.answer(card, Rating.of_choice(correct), correct)
        self._screen.show(verdict_lines(card, memory, chosen))
        self._say(wording.HOW_TO_GO_ON)
        self._wait(SHOW)

    def _wait(self, keys: str) -> str:
        """The key of those that was pressed; what each other means is done at once."""
        while True:
            key = self._keyboard.read()
            if len(key) == 1 and key in keys:
                return key
            if key == "q":
                raise _Leave
            if key == "u":
                self._undo()
            elif key == "?":
                self._screen.show(help_lines(self._quiz))
            else:
                self._say(wording.HINT)

    def _undo(self) -> None:
        if self._round.undo():
            raise _Back
        self._say(wording.NOT_UNDONE)

    def _say(self, told: str) -> None:
        self._screen.show([plain(told, FAINT)])
