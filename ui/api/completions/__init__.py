"""Answers for clients of OpenAI's chat interface."""

from .routes import completion_routes

__all__ = ["completion_routes"]
