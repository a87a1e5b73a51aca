"""Problem details, RFC 9457."""

from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, Field

MEDIA_TYPE = "application/problem+json"


class Fault(BaseModel):
    """What is wrong with one field of a request."""

    where: str
    what: str


class Problem(BaseModel):
    """Why something was not done; `kind` and `message` are those of the command line."""

    type: str = Field(description='Always "about:blank": `kind` tells problems apart.')
    title: str
    status: int
    detail: str = Field(description="One sentence: what is wrong, and what to do.")
    kind: str
    message: str = Field(description="The same as `detail`.")
    errors: list[Fault] | None = Field(None, description="By field, where fields are wrong.")


_WHEN = {
    HTTPStatus.BAD_REQUEST: "The request cannot be taken as it is.",
    HTTPStatus.UNAUTHORIZED: "The key is missing or wrong, where the operator set one.",
    HTTPStatus.FORBIDDEN: "A page of another site asked.",
    HTTPStatus.NOT_FOUND: "There is no such thing.",
    HTTPStatus.REQUEST_TIMEOUT: "The body took too long to arrive.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is not a JSON object.",
    HTTPStatus.MISDIRECTED_REQUEST: "The server is for its own machine, and was named otherwise.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "The request cannot be taken as it is.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many requests; `Retry-After` says when to come back.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Something is wrong inside certguide.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Too much is being answered, or the library cannot be used.",
}


def responses(media_type: str, schema: str, *statuses: int) -> dict[int | str, dict[str, Any]]:
    """What a route may answer with instead, for its documentation."""
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    told = {int(status): text for status, text in _WHEN.items()}
    return {status: {"description": told[status], "content": content} for status in statuses}


READ = responses(MEDIA_TYPE, "Problem", 401, 403, 404, 421, 422, 429, 500, 503)
ASK = responses(MEDIA_TYPE, "Problem", 401, 403, 404, 408, 413, 415, 421, 422, 429, 500, 503)
