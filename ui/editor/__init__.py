"""The editor's page: content updates measured before they go live, behind a password."""

from .app import build_editor

__all__ = ["build_editor"]
