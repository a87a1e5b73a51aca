"""What a learner can do beside asking: lines that begin with a slash."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant import TutorError

from ..chat.transcript import transcript
from ..guide_name import guide_named
from ..language import ENGLISH
from ..language import wording as language
from . import wording
from .completion import ALL
from .lines import ERROR, Line, offer_lines, plain, profile_lines, quote_lines, source_lines
from .talk import Talk

_SOURCE = re.compile(r"\[\s*(\d{1,3})\s*\]")


class Leave(Exception):
    """The learner wants no more."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it takes, what it does, and a function that does it and tells of it."""

    takes: str
    told: str
    run: Callable[[Talk, str], Iterable[Line]]


def run_command(talk: Talk, line: str) -> Sequence[Line] | None:
    """What a command has to tell; None if the line is none. Raises Leave."""
    line = line.strip()
    if source := _SOURCE.fullmatch(line):
        return tuple(_source(talk, source[1]))
    if not line.startswith("/"):
        return None
    word, _, argument = line[1:].partition(" ")
    name = _meant(word)
    if name is None:
        return [plain(wording.NO_SUCH_COMMAND.format(word=f"/{word}"), ERROR)]
    return tuple(COMMANDS[name].run(talk, argument.strip()))


def _meant(word: str) -> str | None:
    """The command of that name, or the only one that begins so; "s" could be several."""
    fits = sorted((name for name in COMMANDS if word and name.startswith(word)), key=len)
    alone = fits and all(name.startswith(fits[0]) for name in fits)
    return fits[0] if alone else None


def _source(talk: Talk, number: str) -> Iterable[Line]:
    answer, sources = talk.sources()
    if answer is None:
        return [plain(wording.NO_SOURCES)]
    wanted = number.strip("[] ")
    if not wanted:
        return [plain(wording.WHICH_SOURCE)]
    for source in sources:
        if wanted in map(str, source.marks):
            return source_lines(source)
    marks = ", ".join(str(citation.mark) for citation in answer.citations)
    return [plain(wording.NO_SUCH_SOURCE.format(number=wanted, marks=marks), ERROR)]


def _sources(talk: Talk, _argument: str) -> Iterable[Line]:
    answer, _ = talk.sources()
    return [plain(wording.NO_SOURCES)] if answer is None else quote_lines(answer)


def _guide(talk: Talk, name: str) -> Iterator[Line]:
    guides = talk.tutor.guides()
    if name.casefold() == ALL:
        talk.choose_guide(None)
    elif name:
        try:
            talk.choose_guide(guide_named(name, guides).document)
        except TutorError as error:
            yield plain(error.message, ERROR)
            return
    what = talk.guide or (
        wording.ALL_GUIDES.format(count=len(guides)) if len(guides) > 1 else guides[0].document
    )
    yield plain(wording.GUIDE_NOW.format(what=what))
    if name:
        yield from offer_lines(talk.offers, wording.FOR_EXAMPLE)
    elif len(guides) > 1:
        yield plain(wording.GUIDES_ARE)
        yield from (plain(f"{guide.document}: {guide.title}", lead="  ") for guide in guides)
        yield plain(wording.GUIDE_CHOICE)


def _profile(talk: Talk, _argument: str) -> Iterable[Line]:
    return profile_lines(talk.profile())


def _forget(talk: Talk, _argument: str) -> Iterable[Line]:
    talk.forget()
    return [plain(wording.FORGOTTEN), *offer_lines(talk.offers, wording.FOR_EXAMPLE)]


def _new(talk: Talk, _argument: str) -> Iterable[Line]:
    talk.renew()
    return [plain(wording.NEW), *offer_lines(talk.offers, wording.FOR_EXAMPLE)]


def _save(talk: Talk, name: str) -> Iterable[Line]:
    if not talk.conversation.exchanges:
        return [plain(wording.NOTHING_TO_SAVE)]
    if not name:
        return [plain(wording.WHERE_TO_SAVE)]
    path = Path(name).expanduser()
    path = path if path.suffix else path.with_suffix(".md")
    document = transcript(talk.conversation, language(ENGLISH)).encode("utf-8", "replace")
    try:
        with path.open("xb") as file:
            file.write(document)
    except FileExistsError:
        return [plain(wording.EXISTS.format(path=path), ERROR)]
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return [plain(wording.NOT_SAVED.format(path=path, reason=reason), ERROR)]
    return [plain(wording.SAVED.format(path=path))]


def _help(_talk: Talk, _argument: str) -> Iterable[Line]:
    return [
        *(plain(one.told, lead=f"/{n} {one.takes}".ljust(18)) for n, one in COMMANDS.items()),
        plain(wording.NUMBERS),
        plain(wording.KEYS),
    ]


def _quit(_talk: Talk, _argument: str) -> Iterable[Line]:
    raise Leave


COMMANDS = {
    "source": Command("N", "Show source N in its section; so does [N].", _source),
    "sources": Command("", "Show all sources of the last answer.", _sources),
    "guide": Command("NAME|all", "Answer from one guide, or from all of them.", _guide),
    "profile": Command("", "Show what is known about you.", _profile),
    "forget": Command("", "Erase what is known about you, and this conversation.", _forget),
    "new": Command("", "Begin a new conversation.", _new),
    "save": Command("FILE.md", "Save the conversation with its sources, as Markdown.", _save),
    "help": Command("", "Show this.", _help),
    "quit": Command("", "Leave.", _quit),
}
