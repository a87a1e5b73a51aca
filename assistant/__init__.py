"""Turns a question into a short cited answer, or refuses honestly."""

from .answer import Answer, AnswerKind, Citation, Edition, Evidence, Sentence, Turn
from .answer_row import answer_row
from .errors import TutorError
from .explanation import Examined, Explanation, Found, Weighed, explain
from .learner import NOBODY, Profile
from .reranker import CrossEncoderReranker, Reranker
from .retriever import GuideRetriever
from .tutor import LONGEST_QUESTION, Tutor

__all__ = [
    "LONGEST_QUESTION",
    "NOBODY",
    "Answer",
    "AnswerKind",
    "Citation",
    "CrossEncoderReranker",
    "Edition",
    "Evidence",
    "Examined",
    "Explanation",
    "Found",
    "GuideRetriever",
    "Profile",
    "Reranker",
    "Sentence",
    "Turn",
    "Tutor",
    "TutorError",
    "Weighed",
    "answer_row",
    "explain",
]
