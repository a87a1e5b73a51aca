"""Measures a tutor: suites of questions, scores with their reasons, figures with their doubt."""

from .cases import KINDS, Case, Kind, Split, Suite
from .errors import SuiteError
from .metrics import Retrieval
from .scoring import Score, score
from .suite_file import load_suite, load_suites
from .summary import Summary, summarise

__all__ = [
    "KINDS",
    "Case",
    "Kind",
    "Retrieval",
    "Score",
    "Split",
    "Suite",
    "SuiteError",
    "Summary",
    "load_suite",
    "load_suites",
    "score",
    "summarise",
]
