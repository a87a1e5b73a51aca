"""The questions that the team began with, which lie beside the shared documents."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from assistant import Turn

from .cases import Case, Kind

_FILE = Path("data") / "questions.jsonl"
_KINDS = {"followup": "follow-up", "unans": "unanswerable", "chit": "smalltalk", "typo": "faq"}


def starting_set(shared: Path) -> Iterator[Case]:
    """Their cases, all to tune on: everybody has looked at them. None where there is no file."""
    if not (shared / _FILE).is_file():
        return
    for line in (shared / _FILE).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Case(
            id=f"start-{row['id']}",
            kind=cast(Kind, _KINDS.get(row["kind"], row["kind"])),
            question=row["question"],
            documents=tuple(row["documents"]),
            suite="starting set",
            history=tuple(Turn(turn["role"], turn["content"]) for turn in row["history"]),
            must=tuple(tuple(group) for group in row["must"]),
            quotes=(row["quote"],) if row["quote"] else (),
            refuse=bool(row["refuse"]),
        )
