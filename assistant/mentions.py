"""What a text names, where in it a name stands, and another name put in its place."""

import re

from corpus import SECTION, TOPIC
from index import DOCUMENT, Index, Name, terms, words

from .language import Language


def things(text: str, index: Index, document: str | None) -> list[Name]:
    """The single things that a text names: no topics, headings, or words of a title."""
    found = index.names_in(text, document)
    return [name for name in found if name.kind not in (TOPIC, SECTION, DOCUMENT)]


def guides(text: str, index: Index, language: Language, document: str | None) -> list[Name]:
    """The documents that a text names by words of their titles, at least one with content."""
    spoken = [word for word in words(text) if terms(word)]
    return [
        name
        for name in index.names_in(text, document)
        if name.kind == DOCUMENT
        and any(has_content(word, language) for word in spoken[name.low : name.high])
    ]


def has_content(word: str, language: Language) -> bool:
    """Whether a word is neither small nor a mere word of asking."""
    return word not in language.function_words and terms(word)[0] not in language.weak_stems


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
