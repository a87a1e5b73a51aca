"""When two pieces of text say the same words: spelling of marks, markup and spaces set aside."""

import re
import unicodedata
from functools import lru_cache

from corpus import fold

_SAME = {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"}
_NOTHING = dict.fromkeys("*`_#[]\u00ad")  # emphasis, headings, link text, soft hyphens
_ADDRESS = re.compile(r"\]\([^()\s]{0,2000}\)(?:\{[^{}\s]{0,100}\})?")  # of a link in Markdown
_PLAIN = str.maketrans(_SAME | _NOTHING)


def normalise(text: str) -> str:
    """Lower case, NFKC, plain quotes and hyphens, no emphasis marks, single spaces.

    The bars of a table stay, each between single spaces, so that a row's beginning can be told
    from the same words in running text.
    """
    plain = unicodedata.normalize("NFKC", _readable(text)).translate(_PLAIN).casefold()
    return " ".join(plain.replace("|", " | ").split())


def contains(text: str, quote: str) -> bool:
    """Tell whether a passage has a quote's words, normalised, one after the other.

    The same words count whatever punctuation and markup stands between them; only a quote with the
    bars of a table asks for a row.
    """
    if normalise(quote) in normalise(text):
        return True
    return "|" not in quote and words(quote) in words(text)


def words(text: str) -> str:
    """The words of a text between single spaces, in comparable spelling; " " for none."""
    return f" {' '.join(fold(_readable(text)))} "


def _readable(text: str) -> str:
    """Links as they are read: where one leads to is none of its words."""
    return _ADDRESS.sub("]", text) if "](" in text else text


def says(answer: str, phrase: str) -> bool:
    """Tell whether an answer has a phrase, normalised, at the beginning of a word.

    A phrase may end inside a word ("scalab" is said by "scalability") but not inside a number
    ("3" is not said by "30").
    """
    spoken, wanted = normalise(answer), normalise(phrase)
    start = spoken.find(wanted)
    while start >= 0:
        before, after = spoken[start - 1 : start], spoken[start + len(wanted) :][:1]
        if not before.isalnum() and not (wanted[-1].isdigit() and after.isdigit()):
            return True
        start = spoken.find(wanted, start + 1)
    return False


def is_below(section: str, path: str) -> bool:
    """Tell whether a heading path, "Outer > Inner", has the headings of `path` in it, in a row."""
    headings, wanted = _headings(section), _headings(path)
    return any(
        headings[start : start + len(wanted)] == wanted
        for start in range(len(headings) - len(wanted) + 1)
    )


@lru_cache(maxsize=4096)
def _headings(path: str) -> tuple[str, ...]:
    return tuple(words(part) for part in path.split(" > "))
