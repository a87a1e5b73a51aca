"""The record of which build went live when: the last promotion is the live one.

`live.jsonl` is the record. Each line seals itself and those before it, and a copy is kept beside,
so that a record that was edited, cut or removed is noticed, and can be put back.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from .durable import write_whole
from .errors import LibraryError, refused

RECORD = "live.jsonl"
COPY = "live.copy.jsonl"


@dataclass(frozen=True, slots=True)
class Promotion:
    """One line of the library's history: which build went live, when, and on what ground.

    `evaluated` is False when an operator promoted it without an evaluation. `seal` is a digest of
    the line and of the seal before it.
    """

    build: str
    at: str
    evaluated: bool
    reason: str
    seal: str = ""


_promotion = TypeAdapter(Promotion)


def read_promotions(folder: Path) -> list[Promotion]:
    """What was live when, oldest first; LibraryError when the record is damaged."""
    try:
        # The copy is written last, so it is read first: it may lack what is newest, no more.
        copy, record = _lines(folder / COPY), _lines(folder / RECORD)
    except OSError as error:
        raise refused(folder, "read", error) from error
    return trusted(record, copy, f"{RECORD} in {folder}")


def trusted(record: Sequence[bytes], copy: Sequence[bytes], named: str) -> list[Promotion]:
    """What the lines of a record say, if it is sealed and goes on from its copy.

    LibraryError "damaged" otherwise; `named` is what it calls the record.
    """
    history = _promotions(record)
    if list(record[: len(copy)]) != list(copy) or not _is_sealed(history):
        what = "cannot be trusted: somebody edited it" if record else "is missing"
        raise LibraryError(
            "damaged",
            f"The record of live builds, {named}, {what}. `certguide doctor --repair` "
            "puts the copy of it back.",
        )
    return history


def sealed(promotions: Iterable[Promotion]) -> list[bytes]:
    """A line each, which seals itself and those before it."""
    seal, lines = "", []
    for promotion in promotions:
        seal = _seal(promotion, seal)
        lines.append(json.dumps(asdict(replace(promotion, seal=seal))).encode())
    return lines


def write_promotions(folder: Path, promotions: Iterable[Promotion]) -> None:
    """Replaces the record as a whole, so that a reader sees the old or the new one."""
    content = b"".join(line + b"\n" for line in sealed(promotions))
    write_whole(folder / RECORD, content)
    with suppress(OSError):  # the record stands; a shorter copy is no contradiction to it
        write_whole(folder / COPY, content)


def repair_promotions(folder: Path) -> list[Promotion]:
    """Puts the copy of a damaged record in its place, the damaged one aside; the history then.

    Where the copy is damaged, too, it is put aside as well, and nothing is live.
    """
    history = intact(_lines(folder / COPY))
    for name in (RECORD, COPY):
        with suppress(FileNotFoundError):
            (folder / name).replace(folder / f"{name}.damaged")
    if history:
        write_promotions(folder, history)
    return history


def intact(lines: Iterable[bytes]) -> list[Promotion]:
    """What the lines of a record say, or nothing where they are not sealed."""
    history = _promotions(lines)
    return history if _is_sealed(history) else []


def live_before(promotions: Sequence[Promotion], builds: Sequence[str]) -> Promotion | None:
    """The last promotion of another build than the live one, among the builds that are there."""
    live = promotions[-1].build if promotions else ""
    earlier = [one for one in promotions if one.build != live and one.build in builds]
    return earlier[-1] if earlier else None


def _lines(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().splitlines()
    except FileNotFoundError:
        return []


def _promotions(lines: Iterable[bytes]) -> list[Promotion]:
    """What the lines say, an unsealed promotion of nothing for one that says nothing."""
    found = []
    for line in lines:
        try:
            found.append(_promotion.validate_json(line))
        except ValidationError:
            found.append(Promotion("", "", False, "", seal="unreadable"))
    return found


def _is_sealed(promotions: Iterable[Promotion]) -> bool:
    seal = ""
    for promotion in promotions:
        expected = _seal(promotion, seal)
        if promotion.seal not in (expected, "" if not seal else expected):
            return False  # only the first lines may lack a seal: versions before had none
        seal = promotion.seal
    return True


def _seal(promotion: Promotion, before: str) -> str:
    said = json.dumps(asdict(replace(promotion, seal="")), sort_keys=True)
    return hashlib.sha256(f"{before}\n{said}".encode()).hexdigest()[:16]
