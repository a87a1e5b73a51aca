"""LlamaIndex with its defaults: a sentence splitter of 1,024 tokens, its own vector store."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from llama_index.core import (
    Document,
    Settings,
    StorageContext,
    VectorStoreIndex,
    load_index_from_storage,
)
from llama_index.embeddings.huggingface import HuggingFaceEmbedding

from .pipeline import MOST, Asked, Chunk, Row, best_chunk, pages, weights


class LlamaIndexDefault:
    """The pipeline; its file names are embedded with the chunks, as its own reader has it."""

    def __init__(self) -> None:
        Settings.embed_model = HuggingFaceEmbedding(weights(), device="cpu")
        Settings.llm = None
        self._retriever: Any = None

    def build(self, documents: Sequence[Path], folder: Path) -> None:
        """Split, embed, and keep as JSON."""
        loaded = [
            Document(text=page, metadata={"file_name": path.name})
            for path in documents
            for page in pages(path)
        ]
        VectorStoreIndex.from_documents(loaded).storage_context.persist(str(folder))

    def open(self, folder: Path) -> None:
        """Load the JSON."""
        index = load_index_from_storage(StorageContext.from_defaults(persist_dir=str(folder)))
        self._retriever = index.as_retriever(similarity_top_k=MOST)

    def answer(self, asked: Asked) -> Row:
        """The best node."""
        found = self._retriever.retrieve(asked["question"])
        chunks = [Chunk(each.metadata["file_name"], each.get_content()) for each in found]
        return best_chunk(asked, chunks)
