"""The guide that comes with the product."""

from importlib.resources import files
from pathlib import Path


def bundled() -> Path:
    """The folder of the bundled guides, to be given to `read_all`."""
    return Path(str(files("corpus") / "guides"))
