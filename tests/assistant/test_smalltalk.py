"""Small talk is answered in kind; a question with a greeting before it is still a question."""

import pytest

from assistant.language import Language
from assistant.smalltalk import small_talk


def replies(language: Language) -> dict[str, str]:
    return {talk.name: talk.reply for talk in language.small_talk}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Hi!", "greeting"),
        ("hello there :)", "greeting"),
        ("Thank you so much!!", "thanks"),
        ("ok great, thanks", "thanks"),
        ("ah great, thank you", "thanks"),
        ("bye", "goodbye"),
        ("see you soon!", "goodbye"),
        ("What can you do?", "abilities"),
        ("what can you help me with", "abilities"),
        ("how are you?", "wellbeing"),
    ],
)
def test_small_talk(language: Language, said: str, name: str) -> None:
    answer = small_talk(said, language)
    assert answer is not None
    assert answer.text == replies(language)[name]


@pytest.mark.parametrize(
    "said",
    [
        "Hi, how long is the diploma valid?",
        "Thanks! And what does the examination cost?",
        "What can a Master do?",
        "help me choose a grade",
        "valid?",
        "",
        "?!",
    ],
)
def test_a_question_is_no_small_talk(language: Language, said: str) -> None:
    assert small_talk(said, language) is None
