"""The common tutorial pipeline without its framework, so that it runs beside the product.

A recursive splitter (1,000 characters, 200 overlapping), all-MiniLM-L6-v2, a Chroma collection, and
the best chunk is the answer. History is not read and nothing is ever refused, as in the tutorials.
Its rows have the format of `certguide ask --batch`, so `python -m evals score` reads them:

    python -m benchmarks.peers.tutorial evals/suites/*.yaml --shared ../shared --out peer.jsonl
    python -m evals score evals/suites/*.yaml --answers peer.jsonl
"""

import argparse
import json
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evals import Case, load_suites
from evals.libraries import libraries

from .pipeline import Chunk, best_chunk, pages, weights

if TYPE_CHECKING:
    from chromadb import Collection
    from sentence_transformers import SentenceTransformer

SIZE, OVERLAP = 1000, 200
SEPARATORS = ("\n\n", "\n", " ", "")


def split(text: str, separators: Sequence[str] = SEPARATORS) -> Iterator[str]:
    """Split as LangChain's RecursiveCharacterTextSplitter does with its defaults."""
    separator = next(one for one in separators if one == "" or one in text)
    finer = separators[separators.index(separator) + 1 :]
    short: list[str] = []
    for piece in text.split(separator) if separator else list(text):
        if len(piece) < SIZE:
            short.append(piece)
            continue
        yield from _merged(short, separator)
        short = []
        yield from split(piece, finer) if finer else [piece]
    yield from _merged(short, separator)


def _merged(pieces: Sequence[str], separator: str) -> Iterator[str]:
    window: list[str] = []
    for piece in pieces:
        if window and len(separator.join([*window, piece])) > SIZE:
            yield separator.join(window).strip()
            while window and (
                len(separator.join(window)) > OVERLAP
                or len(separator.join([*window, piece])) > SIZE
            ):
                window.pop(0)
        window.append(piece)
    if separator.join(window).strip():
        yield separator.join(window).strip()


def chunks_of(documents: Sequence[Path]) -> list[Chunk]:
    """Cut a library's documents, in their order."""
    return [
        Chunk(document.name, chunk)
        for document in documents
        for page in pages(document)
        for chunk in split(page)
    ]


def answers(
    cases: Sequence[Case],
    chunks: Sequence[Chunk],
    encoder: "SentenceTransformer",
    collection: "Collection",
) -> Iterator[dict[str, Any]]:
    """Answer the cases of one library with its best chunk."""
    collection.add(
        ids=[str(number) for number in range(len(chunks))],
        embeddings=encoder.encode([chunk.text for chunk in chunks]),
    )
    for case in cases:
        start = time.perf_counter()
        found = collection.query(
            query_embeddings=encoder.encode([case.question]), n_results=min(10, len(chunks))
        )
        best = [chunks[int(number)] for number in found["ids"][0]]
        row = best_chunk({"id": case.id, "question": case.question}, best)
        yield row | {"latency_ms": 1000 * (time.perf_counter() - start)}


def main() -> None:
    """Run the peer over suites and write its rows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("suites", nargs="+", type=Path)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", type=Path, help="folder of all-MiniLM-L6-v2")
    options = parser.parse_args()
    os.environ.setdefault("HF_HUB_OFFLINE", "1")

    import chromadb
    import torch
    from chromadb.config import Settings
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(2)
    encoder = SentenceTransformer(str(options.weights or weights()), device="cpu")
    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    with options.out.open("w", encoding="utf-8") as out:
        libraries_of_cases = libraries(load_suites(options.suites), options.shared).items()
        for number, (documents, cases) in enumerate(libraries_of_cases):
            collection = client.create_collection(f"peer-{number}", embedding_function=None)
            chunks = chunks_of(documents)
            for row in answers(cases, chunks, encoder, collection):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
