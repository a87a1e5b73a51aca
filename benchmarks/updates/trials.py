"""Each kind of damage and of innocent edit, released over a live document to see what is held."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

from corpus import CorpusError, Guide, read
from evals import Suite
from evals.release import Records, Release, Terms, Update, release, remember
from evals.release.guard import guard
from evals.release.losses import heavy_losses
from evals.release.merging import merge
from evals.release.news import news
from evals.release.reasons import reasons
from evals.wording import words
from index import Embedder, Library

from .kinds import DAMAGE, INNOCENT, name
from .planting import Planted
from .source import Source, source, written

T = TypeVar("T")

STAGED = Terms(promote=False)


@dataclass(slots=True)
class Tally:
    """Of one kind: how many were tried, held, and named by a reason; and what was not as hoped."""

    kind: str
    tried: int = 0
    held: int = 0
    named: int = 0
    odd: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Bench:
    """A library with one live document, whose new editions are tried on it."""

    library: Library
    live: Source
    folder: Path
    suites: Sequence[Suite]

    def released(self, guide: Guide) -> Release:
        """What a release makes of an edition; nothing goes live."""
        update = Update(incoming=[guide], suites=self.suites)
        found = release(self.library, update, STAGED)
        if found.baseline and found.before:  # asked once is enough
            records = Records(self.library.folder)
            remember(records, found.baseline, None, found.before, found.suites)
        return found

    def verdict(self, text: str) -> tuple[str, tuple[str, ...]]:
        """The verdict on an edition's text, and the reasons."""
        folder = self.folder / "new"
        folder.mkdir(exist_ok=True)
        try:
            guide = read(written(folder, self.live.document, text))
        except CorpusError as error:
            return "held", (error.message,)
        if at_once := self.reasons_at_once(guide):
            return "held", at_once
        found = self.released(guide)
        return found.verdict, found.reasons

    def reasons_at_once(self, guide: Guide) -> tuple[str, ...]:
        """What stands against an edition before anything is asked; a release adds to it."""
        live = [self.live.guide]
        merger = merge(live, [guide])
        if not merger.replaced:
            return ()
        losses = heavy_losses(self.live.guide, guide.document, merger.changes[0][1])
        found = Release(
            build="",
            baseline="",
            verdict="held",
            changes=merger.changes,
            findings=tuple(news(merger, live)),
            losses=tuple(losses),
            stale=guard(merger, live, self.suites).stale,
        )
        return tuple(reasons(found, (), (), STAGED))


def bench(
    folder: Path, document: str, text: str, model: Embedder, suites: Sequence[Suite] = ()
) -> Bench:
    """A library in a folder with this document live."""
    folder.mkdir(parents=True)
    live = source(folder, document, text)
    library = Library(folder / "data", lambda: model)
    manifest, _ = library.stage([live.guide])
    library.promote(manifest.id, evaluated=False, reason="the edition before")
    return Bench(library, live, folder, suites)


def damaged(at: Bench, count: int, seed: int) -> Iterator[Tally]:
    """A tally for each kind of damage, of `count` different ones where there are so many."""
    for planter in DAMAGE:
        tally = Tally(name(planter))
        for planted in _different(planter, at, tally, count, seed):
            tally.tried += 1
            verdict, against = at.verdict(planted.text)
            named = verdict == "held" and is_named(planted, against)
            tally.held += verdict == "held"
            tally.named += named
            if not named:
                told = "; ".join(against)[:300]
                tally.odd.append(f"{at.live.document}: {verdict}: {planted.marks[:3]} {told}")
        yield tally


def innocent(at: Bench, count: int, seed: int) -> Iterator[Tally]:
    """A tally for each kind of edit that must not be held."""
    for edit in INNOCENT:
        tally = Tally(name(edit))
        for text in _different(edit, at, tally, count, seed):
            tally.tried += 1
            verdict, against = at.verdict(text)
            if verdict == "held":
                tally.held += 1
                tally.odd.append(f"{at.live.document}: {'; '.join(against)[:400]}")
        yield tally


def _different(
    make: Callable[[Source, Random], T | None], at: Bench, tally: Tally, count: int, seed: int
) -> Iterator[T]:
    made = []
    for number in range(count):
        chance = Random(f"{at.live.document} {tally.kind} {seed} {number}")  # noqa: S311
        found = make(at.live, chance)
        if found is not None and found not in made:
            made.append(found)
            yield found


def is_named(planted: Planted, against: Sequence[str]) -> bool:
    """Whether a reason has one of the phrases that name the damaged place."""
    told = words(" ".join(against))
    return any(mark.strip() and words(mark).strip() in told for mark in planted.marks)


def together(tallies: Iterable[Sequence[Tally]]) -> list[Tally]:
    """One tally for each kind, in the order in which kinds first occur."""
    found: dict[str, Tally] = {}
    for tally in (each for several in tallies for each in several):
        whole = found.setdefault(tally.kind, Tally(tally.kind))
        whole.tried += tally.tried
        whole.held += tally.held
        whole.named += tally.named
        whole.odd += tally.odd
    return list(found.values())
