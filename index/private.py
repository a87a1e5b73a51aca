"""Folders that are their owner's alone, since what learners wrote stands in them."""

from pathlib import Path


def make_private(folder: Path) -> None:
    """Makes a folder, and those above it that are missing, which nobody else may enter.

    One that is there keeps its rights. Raises OSError where the system refuses.
    """
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)  # another process may just have made it
    folder.mkdir(exist_ok=True)  # FileExistsError for a file in its place
