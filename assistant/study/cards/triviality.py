"""Which cards teach nothing."""

from ...language import english
from .fact import Fact
from .passage import content
from .wordings import wordings

_GIVEN_AWAY = 0.6  # share of an answer's words in its question from which on that gives it away
_SHORT = 4  # words with content, up to which half of them are too many
_HALF = 0.5


def is_trivial(fact: Fact) -> bool:
    """Whether the question gives the answer away, or the answer says nothing by itself."""
    if wordings().fits("pointing", fact.answer) or not any(map(str.isalnum, fact.answer)):
        return True
    if fact.kind == "comparison":
        return False
    asked, answer = content(fact.question), content(fact.answer)
    if any(word.isdigit() and word not in asked for word in answer):
        return False
    answer = answer - english().weak_stems or answer
    if not answer:
        return fact.kind != "faq"
    share = len(answer & asked) / len(answer)
    return share >= (_HALF if len(answer) <= _SHORT else _GIVEN_AWAY)
