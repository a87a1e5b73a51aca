"""The small guide of the assistant's tests, indexed with the real embedder."""

import pytest

from index import Index, Library, embedder
from tests.assistant.beekeeping import beekeeping


@pytest.fixture(scope="session")
def bees(tmp_path_factory: pytest.TempPathFactory) -> Index:
    library = Library(tmp_path_factory.mktemp("bees"), embedder)
    manifest, _ = library.stage([beekeeping()])
    return library.open(manifest.id)
