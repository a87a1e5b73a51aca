"""When two pieces of text say the same words: spelling of marks, markup and spaces set aside."""

import unicodedata

_PLAIN = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "­": None,
    }
    | dict.fromkeys("*`_#[]", None)
)


def normalise(text: str) -> str:
    """Lower case, NFKC, plain quotes and hyphens, no emphasis marks, single spaces.

    The bars of a table stay, each between single spaces, so that a row's beginning can be told
    from the same words in running text.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()
    return " ".join(plain.replace("|", " | ").split())


def contains(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text`, both normalised."""
    return normalise(phrase) in normalise(text)
