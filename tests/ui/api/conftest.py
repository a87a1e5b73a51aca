from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from index import Library
from ui.api import build_api
from ui.building import library
from ui.settings import Settings
from ui.web.website import Website

from ..harbour import HARBOUR
from .serving import RatedTutor


@pytest.fixture
def tutor() -> RatedTutor:
    return RatedTutor()


@pytest.fixture
def api(tutor: RatedTutor) -> Iterator[TestClient]:
    site = Website(tutor, builds=lambda: [{"build": "b1", "live": True}], embedder="mini")
    with TestClient(build_api(site), "http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A small library that is live."""
    made = library(Settings(tmp_path_factory.mktemp("api"), "all-MiniLM-L6-v2"))
    manifest, _ = made.stage([replace(HARBOUR, document="guide.md")])
    made.promote(manifest.id, evaluated=False, reason="first")
    return made
