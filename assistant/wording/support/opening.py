"""Sentences with contractions told in full, and without "According to the guide,"."""

from functools import lru_cache

from .vocabulary import vocabulary


@lru_cache(maxsize=4096)
def expanded(text: str) -> str:
    """The text with contractions told in full, typographic apostrophes made plain ones."""
    text = text.replace("’", "'").replace("\u00ad", "")
    for short, long in vocabulary().contractions:
        text = short.sub(long, text)
    return text


def bare(text: str) -> str:
    """The sentence without "Yes," before it or ", the guide says" behind it."""
    text = vocabulary().asides.sub("", expanded(text))
    while introduction := vocabulary().introductions.match(text):
        text = text[introduction.end() :]
        text = text[:1].upper() + text[1:]
    return text


def is_glue(text: str) -> bool:
    """Whether a sentence only introduces others: "Here is what the guide says:"."""
    return any(rule.match(expanded(text).lower()) for rule in vocabulary().glue)
