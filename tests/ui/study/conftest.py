"""A browser that has its cookie."""

import pytest
from starlette.testclient import TestClient

from ui.study.address import STUDY

from .pilots import Shelves, pages


@pytest.fixture
def caller() -> TestClient:
    """A browser with a cookie."""
    client = pages(Shelves())
    client.get(STUDY)
    return client
