"""Words to index terms: the same analysis for passages and for questions."""

import re
import unicodedata
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:[.+#'’&-][^\W_]+)*[+#]*")
_JOINT = re.compile(r"[.'’&-]")
_POSSESSIVE = re.compile(r"['’]s?$")
_stemmer = Stemmer.Stemmer("english", 0)


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """Lower-case words in order, accents folded, inner hyphens and full stops kept as joints.

    >>> words("Linux/Git, CI/CD & the learner's co-op")
    ('linux', 'git', 'ci', 'cd', 'the', 'learner', 'co', 'op')
    """
    folded = unicodedata.normalize("NFKD", text).lower()
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    found = (_POSSESSIVE.sub("", match) for match in _WORD.findall(bare))
    return tuple(part for word in found for part in _JOINT.split(word) if part)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Snowball stem of one lower-case word (Porter 2; words of under four letters stay)."""
    return str(_stemmer.stemWord(word)) if len(word) > 3 else word


@lru_cache(maxsize=8192)
def terms(text: str) -> tuple[str, ...]:
    """Stems of the words of a text, in order."""
    return tuple(stem(word) for word in words(text))
