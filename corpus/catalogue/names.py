"""Tells names from sentences, numbers and markup."""

import re
from collections.abc import Iterator, Sequence

from .kinds import names_nothing

LONGEST = 5
"""Words of a cell or value that still reads as a name."""
LONGEST_KEY = 8
"""Words of a cell that names what its row is about."""
_MOST_CHARACTERS = 80
_MARKUP = re.compile(r"[<>{}\[\]`|@=*]|://|\.\s|[.!?:;,…]$")
_AND = re.compile(r"(?:and|or)\s+", re.IGNORECASE)


def is_name(text: str, longest: int = LONGEST) -> bool:
    """Whether a text reads as the name of something.

    It is short, begins with a word, closes its brackets, and is no sentence, number or mark-up.
    """
    words = text.split()
    return (
        0 < len(words) <= longest
        and len(text) <= _MOST_CHARACTERS
        and any(map(str.isalpha, words[0]))
        and not _MARKUP.search(text)
        and text.count("(") == text.count(")")
        and text.count('"') % 2 == 0
        and (len(words) <= LONGEST or _is_capitalised(words))
        and not names_nothing(text)
    )


def names_in(text: str) -> tuple[str, ...]:
    """The one name, or the several between commas, that a cell or value is; () if it is neither."""
    parts = tuple(map(_without_and, _listed(text)))
    if all(map(is_name, parts)):
        return parts
    named = tuple(part for part in parts if not names_nothing(part))
    return named if len(named) < len(parts) and all(map(is_name, named)) else ()


def _is_capitalised(words: Sequence[str]) -> bool:
    """Whether most longer words have a capital, as in a long name but not in a short sentence."""
    longer = [word for word in words[1:] if len(word) > 3]
    return 2 * sum(not word.islower() for word in longer) >= len(longer)


def _without_and(part: str) -> str:
    """The last of several things without the word that joins it to the others."""
    joint = _AND.match(part.strip())
    return part.strip()[joint.end() :] if joint else part.strip()


def _listed(text: str) -> Iterator[str]:
    """What stands between commas and semicolons outside brackets."""
    start = depth = 0
    for place, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if character in ",;" and depth <= 0:
            yield text[start:place]
            start = place + 1
    yield text[start:]
