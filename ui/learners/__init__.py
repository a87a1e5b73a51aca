"""What the server keeps of each learner: the conversation, what they told, and their studies."""

from .cookie import LearnerCookie, learner_of
from .errors import LearnersError
from .learners import Learners
from .studied import Plans
from .study_keeper import StudyKeeper
from .terminal_learner import terminal_learner

__all__ = [
    "LearnerCookie",
    "Learners",
    "LearnersError",
    "Plans",
    "StudyKeeper",
    "learner_of",
    "terminal_learner",
]
