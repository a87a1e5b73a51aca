"""The record of which build went live when: the last promotion is the live one."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from .errors import LibraryError, refused

_FILE = "live.jsonl"


@dataclass(frozen=True, slots=True)
class Promotion:
    """One line of the library's history: which build went live, when, and on what ground.

    `evaluated` is False when an operator promoted it without an evaluation.
    """

    build: str
    at: str
    evaluated: bool
    reason: str


_promotion = TypeAdapter(Promotion)


def read_promotions(folder: Path) -> list[Promotion]:
    """What was live when, oldest first; LibraryError when the record is damaged."""
    try:
        lines = (folder / _FILE).read_text(encoding="utf-8").splitlines()
        return [_promotion.validate_json(line) for line in lines]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise refused(folder, "read", error) from error
    except (ValidationError, UnicodeDecodeError) as error:
        raise LibraryError(
            "damaged",
            f"The record of live builds in {folder} cannot be read: "
            "remove live.jsonl and promote a build with `certguide rollback BUILD`.",
        ) from error


def write_promotions(folder: Path, promotions: Sequence[Promotion]) -> None:
    """Replaces the record as a whole, so that a reader sees the old or the new one."""
    draft = folder / ".live-draft"
    with draft.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(promotion)) + "\n" for promotion in promotions)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / _FILE)


def live_before(promotions: Sequence[Promotion], builds: Sequence[str]) -> Promotion | None:
    """The last promotion of another build than the live one, among the builds that are there."""
    live = promotions[-1].build if promotions else ""
    earlier = [one for one in promotions if one.build != live and one.build in builds]
    return earlier[-1] if earlier else None
