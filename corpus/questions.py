"""How a question, and a heading that announces questions, look in words."""

import re

QUESTION_MARKS = ("?", "？", "؟")
_CLOSERS = "\"'”’»)]*_ "
_OPENERS = frozenset(
    (
        *("who", "what", "when", "where", "which", "why", "how", "whose", "whom", "is", "are"),
        *("was", "were", "am", "do", "does", "did", "can", "could", "will", "would", "should"),
        *("shall", "may", "might", "must", "has", "have", "had"),
        *("isn't", "aren't", "don't", "doesn't", "won't"),
    )
)
_FIRST_WORD = re.compile(r"(\w{1,6})\b(?:'t\b)?")
_QUESTION_PREFIX = re.compile(
    r"[\[(]?(?:q|ques|question|faq)\s{0,2}(?:#?\d{1,3})?[\])]?\s{0,2}[:.)\]–—-]\s{0,4}(?=\S)|q\d{1,3}\s{1,4}",
    re.IGNORECASE,
)
_ANSWER_PREFIX = re.compile(
    r"[\[(]?(?:a|ans|answer|response)\s{0,2}(?:#?\d{1,3})?[\])]?\s{0,2}([:.)\]–—-])(?:\s{1,4}|$)",
    re.IGNORECASE,
)
_FAQ_TITLE = re.compile(
    r"\bfaqs?\b|\bfrequently\b.{0,12}\basked\b|\bquestions?\s{0,2}(?:and|&)\s{0,2}answers?\b"
    r"|\bq\s{0,2}(?:&|and)\s{0,2}as?\b|\b(?:common|general|popular|top|your|more|other|any)\b.{0,30}\bquestions\b"
    r"|^questions$",
    re.IGNORECASE,
)


def ends_as_question(text: str) -> bool:
    """Whether the text closes with a question mark, quotes and brackets aside."""
    return text.rstrip(_CLOSERS).endswith(QUESTION_MARKS)


def holds_question_mark(text: str) -> bool:
    """Whether there is a question mark anywhere in the text."""
    return "?" in text or "？" in text or "؟" in text


def opens_as_question(text: str) -> bool:
    """Whether the first word is one that English questions begin with."""
    word = _FIRST_WORD.match(text.lstrip("\"'“‘«([*_ ").replace("’", "'"))
    return word is not None and (word[1].lower() in _OPENERS or word[0].lower() in _OPENERS)


def is_bare_prefix(text: str) -> bool:
    """Whether the text is nothing but "Question:", "Q1." or the like."""
    return len(text) < 20 and question_prefix(f"{text} ?") == len(text) + 1


def question_prefix(text: str) -> int:
    """Length of a leading "Q:", "Q1.", "Question 3:" or the like; 0 if there is none."""
    match = _QUESTION_PREFIX.match(text) if text[:1] in "qQfF[(" else None
    return match.end() if match else 0


def answer_prefix(text: str, is_prefixed: bool = False) -> int:
    """Length of a leading "A:", "Answer 2." or the like; 0 if there is none.

    "A." may begin any sentence ("A. Lee"): it counts only where the question `is_prefixed` too.
    """
    match = _ANSWER_PREFIX.match(text) if text[:1] in "aArR[(" else None
    return match.end() if match and (is_prefixed or match[1] in ":]") else 0


def is_bare_answer(text: str) -> bool:
    """Whether the text only says that the answer follows: "Answer:"."""
    return text.strip(" :.").lower() in ("a", "ans", "answer", "response")


def announces_questions(title: str) -> bool:
    """Whether a heading is one that a list of frequently asked questions stands under."""
    return _FAQ_TITLE.search(title) is not None
