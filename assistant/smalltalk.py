"""Greetings, thanks and questions about the assistant itself."""

from index import words

from .language import Language

_FILLERS = frozenset({"so", "very", "much", "there", "again", "please", "really", "a", "lot", "you"})


def small_talk(text: str, language: Language) -> str | None:
    """What to reply to a sentence that is no question about the guide, or None if it is one."""
    said = " ".join(words(text))
    if not said:
        return None
    bare = " ".join(word for word in said.split() if word not in _FILLERS)
    for talk in language.small_talk:
        if said in talk.examples or (bare and bare in talk.examples):
            return talk.reply
    return None
