"""The name that a document's headings keep repeating: what the document is about."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_LONGEST = 6  # words
_SMALL = re.compile(
    r"(?:an?|and|are|as|at|by|do|for|from|how|in|is|it|of|on|or|the|to|what|with)", re.IGNORECASE
)


def shared_phrase(titles: Sequence[str]) -> str:
    """The name in most titles, two to six capitalised words; "" if fewer than three share one.

    Longer names win over their parts unless the parts are far more common.
    """
    counts = Counter(phrase for title in dict.fromkeys(titles) for phrase in set(_phrases(title)))
    common = [phrase for phrase, count in counts.items() if count >= max(3, len(titles) // 12)]
    return max(
        common, key=lambda phrase: (counts[phrase] * len(phrase.split()), phrase), default=""
    )


def _phrases(title: str) -> Iterator[str]:
    words = title.split()
    for start in range(len(words)):
        for end in range(start + 2, min(start + _LONGEST, len(words)) + 1):
            phrase = [word.strip("\"'“”‘’,:;?!()") for word in words[start:end]]
            if all(phrase) and _is_name(phrase):
                yield " ".join(phrase)


def _is_name(words: Sequence[str]) -> bool:
    if _SMALL.fullmatch(words[0]) or _SMALL.fullmatch(words[-1]):
        return False
    return all(not word[0].islower() or _SMALL.fullmatch(word) for word in words)
