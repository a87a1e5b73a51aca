"""The documents that guides are made from: those that come with the product, and shared ones."""

from collections.abc import Iterator
from pathlib import Path

from corpus import Guide, Unreadable, bundled, passages, read_all

FEWEST = 12  # passages of a document that is worth taking sections from
_SHARED = (
    "data/adobe-certification/current",
    "data/adobe-certification/exam-guides",
    "data/carpentries-instructor/current",
    "data/ditap-usds/ditap.md",
    "data/ditap-usds/other",
    "data/finops-framework",
)
"""Below the folder of real documents: their current Markdown, no earlier versions."""
_OWN = Path(__file__).parents[2] / "evals" / "documents"


def original(shared: Path) -> Path:
    """The one guide that is asked about: its publisher's text, or the bundled edition of it."""
    found = sorted((shared / "guide").glob("*.txt"))
    return found[0] if found else sorted(bundled().glob("*.md"))[0]


def sources(shared: Path) -> list[Guide]:
    """Every readable document with enough in it, the one asked about first, in a fixed order."""
    paths = [original(shared), *(_OWN, *(shared / name for name in _SHARED))]
    return [guide for path in paths if path.exists() for guide in _readable(path)]


def _readable(path: Path) -> Iterator[Guide]:
    for guide in read_all([path]):
        if not isinstance(guide, Unreadable) and len(passages(guide)) >= FEWEST:
            yield guide
