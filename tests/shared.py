"""Where real documents for tests live, outside the project; tests that need them skip without them.

With CERTGUIDE_REQUIRE_SHARED set (as the project's CI does where the folder exists) a missing
folder is an error instead of a skip.
"""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir() and "CERTGUIDE_REQUIRE_SHARED" not in os.environ,
    reason="needs the folder of real documents beside the project",
)
