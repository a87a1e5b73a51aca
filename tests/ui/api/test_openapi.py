"""The OpenAPI document is right, and its examples work."""

from typing import Any

import pytest
from pydantic import TypeAdapter
from starlette.testclient import TestClient

from ui.api.document import ADDRESS
from ui.api.fields.answer import EXAMPLE, AnswerRow


def resolved(schema: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """What a reference means."""
    name = schema.get("$ref", "").rpartition("/")[2]
    return document["components"]["schemas"][name] if name else schema


@pytest.fixture
def document(api: TestClient) -> dict[str, Any]:
    found = api.get(ADDRESS).json()
    assert isinstance(found, dict)
    return found


def test_everything_is_described(document: dict[str, Any]) -> None:
    for path, operations in document["paths"].items():
        for operation in operations.values():
            assert operation["description"], path
            assert operation["operationId"]
    assert "HTTPValidationError" not in document["components"]["schemas"]


def test_every_body_has_examples_that_work(api: TestClient, document: dict[str, Any]) -> None:
    tried = 0
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if "requestBody" in operation:
                schema = operation["requestBody"]["content"]["application/json"]["schema"]
                for example in resolved(schema, document)["examples"]:
                    answered = api.request(method, path, json=example)
                    assert answered.is_success, answered.text
                    tried += 1
    assert tried == 7


def test_the_example_of_an_answer_is_one() -> None:
    row = TypeAdapter(AnswerRow).validate_python(EXAMPLE, strict=True)
    assert row.model_dump() == EXAMPLE


def test_no_page_with_scripts_of_other_hosts_is_served(api: TestClient) -> None:
    for path in ("/docs", "/redoc", "/api/v1/docs", "/openapi.json"):
        assert api.get(path).status_code == 404
