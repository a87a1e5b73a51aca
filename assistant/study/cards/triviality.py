"""Which cards teach nothing."""

from ...language import english
from .fact import Fact
from .passage import content
from .wordings import wordings

_IN_SENTENCES = {"faq", "definition"}
_GIVEN_AWAY = 0.8  # share of an answer's words in its question from which on that gives it away
_HALF = 0.5  # the same for a name or value
_SHORT = 4  # words with content of one


def is_trivial(fact: Fact) -> bool:
    """Whether the question gives the answer away, or the answer says nothing by itself."""
    if fact.kind == "comparison":
        return False
    in_sentences = fact.kind in _IN_SENTENCES
    if in_sentences and wordings().fits("pointing", fact.answer):
        return True
    asked, answer = content(fact.question), content(fact.answer)
    if any(word.isdigit() and word not in asked for word in answer):
        return False
    answer = answer - english().weak_stems or answer
    if not answer:
        return fact.kind != "faq"
    most = _HALF if len(answer) <= _SHORT and not in_sentences else _GIVEN_AWAY
    return len(answer & asked) / len(answer) >= most
