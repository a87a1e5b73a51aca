"""Looks at everything that an installation rests on, one thing after the other."""

from .checked import Checked
from .kept import check_kept
from .library import check_library
from .packages import check_packages
from .rights import check_rights

__all__ = ["Checked", "check_kept", "check_library", "check_packages", "check_rights"]
