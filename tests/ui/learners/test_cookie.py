"""The cookie of a learner, as a browser is given it."""

import re

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from ui.learners import LearnerCookie, learner_of
from ui.learners.cookie import NAME

from .strangers import token


def say(request: Request) -> Response:
    return PlainTextResponse(learner_of(request.cookies) or "nobody")


ROUTES = [
    Route("/", say, methods=["GET", "POST"]),
    Route("/asset", say),
]


def client(address: str = "http://127.0.0.1") -> TestClient:
    return TestClient(LearnerCookie(Starlette(routes=ROUTES)), base_url=address)


def test_a_browser_is_given_a_token_that_scripts_and_other_sites_do_not_get() -> None:
    response = client().get("/")
    name, value, *attributes = re.split("=|; ", response.headers["Set-Cookie"], maxsplit=2)
    assert name == NAME
    assert learner_of({NAME: value}) == value
    assert set(attributes[0].split("; ")) == {
        "HttpOnly",
        "Path=/",
        "SameSite=Lax",
        "Max-Age=31536000",
    }
    assert response.headers["Cache-Control"] == "private, no-cache"


def test_over_https_the_cookie_goes_over_https_alone() -> None:
    assert "Secure" in client("https://127.0.0.1").get("/").headers["Set-Cookie"].split("; ")


def test_a_browser_keeps_its_token_for_a_year_from_the_last_visit() -> None:
    browser = client()
    browser.get("/")
    given = browser.cookies[NAME]
    again = browser.get("/")
    assert again.text == given
    assert again.headers["Set-Cookie"].startswith(f"{NAME}={given};")
    assert client().get("/").headers["Set-Cookie"].split(";")[0] != f"{NAME}={given}"


@pytest.mark.parametrize("forged", ["", "x", "a" * 42, "a" * 44, "ä" * 43, "a" * 42 + ";", "../.."])
def test_a_cookie_that_is_not_of_our_making_names_nobody(forged: str) -> None:
    assert learner_of({NAME: forged}) is None
    response = client().get("/", headers={b"Cookie": f"{NAME}={forged}".encode()})
    assert response.text == "nobody"
    assert NAME in response.cookies


def test_other_addresses_and_other_methods_give_no_cookie() -> None:
    browser = client()
    assert "Set-Cookie" not in browser.get("/asset").headers
    assert "Set-Cookie" not in browser.post("/").headers
    assert "Set-Cookie" not in browser.get("/nowhere").headers
    mine = token()
    browser.cookies.set(NAME, mine)
    assert browser.get("/asset").text == mine


def test_of_all_that_the_site_serves_only_the_page_gives_a_cookie(address: str) -> None:
    with httpx.Client(base_url=address, timeout=30) as browser:
        for path in ("/config", "/theme.css", "/read", "/healthz", "/nowhere", "/conversation.md"):
            assert "Set-Cookie" not in browser.get(path).headers
        assert NAME in browser.get("/").cookies
        assert browser.get("/conversation.md").status_code == 200
