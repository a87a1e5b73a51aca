"""A chat model on the learner's own processor, with no server to install."""

from .chat import LocalChatModel
from .engine import CONTEXT
from .weights import DIGEST, NAME, intact, model_file

__all__ = ["CONTEXT", "DIGEST", "NAME", "LocalChatModel", "intact", "model_file"]
