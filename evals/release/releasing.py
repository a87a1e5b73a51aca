"""One content update: staged, measured against what is live, promoted if nothing is worse."""

from collections.abc import Sequence
from dataclasses import replace

from corpus import Guide
from index import Index, Library, Progress

from ..coverage import coverage
from .evaluation import Watch, evaluated, keep_answers, remember
from .gate import judge
from .guard import guard
from .guarding import renamed
from .losses import heavy_losses
from .merging import Merger, merge
from .news import news
from .outcome import Release, Update, Verdict
from .reasons import reasons
from .records import Records
from .terms import Terms


def release(
    library: Library, update: Update, terms: Terms, progress: Progress = lambda *_: None
) -> Release:
    """Stage an update, measure it against the live build, and promote it if nothing is worse.

    The live build serves until the moment of promotion, and goes on when the update is held.

    Raises:
        SuiteError, DocumentsError, LibraryError: for what cannot be begun; nothing changed.

    """
    live = library.open() if library.live else None
    merger = merge(guides_of(live), update.incoming, update.removed)
    manifest, _ = library.stage(merger.guides, progress)
    if live and manifest.id == live.build:
        return Release(manifest.id, live.build, "unchanged")
    records = Records(library.folder)
    found = _examined(live, library.open(manifest.id), merger, update, terms, records, progress)
    if found.verdict == "promoted":
        what = ", ".join([*(guide.document for guide in update.incoming), *update.removed])
        library.promote(
            found.build,
            evaluated=bool(found.scores),
            reason=f"release of {what}",
            instead_of=found.baseline,
        )
        library.prune()
    if live:
        keep_answers(records, live.build, found.before)
    accepted = {each.case for each in found.stale} | set(_excused(live, records))
    remember(records, found.build, found.verdict, found.scores, found.suites, accepted)
    return found


def guides_of(index: Index | None) -> tuple[Guide, ...]:
    """The stored guides of a build; none of none."""
    return tuple(index.guide(entry.document) for entry in index.documents) if index else ()


def _examined(
    live: Index | None,
    staged: Index,
    merger: Merger,
    update: Update,
    terms: Terms,
    records: Records,
    progress: Progress,
) -> Release:
    before = guides_of(live)
    watch = guard(merger, before, update.suites, _excused(live, records))
    new = news(merger, before)
    terms.check(
        [*(case.id for case in watch.cases), *(each.id for each in new)],
        [guide.document for _, guide in merger.replaced],
    )
    cases = [renamed(case, merger.names) for case in watch.cases]
    scores = evaluated(
        staged, cases, records.rows(staged.build), _told(progress, "Asking the new build")
    )
    baseline = (
        evaluated(
            live, watch.cases, records.rows(live.build), _told(progress, "Asking the live build")
        )
        if live
        else ()
    )
    judged = judge(
        scores,
        {score.case.id: score for score in baseline},
        [case.id for case in cases if terms.accepts(case.id)],
        [each.case for each in watch.stale],
    )
    found = Release(
        build=staged.build,
        baseline=live.build if live else None,
        verdict="held",
        joined=tuple(guide.document for guide in merger.joined),
        removed=tuple(guide.document for guide in merger.removed),
        changes=merger.changes,
        findings=tuple(each for each in new if not terms.acknowledges(each.id)),
        losses=tuple(
            loss
            for (old, new), (_, differences) in zip(merger.replaced, merger.changes, strict=True)
            for loss in heavy_losses(old, new.document, differences)
        ),
        regressions=judged.regressions,
        stale=watch.stale,
        coverage=coverage(merger.guides, [renamed(case, merger.names) for case in watch.written]),
        scores=scores,
        before=baseline,
        suites=watch.suites,
    )
    against = tuple(reasons(found, judged.reasons, update.unreadable, terms))
    good: Verdict = "promoted" if terms.promote else "staged"
    return replace(found, reasons=against, verdict="held" if against else good)


def _excused(live: Index | None, records: Records) -> Sequence[str]:
    """The cases whose gold left the content before, with an editor's consent."""
    record = records.read(live.build) if live else None
    return record.accepted if record else ()


def _told(progress: Progress, what: str) -> Watch:
    return lambda done, of: progress(what, done, of)
