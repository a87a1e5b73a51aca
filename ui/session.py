"""Named conversations of the command line, kept in the data folder."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from assistant import NOBODY, Profile, Turn
from index import make_private

from .border import CommandError
from .replacing import replace_file

Known = Callable[[Sequence[Turn], Profile], Profile]
"""What is known of a learner after turns, the profile before them; see `Tutor.known`."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_KEPT = 40  # turns
MOST_BYTES = 10_000_000  # of a stored conversation; 40 turns are far less


@dataclass(frozen=True, slots=True)
class Kept:
    """A conversation as it is stored; `profile` is what was known before its first turn."""

    turns: tuple[Turn, ...] = ()
    profile: Profile = NOBODY


_kept = TypeAdapter(Kept)
_stored = TypeAdapter(Kept | tuple[Turn, ...])  # turns alone are what the first version kept


class Session:
    """One conversation, kept under its name."""

    def __init__(self, data: Path, name: str) -> None:
        if not is_session_name(name):
            raise CommandError(
                "bad_session",
                f"{name!r} is no session name: use at most 64 letters from a to z, digits, dots, "
                "hyphens and underscores, a letter or digit first.",
            )
        self.name = name
        self._path = _folder(data) / f"{name}.json"

    def kept(self) -> Kept:
        """What was said so far and known before; nothing for a new session."""
        try:
            with self._path.open("rb") as file:
                # One that is cut off here is no JSON, and is told of as damaged.
                stored = _stored.validate_json(file.read(MOST_BYTES))
        except FileNotFoundError:
            return Kept()
        except (OSError, ValidationError) as error:
            raise CommandError(
                "damaged_session",
                f"The session in {self._path} cannot be read: remove it, or use another name.",
            ) from error
        return stored if isinstance(stored, Kept) else Kept(stored)

    def add(self, question: str, answer: str, known: Known) -> None:
        """Add one exchange; of the oldest, which make room for it, what is `known` stays."""
        before = self.kept()
        turns = (*before.turns, Turn("user", question), Turn("assistant", answer))
        old, new = turns[:-_KEPT], turns[-_KEPT:]
        self.keep(Kept(new, known(old, before.profile) if old else before.profile))

    def keep(self, kept: Kept) -> None:
        """Keep this alone; the file is replaced as a whole."""
        make_private(self._path.parent)
        replace_file(self._path, _kept.dump_json(kept))

    def forget(self) -> None:
        """Keep nothing of it any more."""
        self._path.unlink(missing_ok=True)


def is_session_name(text: str) -> bool:
    """Whether a conversation can have that name."""
    return _NAME.fullmatch(text) is not None


def session_names(data: Path) -> list[str]:
    """The names of the conversations that are kept."""
    return sorted(path.stem for path in _folder(data).glob("*.json"))


def _folder(data: Path) -> Path:
    return data / "sessions"
