"""Proposals of cases for a library: made, listed, and told to an editor or a program."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from corpus import Change, Guide, compare, pair_documents
from evals import Case
from evals.drafting.draft import UNFINISHED, Draft
from evals.drafts import Tray
from evals.proposing import propose
from evals.release import applying, library_suites
from index import Library, Progress

from .building import library
from .outlet import say
from .settings import Settings
from .wishes import disliked, unanswered


def suite_cases(settings: Settings, guides: Sequence[Guide]) -> tuple[Case, ...]:
    """The cases of the library's suites that are about these guides."""
    documents = [guide.document for guide in guides]
    return applying(library_suites(settings.data, documents), documents)


def put_forward(
    settings: Settings, build: str | None, since: str | None, most: int, progress: Progress
) -> tuple[Draft, ...]:
    """Propose cases for a build, and put them into the tray; at most so many.

    `since` is the build that changes are counted from; the one that was live before by default.
    """
    shelf = library(settings)
    guides = shelf.guides(build)
    before = _before(shelf, build, since)
    tray = Tray(settings.data)
    progress("Proposing", 0, 1)
    found = propose(
        guides,
        [*suite_cases(settings, guides), *tray.cases()],
        _changes(before, guides),
        disliked(settings.data),
        unanswered(settings.data),
        tray.dropped(),
    )[:most]
    tray.add(found)
    progress("Proposing", 1, 1)
    return found


def entry(case: Case, why: str | None = None) -> dict[str, Any]:
    """A proposal as programs read it."""
    told = {
        "id": case.id,
        "kind": case.kind,
        "question": case.question,
        "history": [{"role": turn.role, "content": turn.content} for turn in case.history],
        "documents": list(case.documents),
        "refuse": case.refuse,
        "priority": case.priority,
        "finished": UNFINISHED not in case.tags,
    }
    return told if why is None else told | {"why": why}


def show(cases: Sequence[Case], remarks: Mapping[str, str]) -> None:
    """Print proposals: what each asks, why, and its id to accept or drop it by."""
    for case in cases:
        asked = " → ".join(_questions(case))
        say(asked, bold=True)
        marks = [case.kind, *(["not finished"] if UNFINISHED in case.tags else [])]
        why = f"; {remarks[case.id]}" if case.id in remarks else ""
        say(f"    {', '.join(marks)}{why}", dim=True)
        say(f"    {case.id}")


def _questions(case: Case) -> Iterator[str]:
    yield from (turn.content for turn in case.history if turn.role == "user")
    yield case.question


def _before(shelf: Library, build: str | None, since: str | None) -> Sequence[Guide]:
    """The guides that changes are counted from; none where there was no build before."""
    if since is not None:
        return shelf.guides(since)
    now = shelf.manifest(build).id
    there = {manifest.id for manifest in shelf.manifests()}
    earlier = [each.build for each in shelf.promotions() if each.build in there - {now}]
    return shelf.guides(earlier[-1]) if earlier else ()


def _changes(old: Sequence[Guide], new: Sequence[Guide]) -> dict[str, tuple[Change, ...]]:
    """What is different in each document that was there before, too."""
    return {
        after.document: compare(before, after)
        for before, after in pair_documents(list(old), list(new))
        if before and after and before.text != after.text
    }
