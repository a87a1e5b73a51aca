"""The page's sentences in English, by their old names, until all ask `ui.language` for them."""

from ..language import ENGLISH, wording

_KEYS = {
    "NAME": "page_name",
    "HEADING": "page_heading",
    "TAGLINE": "page_tagline",
    "TRIAL": "page_trial",
    "WELCOME": "chat_welcome",
    "QUESTION_LABEL": "chat_question",
    "QUESTION_HINT": "chat_question_hint",
    "CONVERSATION": "chat_conversation",
    "SEND": "chat_send",
    "CLEAR": "chat_clear",
    "SOURCES": "source_heading",
    "SOURCES_EMPTY": "source_empty",
    "SOURCES_NONE": "source_none",
    "SOURCES_EARLIER": "source_earlier",
    "PAGE": "source_page",
    "UNDERSTOOD": "chat_understood",
    "UNANSWERED": "chat_unanswered",
    "THINKING": "chat_thinking",
    "TOO_LONG": "error_too_long",
    "UNEXPECTED": "error_unexpected",
}


def __getattr__(name: str) -> str:
    if name not in _KEYS:
        raise AttributeError(name)
    return wording(ENGLISH).sentences[_KEYS[name]]
