"""The editor's page: content updates measured before they go live, behind a password."""

from .access import VARIABLE, password_from
from .app import build_editor

__all__ = ["VARIABLE", "build_editor", "password_from"]
