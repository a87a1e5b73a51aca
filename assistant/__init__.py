"""Turns a question into a short cited answer, or refuses honestly."""

from .answer import Answer, AnswerKind, Citation, Evidence, Sentence, Turn
from .answer_row import answer_row
from .errors import TutorError
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
    "GuideRetriever",
    "Reranker",
    "Sentence",
    "Turn",
    "Tutor",
    "TutorError",
    "answer_row",
]
