"""What became of an update, as the page shows it."""

from collections.abc import Iterator, Sequence

from corpus import Guide, Place
from evals import Score
from evals.release import Release

from ..revision import lines, summary
from . import wording
from .markup import MOST_ROWS, Markup, bullets, folded, heading, link, note, page, shown, table
from .reports import link_to
from .updates import Outcome

_MOST_LINES = 300  # of one document's comparison
# The core's reasons end with what to type on the command line; the page has boxes for that.
_HINTS = (": if that is meant, --accept-loss", " If that is meant: --accept ", ", or --accept ")
_EDITS = (("[-", "<del>"), ("-]", "</del>"), ("{+", "<ins>"), ("+}", "</ins>"))


def verdict(outcome: Outcome) -> str:
    """The verdict, with the reasons against the update."""
    found = outcome.release
    baseline = wording.BUILD_AGAINST if found.baseline else wording.BUILD_ALONE
    parts = [
        note(f"verdict {found.verdict}", wording.VERDICTS[found.verdict]),
        note("hint", baseline.format(build=found.build, baseline=found.baseline)),
        note("figures", _figures(found)) if found.scores else "",
        link(link_to(found.build), wording.READ_REPORT) if outcome.report else "",
    ]
    if found.reasons:
        reasons = [reason_of(reason) for reason in found.reasons]
        parts += [heading(wording.WHY), *_cut(bullets(reasons[:MOST_ROWS]), len(reasons))]
    return page(parts)


def reason_of(reason: str) -> str:
    """A reason without what a reader of the command line is told to type."""
    for hint in _HINTS:
        if hint in reason:
            return f"{reason.partition(hint)[0].rstrip('.')}."
    return reason


def details(found: Release) -> str:
    """What changed, what was found, and what no longer holds."""
    return page([*_changes(found), *_findings(found), *_stale(found), *_worse(found)])


def _figures(found: Release) -> str:
    told = wording.CASES.format(
        cases=len(found.scores),
        right=sum(score.correct for score in found.scores),
        before=sum(score.correct for score in found.before) if found.before else "—",
        worse=len(found.regressions),
        stale=len(found.stale),
    )
    covered = found.coverage
    return f"{told} {wording.COVERED.format(share=covered.share)}" if covered else told


def _changes(found: Release) -> Iterator[Markup]:
    told = [
        *(wording.JOINED.format(name=name) for name in found.joined),
        *(wording.REMOVED.format(name=name) for name in found.removed),
        *(f"{guide.document}: {summary(changes)}" for guide, changes in found.changes),
    ]
    if told:
        yield heading(wording.CHANGES)
        yield bullets(told)
    for guide, changes in found.changes:
        if changes:
            yield _compared(guide, list(lines(changes)))


def _compared(guide: Guide, told: Sequence[str]) -> Markup:
    body = "<br>".join(_marked(line) for line in told[:_MOST_LINES])
    rest = "".join(_cut(Markup(""), len(told), _MOST_LINES))
    inside = Markup(f'<div class="compared">{body}</div>{rest}')
    return folded(wording.LINES.format(name=guide.document), inside)


def _marked(line: str) -> str:
    """A line of a comparison, its marks for words that went and came as elements."""
    heading_path = not line.startswith(" ")
    text = shown(line.strip())
    for mark, element in _EDITS:
        text = text.replace(shown(mark), element)
    return f"<strong>{text}</strong>" if heading_path else text


def _findings(found: Release) -> Iterator[Markup]:
    if found.findings:
        yield heading(wording.FINDINGS)
        rows = [
            (each.kind.replace("_", " "), each.sentence, "; ".join(_places(each.places)))
            for each in found.findings[:MOST_ROWS]
        ]
        yield from _cut(table(wording.FINDING_COLUMNS, rows), len(found.findings))


def _places(places: Sequence[Place]) -> Iterator[str]:
    for place in places:
        yield " › ".join((place.document, *place.section[-1:]))


def _stale(found: Release) -> Iterator[Markup]:
    if found.stale:
        yield heading(wording.STALE)
        rows = [
            (each.case, each.document, each.gold, each.likely or wording.NOTHING_LIKE_IT)
            for each in found.stale[:MOST_ROWS]
        ]
        yield from _cut(table(wording.STALE_COLUMNS, rows), len(found.stale))


def _worse(found: Release) -> Iterator[Markup]:
    if found.regressions:
        yield heading(wording.WORSE)
        now = {score.case.id: score for score in found.scores}
        before = {score.case.id: score for score in found.before}
        rows = [
            (
                f"{each.case} ({wording.CRITICAL})" if each.critical else each.case,
                now[each.case].case.question,
                _said(before.get(each.case)),
                _said(now.get(each.case)),
                each.why,
            )
            for each in found.regressions[:MOST_ROWS]
        ]
        yield from _cut(table(wording.WORSE_COLUMNS, rows), len(found.regressions))


def _said(score: Score | None) -> str:
    return str(score.row.get("answer", "")) if score else wording.NO_ANSWER


def _cut(shown_part: Markup, count: int, most: int = MOST_ROWS) -> Iterator[Markup]:
    if shown_part:
        yield shown_part
    if count > most:
        yield note("hint", wording.MORE.format(count=count - most))
