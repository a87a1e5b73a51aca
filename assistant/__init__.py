"""Turns a question into a short cited answer, or refuses honestly."""

from .answer import Answer, AnswerKind, Citation, Edition, Evidence, Sentence, Turn
from .answer_row import answer_row
from .errors import TutorError
from .explanation import Examined, Explanation, Found, Weighed, explain
from .learner import NOBODY, Profile
from .request import LONGEST_QUESTION
from .reranker import CrossEncoderReranker, Reranker
from .retriever import GuideRetriever
from .tutor import Tutor

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
