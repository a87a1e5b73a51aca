"""The name that a document's headings keep repeating: what the document is about."""

from collections import Counter
from collections.abc import Iterator, Sequence

_LONGEST = 6  # words
_SMALL = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "by", "do", "for", "from", "how", "in", "is", "it"),
        *("of", "on", "or", "the", "to", "what", "with"),
    )
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
    words = [word.strip("\"'“”‘’,:;?!()") for word in title.split()]
    is_small = [word.lower() in _SMALL for word in words]
    for start, first in enumerate(words):
        if is_small[start] or not first or first[0].islower():
            continue
        for end in range(start + 1, min(start + _LONGEST, len(words))):
            word = words[end]
            if not is_small[end]:
                if not word or word[0].islower():
                    break
                yield " ".join(words[start : end + 1])
