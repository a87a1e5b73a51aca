"""What the server keeps of each learner: the conversation, what they told, and their studies."""

from .cookie import LearnerCookie, learner_of
from .errors import LearnersError
from .learners import Learners
from .studied import Plans
from .study_document import LARGEST as LARGEST_TAKEOUT
from .study_keeper import StudyKeeper
from .takeout import Takeout
from .takeout_document import read_takeout, write_takeout
from .terminal_learner import forget_terminal_learner, terminal_learner

__all__ = [
    "LARGEST_TAKEOUT",
    "LearnerCookie",
    "Learners",
    "LearnersError",
    "Plans",
    "StudyKeeper",
    "Takeout",
    "forget_terminal_learner",
    "learner_of",
    "read_takeout",
    "terminal_learner",
    "write_takeout",
]
