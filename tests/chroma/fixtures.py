"""One Chroma server for all tests, and a database for each."""

from collections.abc import Iterator

import pytest

from index import ChromaServer

from .running import RunningChroma, running_chroma


@pytest.fixture(scope="session")
def chroma(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningChroma]:
    """The server."""
    with running_chroma(tmp_path_factory.mktemp("chroma")) as running:
        yield running


@pytest.fixture
def server(chroma: RunningChroma) -> ChromaServer:
    """An empty database of it."""
    return chroma.database()
