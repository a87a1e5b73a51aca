"""Greetings, thanks and questions about the assistant itself."""

from index import words

from .answer import Answer, Sentence
from .language import Language, SmallTalk

_FILLERS = frozenset(
    [
        *("cool", "great", "nice", "fine", "perfect", "good", "super", "awesome", "excellent"),
        *("ah", "oh", "aha", "hm", "hmm", "haha", "lol", "wow", "yes", "yeah", "yep", "alright"),
        *("dear", "friend", "friends", "bot", "assistant", "chat", "all", "soon", "tomorrow"),
    ]
)


def small_talk(text: str, language: Language) -> Answer | None:
    """The reply to a sentence that is no question about the guide, or None if it is one."""
    said = words(text)
    if not said:
        return None
    found = next((talk for talk in language.small_talk if " ".join(said) in talk.examples), None)
    if found is None and len(said) <= 8:
        found = _loosely(said, language)
    return Answer("smalltalk", (Sentence(found.reply),), standalone=text) if found else None


def _loosely(said: tuple[str, ...], language: Language) -> SmallTalk | None:
    """Small talk with words around it: an example inside, and nothing else that says anything."""
    padded = f" {' '.join(said)} "
    empty = language.function_words | _FILLERS
    for talk in language.small_talk:
        for example in sorted(talk.examples, key=len, reverse=True):
            if f" {example} " in padded and len(example) > 1:
                rest = padded.replace(f" {example} ", " ").split()
                if all(word in empty for word in rest):
                    return talk
    return None
