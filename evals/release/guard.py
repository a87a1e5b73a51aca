"""What guards one release: the cases that are asked, and those whose proof has gone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus import Guide

from ..cases import Case, Suite
from .founding import Editions, founded
from .guarding import applying, drafts
from .merging import Merger
from .staleness import Replaced, Stale, stale


@dataclass(frozen=True, slots=True)
class Guard:
    """The cases of one release, by the names that the documents have in the live library.

    Attributes:
        written: Those of the suites.
        drafted: Those from the live guides' own words.
        stale: The cases of both whose gold has left the content.

    """

    written: tuple[Case, ...]
    drafted: tuple[Case, ...]
    stale: tuple[Stale, ...]

    @property
    def cases(self) -> tuple[Case, ...]:
        """All that is asked."""
        return (*self.written, *self.drafted)

    @property
    def suites(self) -> tuple[str, ...]:
        """Names of the suites that have cases here; "drafted" is that of the drafted ones."""
        return tuple(dict.fromkeys(case.suite for case in self.cases))


def guard(
    merger: Merger, live: Sequence[Guide], suites: Sequence[Suite], excused: Iterable[str] = ()
) -> Guard:
    """Choose the cases for a release.

    Args:
        merger: What the release makes of the live library.
        live: The guides that are live.
        suites: The editor's suites, and those of the guides.
        excused: Ids of cases whose gold left the content before, with an editor's consent.

    Raises:
        SuiteError: with its line, for a case whose gold stands in no edition, live or new.

    """
    before, after = Editions(live), Editions(merger.guides, merger.old_names)
    names = tuple(dict.fromkeys([*before.names, *after.names]))
    written = founded(applying(suites, names), suites, (before, after), frozenset(excused))
    changed = [old for old, _ in merger.replaced]
    touched = {guide.document for guide in (*changed, *merger.removed)}
    drafted = drafts(changed, [guide for guide in live if guide.document not in touched])
    concerned = [case for case in (*written, *drafted) if touched.intersection(case.documents)]
    gone = stale(concerned, _replaced(merger, concerned, before, after))
    return Guard(written, drafted, tuple(gone))


def _replaced(
    merger: Merger, cases: Sequence[Case], before: Editions, after: Editions
) -> dict[str, Replaced]:
    old, new = before.of(cases), after.of(cases)
    changes = {
        live.document: found
        for (live, _), (_, found) in zip(merger.replaced, merger.changes, strict=True)
    }
    return {
        name: Replaced(edition, new.get(name), changes.get(name, ()))
        for name, edition in old.items()
    }
