"""How much of what an answer should say it says, without a model to judge it."""

from collections import Counter
from collections.abc import Sequence

from ..wording import says
from .tokens import tokens


def keyphrase_recall(answer: str, groups: Sequence[Sequence[str]]) -> float:
    """Share of the groups of which the answer says at least one phrase; 1.0 without groups."""
    if not groups:
        return 1.0
    return sum(any(says(answer, phrase) for phrase in group) for group in groups) / len(groups)


def token_f1(answer: str, references: Sequence[str]) -> float:
    """Overlap of the answer's words with a reference's, the best of the references, at least one.

    The F1 of SQuAD: words are compared as bags, `tokens` says how they are normalised.
    """
    return max(_f1(Counter(tokens(answer)), Counter(tokens(one))) for one in references)


def _f1(given: Counter[str], wanted: Counter[str]) -> float:
    if not given or not wanted:
        return float(given == wanted)
    shared = (given & wanted).total()
    return 2 * shared / (given.total() + wanted.total())
