from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ui.api import build_api
from ui.web.website import Website

from .serving import RatedTutor


@pytest.fixture
def tutor() -> RatedTutor:
    return RatedTutor()


@pytest.fixture
def api(tutor: RatedTutor) -> Iterator[TestClient]:
    site = Website(tutor, builds=lambda: [{"build": "b1", "live": True}], embedder="mini")
    with TestClient(build_api(site), "http://127.0.0.1") as client:
        yield client
