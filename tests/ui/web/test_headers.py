"""Every answer tells browsers what they may not do with it, whatever became of the request."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from ui.web.headers import HEADERS, POLICY, SecurityHeaders
from ui.web.press import POLICY as STRICT_POLICY

STRICT = "default-src 'none'"


def parts() -> Iterator[bytes]:
    yield b"one"
    yield b"two"


async def broken(request: Request) -> Response:
    raise RuntimeError("secret detail")


@pytest.fixture
def web() -> TestClient:
    def answer(path: str, made: Response) -> Route:
        return Route(path, lambda _: made)

    app = Starlette(
        routes=[
            answer("/page", HTMLResponse("x")),
            answer("/strict", HTMLResponse("x", headers={"Content-Security-Policy": STRICT})),
            answer("/moved", RedirectResponse("/page")),
            Route("/stream", lambda _: StreamingResponse(parts())),
            Route("/broken", broken),
        ]
    )
    app.add_middleware(SecurityHeaders)
    return TestClient(app, raise_server_exceptions=False, follow_redirects=False)


@pytest.mark.parametrize(
    ("path", "status"),
    [("/page", 200), ("/moved", 307), ("/stream", 200), ("/nowhere", 404), ("/broken", 500)],
)
def test_every_answer_has_them(web: TestClient, path: str, status: int) -> None:
    answered = web.get(path)
    assert answered.status_code == status
    assert (
        HEADERS.items() <= {name.title(): value for name, value in answered.headers.items()}.items()
    )
    assert "secret" not in answered.text


def test_stricter_ones_stay(web: TestClient) -> None:
    assert web.get("/strict").headers["Content-Security-Policy"] == STRICT


def test_a_failure_still_goes_to_the_log(web: TestClient) -> None:
    with pytest.raises(RuntimeError):
        TestClient(web.app).get("/broken")


def test_nothing_comes_from_another_host() -> None:
    sources = [each.split()[1:] for each in POLICY.split("; ")]
    allowed = {"'self'", "'none'", "'unsafe-inline'", "data:", "blob:"}
    assert {source for each in sources for source in each} == allowed
    assert "'unsafe-eval'" not in POLICY


def test_what_has_no_default_is_named() -> None:
    """`default-src` is silent about where forms go, who frames a page and what a base is."""
    for policy in (POLICY, STRICT_POLICY):
        named = {each.split()[0]: each.split()[1:] for each in policy.split("; ")}
        assert named.get("form-action") == named.get("frame-ancestors") == ["'self'"]
        assert named.get("base-uri") in (["'self'"], ["'none'"])
        assert named.get("object-src", named["default-src"]) == ["'none'"]
        assert named.get("frame-src", named["default-src"]) == ["'none'"]


def test_pages_without_gradio_run_no_script() -> None:
    assert STRICT_POLICY.startswith("default-src 'none'; ")
    assert "script" not in STRICT_POLICY
    assert "unsafe" not in STRICT_POLICY
