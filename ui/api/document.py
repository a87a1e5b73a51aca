"""The OpenAPI document."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from ..web.addresses import API, CHAT_CLIENTS, below
from .fields.chat import ChatProblem
from .fields.problem import Problem

ADDRESS = f"{API}/v1/openapi.json"
_ABOUT = """Ask certification guides over HTTP. Every answer is made of sentences that are proven by
literal quotes, or it is an honest refusal.

Errors are problem details (RFC 9457) with a `kind` for programs; below `/v1`, which is for clients
of OpenAI's interface, they are OpenAI's error objects."""
_KEYS = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "header": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
}


def document(app: FastAPI, *, keyed: bool) -> dict[str, Any]:
    """The document of an application; with `keyed` the key is one of its requirements."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title, version=app.version, description=_ABOUT, routes=app.routes
        )
        for model in (Problem, ChatProblem):
            schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
            made["components"]["schemas"].update(schema.pop("$defs", {}))
            made["components"]["schemas"][model.__name__] = schema
        _leave_out_what_never_comes(made)
        if keyed:
            _ask_for_key(made)
        app.openapi_schema = made
    return app.openapi_schema


def _leave_out_what_never_comes(made: dict[str, Any]) -> None:
    """FastAPI tells of its own validation errors wherever it is told of no others."""
    for path, operations in made["paths"].items():
        for operation in operations.values() if below(path, CHAT_CLIENTS) else ():
            operation["responses"].pop("422", None)
    for unused in ("HTTPValidationError", "ValidationError"):
        made["components"]["schemas"].pop(unused, None)


def _ask_for_key(made: dict[str, Any]) -> None:
    made["components"]["securitySchemes"] = _KEYS
    for path, operations in made["paths"].items():
        if below(path, API, CHAT_CLIENTS):
            for operation in operations.values():
                operation["security"] = [{name: []} for name in _KEYS]
