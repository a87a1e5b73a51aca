"""Content updates: what an edition changes is measured before it goes live."""

from .account import account
from .evaluation import evaluated, figures, remember
from .founding import Editions, founded
from .gate import Judgement, Regression, judge
from .guarding import FOLDER, applying, beside, drafts, library_suites
from .losses import Loss
from .outcome import Release, Update, Verdict
from .records import Record, Records
from .releasing import guides_of, release
from .reporting import report_of
from .staleness import Stale
from .terms import ALL, Terms

__all__ = [
    "ALL",
    "FOLDER",
    "Editions",
    "Judgement",
    "Loss",
    "Record",
    "Records",
    "Regression",
    "Release",
    "Stale",
    "Terms",
    "Update",
    "Verdict",
    "account",
    "applying",
    "beside",
    "drafts",
    "evaluated",
    "figures",
    "founded",
    "guides_of",
    "judge",
    "library_suites",
    "release",
    "remember",
    "report_of",
]
