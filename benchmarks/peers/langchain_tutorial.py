"""LangChain as its tutorials have it: a recursive splitter, MiniLM, Chroma.

1,000 characters, 200 of them overlapping.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter
from sentence_transformers import SentenceTransformer

from .pipeline import MOST, Asked, Chunk, Row, best_chunk, pages, weights


class MiniLM(Embeddings):
    """The weights, as `HuggingFaceEmbeddings` of langchain-huggingface calls them."""

    def __init__(self) -> None:
        self._model = SentenceTransformer(weights(), device="cpu")

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """A vector for each text."""
        vectors: list[list[float]] = self._model.encode(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """A vector for a question."""
        return self.embed_documents([text])[0]


class LangChainTutorial:
    """The pipeline."""

    def __init__(self) -> None:
        self._embeddings = MiniLM()
        self._store: Any = None

    def build(self, documents: Sequence[Path], folder: Path) -> None:
        """Split, embed, and keep in Chroma."""
        loaded = [
            Document(page, metadata={"source": path.name})
            for path in documents
            for page in pages(path)
        ]
        splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
        Chroma.from_documents(
            splitter.split_documents(loaded), self._embeddings, persist_directory=str(folder)
        )

    def open(self, folder: Path) -> None:
        """Open Chroma's folder."""
        self._store = Chroma(persist_directory=str(folder), embedding_function=self._embeddings)

    def answer(self, asked: Asked) -> Row:
        """The best chunk."""
        found = self._store.similarity_search(asked["question"], k=MOST)
        chunks = [Chunk(each.metadata["source"], each.page_content) for each in found]
        return best_chunk(asked, chunks)
