"""Which cards teach nothing."""

from .fact import Fact
from .passage import content
from .wordings import wordings

_GIVEN_AWAY = 0.6  # share of an answer's words in its question from which on that gives it away
_SHORT = 4  # words with content, up to which half of them are too many
_HALF = 0.5


def is_trivial(fact: Fact) -> bool:
    """Whether the question gives the answer away, or the answer says nothing by itself."""
    if wordings().pointing.fullmatch(fact.answer) or not any(map(str.isalnum, fact.answer)):
        return True
    answer = content(fact.answer)
    if not answer:
        return fact.kind != "faq" and not any(map(str.isdigit, fact.answer))
    share = len(answer & content(fact.question)) / len(answer)
    if fact.kind == "comparison":
        return False
    return share >= (_HALF if len(answer) <= _SHORT else _GIVEN_AWAY)
