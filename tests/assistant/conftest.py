"""The beekeeping guide, indexed once with the real embedder for all tests of the assistant."""

from collections.abc import Callable

import pytest

from assistant import Tutor
from assistant.language import Language, english
from assistant.question import Question, analyse
from index import Index, Library, embedder

from .beekeeping import beekeeping


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    library = Library(tmp_path_factory.mktemp("bees"), embedder)
    manifest, _ = library.stage([beekeeping()])
    library.promote(manifest.id, evaluated=False, reason="test")
    return library.open()


@pytest.fixture(scope="session")
def tutor(index: Index) -> Tutor:
    return Tutor(lambda: index)


@pytest.fixture(scope="session")
def language() -> Language:
    return english()


@pytest.fixture(scope="session")
def understand(index: Index, language: Language) -> Callable[[str], Question]:
    """A question taken apart against the beekeeping guide."""
    return lambda text: analyse(text, index, language)
