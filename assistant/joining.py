"""One answer from all parts of a question: what was proven, and what the guides do not say."""

from collections.abc import Sequence

from index import Index

from .answer import Answer, Evidence
from .chain import Part
from .refusal import refusal
from .verify import verify

_MOST_PASSAGES = 10


def joined(alone: str, parts: Sequence[Part], index: Index) -> Answer:
    """The answer, or the refusal if nothing of the question could be proven."""
    lines = {line.text: line for part in parts for line in part.lines}
    sentences, citations = verify(list(lines.values()), index.guide)
    missing = tuple(part.question.text for part in parts if not part.verdict.answered)
    if not citations:
        return Answer(
            "refuse",
            refusal([part.verdict for part in parts]),
            passages=_evidence(parts),
            standalone=alone,
            unanswered=tuple(part.question.text for part in parts),
        )
    return Answer(
        "answer",
        sentences,
        citations=citations,
        passages=_evidence(parts),
        standalone=alone,
        unanswered=missing,
    )


def _evidence(parts: Sequence[Part]) -> tuple[Evidence, ...]:
    """The passages of all parts, the best of each first, each once."""
    found: dict[str, Evidence] = {}
    for place in range(max((len(part.ranked) for part in parts), default=0)):
        for part in parts:
            if place < len(part.ranked):
                evidence = Evidence.of(part.ranked[place].hit.passage, part.ranked[place].score)
                found.setdefault(part.ranked[place].hit.passage.id, evidence)
    return tuple(found.values())[:_MOST_PASSAGES]
