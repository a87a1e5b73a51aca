"""The conversation: reads a line, does what it says, shows what comes of it, until the end."""

from pathlib import PurePosixPath

from rich.console import Console

from assistant import TutorError
from index import LibraryError

from ..border import CommandError
from ..inert import one_line
from ..session import Session
from ..tutor import Tutor
from . import wording
from .commands import COMMANDS, Leave, run_command
from .completion import completions
from .lines import BLANK, ERROR, FAINT, Line, answer_lines, offer_lines, plain
from .prompt import Prompt
from .screen import Screen
from .talk import Talk

_TOLD = (TutorError, LibraryError, CommandError, OSError)
_LONGEST_PROMPT = 24  # characters of a guide's name


def converse(tutor: Tutor, session: Session | None = None, guide: str | None = None) -> None:
    """Talk with whoever is at the terminal, or in the pipe, until they leave.

    `guide` is the name of a document to keep to. Raises TutorError when the library cannot be
    used, and CommandError for a damaged session.
    """
    talk = Talk(tutor, session, guide)
    screen = Screen(Console(highlight=False, markup=False, emoji=False))
    guides = [entry.document for entry in tutor.guides()]
    said = [exchange.question for exchange in talk.conversation.exchanges]
    prompt = Prompt(lambda line: completions(line, COMMANDS, guides), said, screen.colored)
    talk.begin()
    screen.show(_welcome(talk))
    while True:
        screen.show([BLANK])
        try:
            _react(talk, screen, prompt.read(_short(talk.guide)))
        except KeyboardInterrupt:
            screen.show([BLANK, plain(wording.HOW_TO_LEAVE, FAINT)])
        except (EOFError, Leave) as end:
            parting = wording.RESUME.format(name=session.name) if session else wording.GOODBYE
            below = [BLANK] if isinstance(end, EOFError) and prompt.watched else []
            screen.show([*below, plain(parting, FAINT)])
            return


def _react(talk: Talk, screen: Screen, line: str) -> None:
    try:
        told = run_command(talk, line)
    except _TOLD as error:
        told = [_problem(error)]
    if told is not None:
        screen.show(told)
    elif talk.is_stray(line):
        number = line.strip()
        message = wording.NO_SUCH_NUMBER if talk.offers else wording.NOTHING_NUMBERED
        message = message.format(number=number, most=len(talk.offers))
        screen.show([plain(message, ERROR)])
    elif line.strip():
        _answer(talk, screen, talk.meant(line), chosen=talk.meant(line) != line)


def _answer(talk: Talk, screen: Screen, question: str, *, chosen: bool) -> None:
    if chosen:
        screen.show([plain(question, FAINT, lead="   ")])
    quoted_before = talk.sources()[0] is not None
    try:
        with screen.growing() as show:
            for conversation in talk.ask(question):
                show([BLANK, *answer_lines(conversation.exchanges[-1])])
    except KeyboardInterrupt:
        pass  # the learner has read enough
    if talk.conversation.last is None:
        return
    screen.show([BLANK, *answer_lines(talk.conversation.last)])
    try:
        talk.keep()
    except _TOLD as error:
        screen.show([_problem(error)])
    last = talk.conversation.last.answer
    if last is not None and last.citations and not quoted_before:
        screen.show([plain(wording.MARKS, FAINT)])
    if talk.offers:
        told = wording.CHOOSE if last is not None and last.choices else wording.ASK_NEXT
        screen.show([BLANK, *offer_lines(talk.offers, told)])


def _welcome(talk: Talk) -> list[Line]:
    guides = talk.tutor.guides()
    chosen = [entry for entry in guides if entry.document == talk.guide] or guides
    what = chosen[0].title if len(chosen) == 1 else wording.ALL_GUIDES.format(count=len(chosen))
    lines = [plain(wording.WELCOME.format(what=what))]
    if talk.session and talk.conversation.last:
        count = len(talk.conversation.exchanges)
        told = wording.CARRIED_ON.format(
            name=talk.session.name,
            count=f"{count} question{'s' if count > 1 else ''}",
            question=talk.conversation.last.question,
        )
        lines.append(plain(told))
    return [*lines, BLANK, *offer_lines(talk.offers, wording.FOR_EXAMPLE)]


def _problem(error: Exception) -> Line:
    told = getattr(error, "message", None) or wording.NOT_KEPT.format(reason=error)
    return plain(told, ERROR)


def _short(guide: str | None) -> str:
    """The guide that the prompt names."""
    return "" if guide is None else one_line(PurePosixPath(guide).stem)[:_LONGEST_PROMPT]
