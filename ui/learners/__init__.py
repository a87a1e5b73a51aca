"""What the server keeps of each learner: the conversation, and what they told of themselves."""

from .cookie import LearnerCookie, learner_of
from .errors import LearnersError
from .learners import Learners

__all__ = ["LearnerCookie", "Learners", "LearnersError", "learner_of"]
