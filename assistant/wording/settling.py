"""What is left of a draft when each of its sentences has been held against the quoted spans."""

from collections.abc import Sequence
from dataclasses import replace

from ..answer import Answer, Sentence
from .support import Support

_ENOUGH = 0.5  # least share of a draft's sentences, and of the composed answer's marks, that stay


def settling(draft: Sequence[Sentence], support: Support) -> tuple[Sentence, ...]:
    """A draft to show while it grows: checked sentences with their marks, the last without."""
    if not draft:
        return ()
    *whole, growing = draft
    return (*_supported(whole, support), replace(growing, marks=()))


def settled(composed: Answer, draft: Sequence[Sentence], support: Support, model: str) -> Answer:
    """The draft's supported sentences as the answer, or the composed answer if too few are left.

    Too few: less than half of the draft, or of the spans that the composed answer rests on, or not
    the first of these, which answers the question.
    """
    kept = _supported(draft, support)
    proven = {mark for sentence in kept for mark in sentence.marks}
    needed = [citation.mark for citation in composed.citations]
    said = {sentence.text.casefold() for sentence in draft}
    enough = len(kept) >= _ENOUGH * len(said) and len(proven) >= _ENOUGH * len(needed)
    if not kept or not enough or needed[0] not in proven:
        return composed
    return _renumbered(replace(composed, sentences=kept, model=model))


def _supported(draft: Sequence[Sentence], support: Support) -> tuple[Sentence, ...]:
    """The sentences that the spans bear out, each once, with the marks that prove them."""
    verdicts = [support.check(sentence) for sentence in draft]
    found = {v.sentence.text.casefold(): v.sentence for v in verdicts if v.supported}
    return tuple(found.values())


def _renumbered(answer: Answer) -> Answer:
    """The citations that are still used, numbered from 1 in the order of first use."""
    used = dict.fromkeys(mark for sentence in answer.sentences for mark in sentence.marks)
    number = {mark: place for place, mark in enumerate(used, start=1)}
    cited = {citation.mark: citation for citation in answer.citations}
    return replace(
        answer,
        sentences=tuple(
            replace(sentence, marks=tuple(number[mark] for mark in sentence.marks))
            for sentence in answer.sentences
        ),
        citations=tuple(replace(cited[mark], mark=place) for mark, place in number.items()),
    )
