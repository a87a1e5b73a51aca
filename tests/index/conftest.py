"""An empty library over an embedder that needs no model, in a folder or at a Chroma server."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from index import ChromaServer, Embedder, Library

from .harbour import WordEmbedder

Another = Callable[..., Library]


@pytest.fixture
def another(request: pytest.FixtureRequest, tmp_path: Path) -> Another:
    """Makes libraries of the same builds: of the same folder, or by `both` of other machines."""
    server: ChromaServer | None = None
    if getattr(request, "param", "folder") == "server":
        server = request.getfixturevalue("server")
    numbers = count()

    def make(embedder: Callable[[], Embedder] = WordEmbedder) -> Library:
        number = next(numbers) if server else 0
        return Library(tmp_path / ("data" + f"-{number}" * bool(number)), embedder, server)

    return make


@pytest.fixture
def shelf(another: Another) -> Library:
    return another()
