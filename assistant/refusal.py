"""What is said when the guide does not say."""

from collections.abc import Sequence

from index import Index, words

from .answer import Answer, Sentence
from .judge import Verdict
from .language import Language


def refused_unread(text: str, index: Index, language: Language) -> Answer | None:
    """A refusal that needs no search: another language, or no question for a guide at all."""
    if foreign(text, index, language):
        only = Sentence("I can only answer in English so far: please ask me in English.")
        return Answer("refuse", (only,), standalone=text)
    if language.not_for_a_guide.search(text.lower()):
        return Answer("refuse", refusal([]), standalone=text, unanswered=(text,))
    return None


def refusal(verdicts: Sequence[Verdict]) -> tuple[Sentence, ...]:
    """The refusal, and the nearest thing that the guide does cover."""
    nearest = list(dict.fromkeys(topic for verdict in verdicts for topic in verdict.nearest))
    first = Sentence("The guide does not say.")
    if not nearest:
        return (first,)
    return (first, Sentence(f"The nearest thing it covers: “{'”, “'.join(nearest)}”."))


def foreign(text: str, index: Index, language: Language) -> bool:
    """Whether a message is mostly in words that are neither English nor the guide's."""
    said = [word for word in words(text) if not word.isdigit()]
    if len(said) < 3:
        return False
    unknown = [
        word
        for word in said
        if word not in language.function_words
        and not index.knows(word)
        and not _english(word, index)
    ]
    english_glue = sum(word in language.function_words for word in said)
    return len(unknown) >= 0.4 * len(said) and english_glue <= 0.3 * len(said)


def _english(word: str, index: Index) -> bool:
    return word.isascii() and len(word) > 3 and index.is_word(word)
