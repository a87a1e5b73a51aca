"""An empty library over an embedder that needs no model."""

from pathlib import Path

import pytest

from index import Library

from .harbour import WordEmbedder


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    return Library(tmp_path / "data", WordEmbedder)
