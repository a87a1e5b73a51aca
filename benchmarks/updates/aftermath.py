"""What is answered once a new edition is live: what is new, what has gone, what stayed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import Guide
from evals.asking import asked
from evals.drafting import drafted
from evals.release import Release
from evals.release.edition import Edition
from evals.scoring import Row, Score
from index import Index


@dataclass(frozen=True, slots=True)
class Aftermath:
    """Questions drafted from both editions of a document, asked of the new one.

    Attributes:
        new: Of the questions about what the old edition did not say: how many there are.
        answered: How many of these are answered right.
        gone: Of the questions about what the new edition no longer says: how many there are.
        lost: How many of these are about what has nothing like it in the new edition.
        refused: How many of those are refused, or asked back about.
        from_removed: How many cite words that the library no longer has; there must be none.
        kept: Of the questions about what both editions say, right before: how many there are.
        right: How many of these are right after.
        odd: What is wrong, for whoever wants to know.

    """

    new: int
    answered: int
    gone: int
    lost: int
    refused: int
    from_removed: int
    kept: int
    right: int
    odd: tuple[str, ...]


def aftermath(index: Index, old: Guide, new: Guide, found: Release) -> Aftermath:
    """Measure the answers of a build that was just promoted.

    Args:
        index: The build.
        old: The edition before.
        new: The edition that is live now.
        found: The release; the questions about the old edition were asked for it.

    """
    before = Edition(old)
    fresh = [case for case in drafted(new) if not all(before.says(quote) for quote in case.quotes)]
    told = list(asked(index, fresh))
    stale = {each.case for each in found.stale}
    gone = [score for score in found.scores if score.case.id in stale]
    nowhere = {each.case for each in found.stale if not each.likely}
    lost = [score for score in gone if score.case.id in nowhere]
    kept = [
        score
        for score, was in zip(found.scores, found.before, strict=True)
        if was.correct and score.case.id not in stale
    ]
    removed = [score for score in gone if _cites_removed(index, score.row)]
    return Aftermath(
        new=len(fresh),
        answered=sum(score.correct for score in told),
        gone=len(gone),
        lost=len(lost),
        refused=sum(score.row.get("kind") in ("refuse", "clarify") for score in lost),
        from_removed=len(removed),
        kept=len(kept),
        right=sum(score.correct for score in kept),
        odd=tuple(_odd(told, removed, kept, lost)),
    )


def _cites_removed(index: Index, row: Row) -> bool:
    """Whether a citation is not, letter by letter, in what is live now."""
    return any(
        index.guide(cited["document"]).text[cited["start"] : cited["end"]] != cited["quote"]
        for cited in row.get("citations", ())
    )


def _odd(
    told: Sequence[Score],
    removed: Sequence[Score],
    kept: Sequence[Score],
    lost: Sequence[Score],
) -> Iterator[str]:
    for sort, scores in (("new", told), ("kept", kept)):
        for score in scores:
            if not score.correct:
                yield f"{sort}: {score.case.question} ({'; '.join(score.faults)})"
    for score in removed:
        yield f"from removed text: {score.case.question}"
    for score in lost:
        if score.row.get("kind") == "answer":
            yield f"lost, yet answered: {score.case.question}"
