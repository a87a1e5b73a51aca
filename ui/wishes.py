"""What learners asked and did not get well, from the journals, for an editor's proposals."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.proposing import Wish
from evals.wording import words

from .journal import Entry, feedback, gaps

_SHOWN = 120  # characters of a comment or an answer


def unanswered(data: Path) -> tuple[Wish, ...]:
    """The questions that found no answer, those that were asked most first."""
    groups = sorted(_alike(gaps(data).entries()[0]), key=lambda group: -len(group))
    return tuple(Wish(_question(group[-1]), _in_vain(group)) for group in groups)


def disliked(data: Path) -> tuple[Wish, ...]:
    """The questions whose answers a learner gave a thumb down, the newest first."""
    downs = [entry for entry in feedback(data).entries()[0] if entry.get("thumb") == "down"]
    return tuple(Wish(_question(group[-1]), _thumbs(group)) for group in reversed([*_alike(downs)]))


def damage(data: Path) -> Iterator[str]:
    """A sentence for each journal with lines that cannot be read."""
    for journal in (gaps(data), feedback(data)):
        _, broken = journal.entries()
        if broken:
            yield f"{broken} of the lines of {journal.path} cannot be read, and are left out."


def _alike(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Entries that ask the same, oldest first."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        if question := words(_question(entry)).strip():
            groups.setdefault(question, []).append(entry)
    yield from groups.values()


def _question(entry: Entry) -> str:
    """The question as it was understood, which leans on no turn before it."""
    return str(entry.get("understood") or entry.get("question") or "")


def _in_vain(group: list[Entry]) -> str:
    times = "once" if len(group) == 1 else f"{len(group)} times"
    sections = group[-1].get("sections")
    near = f"; nearest: {sections[0]}" if isinstance(sections, list) and sections else ""
    return f"asked in vain {times}, last on {_day(group[-1])}{near}"


def _thumbs(group: list[Entry]) -> str:
    last = group[-1]
    said = f": “{_cut(last['comment'])}”" if last.get("comment") else ""
    return f"thumbs down on {_day(last)}{said}; the answer was: {_cut(last.get('answer', ''))}"


def _day(entry: Entry) -> str:
    return str(entry.get("at", ""))[:10]


def _cut(text: object) -> str:
    line = " ".join(str(text).split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
