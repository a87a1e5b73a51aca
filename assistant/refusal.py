"""What is said when the guide does not say."""

from collections.abc import Sequence

from index import Index, words

from .answer import Answer, Sentence
from .judge import Verdict
from .language import Language
from .telling import listed

_STRANGE = 0.4  # share of the words of a message in another language that are strange
_GLUE = 0.3  # share of English function words that it may have
_SHORTHAND = 4  # letters of a strange word that may be shorthand
_SEVERAL = 3  # longer strange words that show another language by themselves


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
    only = next((verdict for verdict in verdicts if verdict.owners), None)
    if only is not None:
        told = f"It has “{only.nearest[0]}” only for {listed(only.owners)}."
        return (first, Sentence(told))
    return (first, Sentence(f"The nearest thing it covers: “{'”, “'.join(nearest)}”."))


def foreign(text: str, index: Index, language: Language) -> bool:
    """Whether a message is mostly in words that are neither English nor the guide's.

    Short words that nobody knows are as likely shorthand; a small word of another language, another
    script, or several longer strange words have to be there too.
    """
    said = [word for word in words(text) if not word.isdigit()]
    strange = [word for word in said if _is_strange(word, index, language)]
    if len(strange) < max(1, _STRANGE * len(said)):
        return False
    english_glue = sum(word in language.function_words for word in said)
    if english_glue > _GLUE * len(said):
        return False
    marked = any(word in language.foreign_words or not word.isascii() for word in said)
    wholly = len(strange) == len(said) > _SEVERAL
    return marked or wholly or sum(len(word) > _SHORTHAND for word in strange) >= _SEVERAL


def _is_strange(word: str, index: Index, language: Language) -> bool:
    known = word in language.function_words or index.knows(word)
    return not known and not (word.isascii() and len(word) > 3 and index.is_word(word))
