"""The words of a text as the SQuAD evaluation counts them."""

import re
import unicodedata

from assistant.language import english

_ARTICLES = frozenset({"a", "an", "the"})
_PUNCTUATION = re.compile(r"[^\w\s]|_")


def tokens(text: str) -> list[str]:
    """Lower case, no punctuation, no articles: the normalisation of SQuAD's evaluation.

    Rajpurkar et al. (2016), "SQuAD: 100,000+ questions for machine comprehension of text"; here any
    mark that is no letter and no digit goes, not only ASCII's, and a table's bars part words.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("|", " ")
    return [token for token in _PUNCTUATION.sub("", plain).split() if token not in _ARTICLES]


def content_tokens(text: str) -> list[str]:
    """The tokens that carry subject matter: without the function words of English."""
    function_words = english().function_words
    return [token for token in tokens(text) if token not in function_words]
