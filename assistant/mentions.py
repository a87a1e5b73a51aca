"""Where in a text a name stands, and another name put in its place."""

import re

from index import Name, terms


def said(text: str, name: Name) -> str:
    """The words of a text that a name was found in."""
    places = [match.span() for match in re.finditer(r"[^\W_]+", text)]
    pieces = [span for span in places if terms(text[slice(*span)])]
    if name.high > len(pieces):
        return name.name
    low, high = pieces[name.low][0], pieces[name.high - 1][1]
    closed = text[high : high + 1] == ")" and "(" in text[low:high]
    return text[low : high + closed]


def exchanged(text: str, name: Name, put: str) -> str:
    """The text with another name in the place of one, and the article that goes with it."""
    before, _, after = text.partition(said(text, name))
    article = "an " if put[:1].lower() in "aeiou" else "a "
    return re.sub(r"\ban? $", article, before) + put + after
