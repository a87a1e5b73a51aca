"""Without the key nothing is told but how the server is."""

import re

import pytest
from starlette.testclient import TestClient

from ui.api import build_api
from ui.api.document import ADDRESS
from ui.web.gate import Gate
from ui.web.website import Website

from .serving import RatedTutor

KEY = "a-long-enough-key"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD")


@pytest.fixture
def keyed() -> TestClient:
    app = build_api(Website(RatedTutor(), key=KEY))
    return TestClient(Gate(app, "local", KEY), "http://127.0.0.1")


def test_every_address_is_closed_without_the_key(keyed: TestClient) -> None:
    document = keyed.get(ADDRESS, headers={"X-API-Key": KEY}).json()
    paths = [re.sub(r"\{\w+\}", "x", path) for path in document["paths"]]
    closed = {path for path in [*paths, ADDRESS] if keyed.get(path).status_code == 401}
    assert set(paths) - closed == {"/healthz", "/readyz", "/version"}
    assert len(closed) == 11
    for path in closed:
        for method in METHODS:
            refused = keyed.request(method, path, json={})
            assert refused.status_code == 401
            assert refused.headers["WWW-Authenticate"].startswith("Bearer")


def test_the_document_asks_for_the_key_where_there_is_one(keyed: TestClient) -> None:
    document = keyed.get(ADDRESS, headers={"X-API-Key": KEY}).json()
    assert set(document["components"]["securitySchemes"]) == {"bearer", "header"}
    for path, operations in document["paths"].items():
        for operation in operations.values():
            assert ("security" in operation) == path.startswith(("/api", "/v1"))
    without = TestClient(build_api(Website(RatedTutor()))).get(ADDRESS).json()
    assert "securitySchemes" not in without["components"]
