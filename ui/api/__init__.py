"""What programs ask over HTTP: the REST API, its health, and what chat clients call."""

from .app import build_api

__all__ = ["build_api"]
