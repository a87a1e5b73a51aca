"""What the log says of a request: the kind of its address, and nothing that names something."""

import logging

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from ui.web.request_log import RequestLog


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/", "/"),
        ("/api/v1/ask", "/api/v1/ask"),
        ("/api/v1/guides/secret.md", "/api/v1/guides/…"),
        ("/v1/models/secret.md", "/v1/models/…"),
        ("/read/secret.md?marks=1-2", "/read/…"),
        ("/study/plan?level=secret", "/study/…"),
        ("/editor/reports/secret", "/editor/…"),
        ("/secret", "…"),
    ],
)
def test_no_name_stands_in_an_address(
    path: str, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    everything = Route("/{path:path}", lambda _: PlainTextResponse("in"))
    web = TestClient(RequestLog(Starlette(routes=[everything])))
    with caplog.at_level(logging.INFO, "certguide"):
        numbered = web.get(path).headers["X-Request-Id"]
    (line,) = [record for record in caplog.records if record.name == "certguide"]
    assert vars(line)["fields"]["route"] == told
    assert len(numbered) == 12
