"""What a conversation has told of a plan, afresh from its turns: nothing is remembered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from index import words

from ..answer import Turn
from ..fit_words import fit_words
from ..language import Language
from .wish import Wish, asks, changes, told
from .words import wish_words

_TURNS = 12  # of the learner's, how far back a plan may be changed
_LONGEST = 500  # characters of a turn that are heard: anybody may send anything
_SHORT = 12  # words of a turn that names nothing but another level


@dataclass(frozen=True, slots=True)
class Ears:
    """How a turn is heard: in small letters with its typos mended, and the levels that it names."""

    mend: Callable[[str], str]
    levels: Callable[[str], tuple[str, ...]]
    language: Language
    today: date


@dataclass(frozen=True, slots=True)
class Talk:
    """What was told of a plan so far, None for nothing; whether the last turn was about it."""

    wish: Wish | None = None
    live: bool = False


def wished(text: str, history: Sequence[Turn], ears: Ears) -> Wish | None:
    """The plan that a turn asks for, with what was told of it before; None if it asks for none."""
    if not _heard(Talk(Wish(), live=True), text, ears).live:
        return None  # whatever was said before
    talk = Talk()
    for turn in [turn for turn in history if turn.role == "user"][-_TURNS:]:
        talk = _heard(talk, turn.content, ears)
    talk = _heard(talk, text, ears)
    return talk.wish if talk.live else None


def _heard(before: Talk, text: str, ears: Ears) -> Talk:
    said = ears.mend(text[:_LONGEST])
    if fit_words().forgets.search(said):
        return Talk()
    wish = told(said, ears.today, changing=before.live)
    if asks(said, wish) or _changes(before, said, wish, ears):
        wish = replace(wish, levels=ears.levels(said))
        return Talk(wish | (before.wish or Wish()), live=True)
    return Talk(before.wish)


def _changes(before: Talk, said: str, wish: Wish, ears: Ears) -> bool:
    """Whether a turn changes the plan that was asked for before."""
    if before.wish is None:
        return False
    if not before.live:
        return wish.tells_time and wish_words().changes_it.search(said) is not None
    if not (wish.tells_time or wish.busy) and len(words(said)) > _SHORT:
        return False
    levels = ears.levels(said)
    others = _others(said, levels, ears.language)
    return changes(said, replace(wish, levels=levels), len(others))


def _others(said: str, levels: Iterable[str], language: Language) -> list[str]:
    """The words of a turn that are neither small, nor a level's, nor about plans and time."""
    known = wish_words()
    own = known.fillers | set(known.units) | set(known.a_week) | set(known.months)
    own = own | set(known.weekdays) | set(known.numbers) | set(known.soon)
    own = own | language.function_words | {word for level in levels for word in words(level)}
    return [word for word in words(said) if word not in own and not word[0].isdigit()]
