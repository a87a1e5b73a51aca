"""Chat models that may word answers: one on this machine, or any that LangChain knows.

Kept out of `assistant` itself, so that nothing of them is loaded where none is set.
"""

from .base import ChatModel
from .choice import chat_model
from .errors import ModelError
from .hosted import HostedChatModel
from .local import LocalChatModel

__all__ = ["ChatModel", "HostedChatModel", "LocalChatModel", "ModelError", "chat_model"]
