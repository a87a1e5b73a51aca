"""Signing in at a proxy: its word counts from its own address, for its own name, and no other."""

from collections.abc import Mapping

import pytest
from starlette.testclient import TestClient

from ui.border import CommandError
from ui.web.doors import doors
from ui.web.proxy import Proxied, proxy_of
from ui.web.server import build_app
from ui.web.website import Website

from ..fake_tutor import FakeTutor
from .test_gate import ASK, CHAT, EVIL, HEALTH, KEY, PAGE, everything

SET = {"CERTGUIDE_PROXY_HEADER": "Remote-User", "CERTGUIDE_PROXY_HOST": "guide.example"}
ADA = {"Remote-User": "ada"}


def visitor(
    address: str = "127.0.0.1", name: str = "guide.example", more: Mapping[str, str] | None = None
) -> TestClient:
    proxy = proxy_of({**SET, **(more or {})})
    assert proxy is not None
    return TestClient(Proxied(everything(), proxy), f"http://{name}", client=(address, 5000))


def test_who_has_signed_in_at_the_proxy_comes_in() -> None:
    for address in ("127.0.0.1", "::1", "::ffff:127.0.0.1"):
        assert visitor(address).get(PAGE, headers=ADA).text == "in"
    elsewhere = {"CERTGUIDE_PROXY_ADDRESSES": "10.0.0.5, fd00::5"}
    assert visitor("10.0.0.5", more=elsewhere).post(ASK, headers=ADA).text == "in"
    assert visitor("fd00::5", more=elsewhere).post(ASK, headers=ADA).text == "in"


@pytest.mark.parametrize("headers", [{}, {"Remote-User": " "}, {"X-Forwarded-User": "ada"}])
def test_nobody_comes_in_unnamed(headers: dict[str, str]) -> None:
    for path in (PAGE, ASK, CHAT, "/editor", "/mcp"):
        assert visitor().get(path, headers=headers).status_code == 401


def test_a_name_that_the_browser_sent_beside_the_proxys_lets_nobody_in() -> None:
    both = [("Remote-User", "ada"), ("Remote-User", "bob")]
    assert visitor().get(PAGE, headers=both).status_code == 401


@pytest.mark.parametrize("address", ["192.168.0.7", "127.0.0.2", "10.0.0.5", "testclient", ""])
def test_the_header_from_any_other_address_counts_for_nothing(address: str) -> None:
    forged = {**ADA, "X-Forwarded-For": "127.0.0.1"}
    for path in (PAGE, ASK, CHAT, "/editor", "/mcp"):
        assert visitor(address).get(path, headers=forged).status_code == 403


@pytest.mark.parametrize("name", ["evil.example", "127.0.0.1", "localhost", "guide.example.evil"])
def test_a_page_elsewhere_whose_name_was_turned_here_cannot_pass_for_the_proxy(name: str) -> None:
    assert visitor(name=name).get(PAGE, headers=ADA).status_code == 421


def test_a_supervisor_needs_no_proxy() -> None:
    assert visitor("192.168.0.7", "10.1.1.1").get(HEALTH).text == "in"


@pytest.mark.parametrize(
    "given",
    [
        {"CERTGUIDE_PROXY_HEADER": "Remote-User"},
        {"CERTGUIDE_PROXY_HOST": "guide.example"},
        {**SET, "CERTGUIDE_PROXY_HOST": "https://guide.example"},
        {**SET, "CERTGUIDE_PROXY_HEADER": "Remote User"},
        {**SET, "CERTGUIDE_PROXY_HEADER": "Cookie"},
        {**SET, "CERTGUIDE_PROXY_ADDRESSES": "the proxy"},
    ],
)
def test_half_a_setting_is_told_and_lets_nobody_in(given: dict[str, str]) -> None:
    with pytest.raises(CommandError, match="CERTGUIDE_PROXY_"):
        proxy_of(given)


def test_no_setting_no_proxy() -> None:
    assert proxy_of({}) is None
    assert doors("0.0.0.0", None, open_to_all=True, proxied=True) == "proxied"  # noqa: S104


def test_the_server_asks_for_the_proxy_before_anything_else() -> None:
    site = Website(FakeTutor(), doors="proxied", key=KEY, proxy=proxy_of(SET))
    app = build_app(site)

    def from_(address: str) -> TestClient:
        return TestClient(app, "http://guide.example", client=(address, 5000))

    forwarded = {**ADA, "X-Forwarded-For": "203.0.113.9"}
    assert from_("127.0.0.1").get("/read", headers=forwarded).status_code == 200
    assert from_("127.0.0.1").get("/read").status_code == 401
    assert from_("203.0.113.9").get("/read", headers=forwarded).status_code == 403
    assert from_("127.0.0.1").post(ASK, headers=forwarded).status_code == 401  # and the key
    assert from_("127.0.0.1").post("/gradio_api/queue/join", headers=ADA | EVIL).status_code == 403
