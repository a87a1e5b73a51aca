"""Named conversations of the command line, kept in the data folder."""

import json
import os
import re
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from assistant import Turn

from .border import CommandError

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_KEPT = 40  # turns
_turns = TypeAdapter(list[Turn])


class Session:
    """One conversation: its turns so far, oldest first."""

    def __init__(self, data: Path, name: str) -> None:
        if not _NAME.fullmatch(name):
            raise CommandError(
                "bad_session",
                f"{name!r} is no session name: use at most 64 letters from a to z, digits, dots, "
                "hyphens and underscores, a letter or digit first.",
            )
        self._path = data / "sessions" / f"{name}.json"

    def turns(self) -> list[Turn]:
        """What was said so far; empty for a new session."""
        try:
            return _turns.validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return []
        except (OSError, ValidationError) as error:
            raise CommandError(
                "damaged_session",
                f"The session in {self._path} cannot be read: remove it, or use another name.",
            ) from error

    def add(self, question: str, answer: str) -> None:
        """Adds one exchange; the file is replaced as a whole."""
        turns = [*self.turns(), Turn("user", question), Turn("assistant", answer)][-_KEPT:]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_suffix(f".{os.getpid()}.draft")
        draft.write_text(
            json.dumps([{"role": t.role, "content": t.content} for t in turns]), encoding="utf-8"
        )
        draft.replace(self._path)
