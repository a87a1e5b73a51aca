"""When two pieces of text say the same words: spelling of marks, markup and spaces set aside."""

import unicodedata

_SAME = {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"}
_NOTHING = dict.fromkeys("*`_#[]\u00ad")  # emphasis, headings, link text, soft hyphens
_PLAIN = str.maketrans(_SAME | _NOTHING)


def normalise(text: str) -> str:
    """Lower case, NFKC, plain quotes and hyphens, no emphasis marks, single spaces.

    The bars of a table stay, each between single spaces, so that a row's beginning can be told
    from the same words in running text.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()
    return " ".join(plain.replace("|", " | ").split())


def contains(text: str, quote: str) -> bool:
    """Tell whether a passage has a quote's words, normalised, one after the other."""
    return normalise(quote) in normalise(text)


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
