"""What stays of a name when spelling, spacing and number are left out of account."""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
_HOST = re.compile(r"([^\W_][\w-]{2,62})\.(?:com|org|net|edu|gov|info|io|ai|co)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """An English noun without its plural ending; other words lose at most a last s."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 2 and word[-1] == "s" and word[-2] not in "su" else word


@lru_cache(maxsize=8192)
def letters(name: str) -> str:
    """Letters and digits alone, lower case, the last word singular.

    >>> letters("VIPs") == letters("VIP"), letters("Deep-sea"), letters("Harbourschool.com")
    (True, 'deepsea', 'harbourschool')
    """
    host = _HOST.fullmatch(name)
    words = [word.casefold() for word in WORD.findall(host[1] if host else name)]
    return "".join([*words[:-1], *map(singular, words[-1:])])
