"""Answers a question about a section from the section, or else from the guide around it.

A question is asked where the learner reads, but may be answered elsewhere: what the section has is
taken unless the rest of the guide has something far better. Of 315 tuning questions asked about a
section that does not answer them, 29 are answered from it all the same, against 115 if the rest
were asked only where the section has nothing; of 282 that it answers, 9 are answered from the rest.
"""

from collections.abc import Sequence
from dataclasses import replace

from langchain_core.runnables import Runnable

from corpus import Section

from .chain import Part, Parts
from .draft import Line
from .question import Question

_AS_GOOD = 0.85  # share of the best score in all of the guide that the section's best must have


def answered(parts: Parts, section: Section | None, chain: Runnable[Parts, Parts]) -> Parts:
    """The parts with their answers; what is answered from outside the section says so."""
    inside = chain.invoke(parts)
    if section is None:
        return inside
    anywhere = chain.invoke([replace(part, question=_unkept(part)) for part in parts])
    return [
        own if _is_enough(own, other) else _introduced(other, section)
        for own, other in zip(inside, anywhere, strict=True)
    ]


def _unkept(part: Part) -> Question:
    return replace(part.question, within=None)


def _is_enough(own: Part, other: Part) -> bool:
    """Whether a section's answer is nearly as good as that of the whole guide, or all there is."""
    if not own.verdict.answered or not other.verdict.answered:
        return own.verdict.answered
    return own.ranked[0].score >= _AS_GOOD * other.ranked[0].score


def _introduced(part: Part, section: Section) -> Part:
    """Says of the lines that they are not from the section."""
    if not part.lines or section.start <= _start(part.lines) < section.end:
        return part
    told = f"Outside “{section.title}”: {part.lines[0].text}"
    return replace(part, lines=(replace(part.lines[0], text=told), *part.lines[1:]))


def _start(lines: Sequence[Line]) -> int:
    """Where the first proof of the lines begins."""
    return next((proof.span[0] for line in lines for proof in line.proofs), -1)
