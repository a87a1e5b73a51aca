"""A small library that is live, copied for each test that changes it, and its pages served."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus import read
from ui.building import library
from ui.settings import Settings

from .desk import GUIDE, Served, Visitor, served


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one guide, live."""
    folder = tmp_path_factory.mktemp("editor")
    guide = folder / "licence.md"
    guide.write_text(GUIDE, encoding="utf-8")
    data = folder / "data"
    shelf = library(Settings(data, "all-MiniLM-L6-v2"))
    manifest, _ = shelf.stage([read(guide)])
    shelf.promote(manifest.id, evaluated=False, reason="first")
    return data


@pytest.fixture(scope="module")
def quiet(live: Path) -> Iterator[Served]:
    """The pages, for tests that change nothing."""
    with served(live) as pages:
        yield pages


@pytest.fixture
def pages(live: Path, tmp_path: Path) -> Iterator[Served]:
    """The pages over a library of the test's own."""
    data = tmp_path / "library"
    shutil.copytree(live, data)
    with served(data) as own:
        yield own


@pytest.fixture
def stranger(quiet: Served) -> Iterator[Visitor]:
    """Somebody who has not signed in."""
    with Visitor(base_url=quiet.address, timeout=60) as visitor:
        yield visitor


@pytest.fixture
def editor(pages: Served) -> Iterator[Visitor]:
    """Somebody who has signed in to a library of the test's own."""
    with Visitor(base_url=pages.address, timeout=60) as visitor:
        assert visitor.sign_in().status_code == 303
        yield visitor
