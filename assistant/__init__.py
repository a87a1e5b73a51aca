"""Turns a question into a short cited answer, or refuses honestly."""

from .answer import Answer, AnswerKind, Citation, Evidence, Sentence, Turn
from .answer_row import answer_row
from .errors import TutorError
from .explanation import Examined, Explanation, Found, Weighed, explain
from .reranker import CrossEncoderReranker, Reranker
from .retriever import GuideRetriever
from .tutor import LONGEST_QUESTION, Tutor

__all__ = [
    "LONGEST_QUESTION",
    "Answer",
    "AnswerKind",
    "Citation",
    "CrossEncoderReranker",
    "Evidence",
    "Examined",
    "Explanation",
    "Found",
    "GuideRetriever",
    "Reranker",
    "Sentence",
    "Turn",
    "Tutor",
    "TutorError",
    "Weighed",
    "answer_row",
    "explain",
]
