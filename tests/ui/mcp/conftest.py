"""The small library of the command line's tests."""

from tests.ui.cli.conftest import harbour, papers

__all__ = ["harbour", "papers"]
