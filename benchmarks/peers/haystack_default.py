"""Haystack with its defaults: a splitter of 200 words, its document store in memory."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from haystack import Document
from haystack.components.preprocessors import DocumentSplitter
from haystack.components.retrievers.in_memory import InMemoryEmbeddingRetriever
from haystack.document_stores.in_memory import InMemoryDocumentStore
from haystack_integrations.components.embedders.sentence_transformers import (
    SentenceTransformersDocumentEmbedder,
    SentenceTransformersTextEmbedder,
)

from .pipeline import MOST, Asked, Chunk, Row, best_chunk, pages, weights

_STORE = "store.json"


class HaystackDefault:
    """The pipeline."""

    def __init__(self) -> None:
        self._embedder: Any = None
        self._retriever: Any = None

    def build(self, documents: Sequence[Path], folder: Path) -> None:
        """Split, embed, and keep as JSON."""
        loaded = [
            Document(content=page, meta={"file_name": path.name})
            for path in documents
            for page in pages(path)
        ]
        splitter = DocumentSplitter()
        splitter.warm_up()
        embedder = SentenceTransformersDocumentEmbedder(model=weights(), progress_bar=False)
        embedder.warm_up()
        store = InMemoryDocumentStore()
        chunks = splitter.run(documents=loaded)["documents"]
        store.write_documents(embedder.run(documents=chunks)["documents"])
        folder.mkdir(parents=True)
        store.save_to_disk(str(folder / _STORE))

    def open(self, folder: Path) -> None:
        """Load the JSON."""
        if self._embedder is None:
            self._embedder = SentenceTransformersTextEmbedder(model=weights(), progress_bar=False)
            self._embedder.warm_up()
        store = InMemoryDocumentStore.load_from_disk(str(folder / _STORE))
        self._retriever = InMemoryEmbeddingRetriever(document_store=store, top_k=MOST)

    def answer(self, asked: Asked) -> Row:
        """The best document."""
        vector = self._embedder.run(text=asked["question"])["embedding"]
        found = self._retriever.run(query_embedding=vector)["documents"]
        return best_chunk(asked, [Chunk(each.meta["file_name"], each.content) for each in found])
