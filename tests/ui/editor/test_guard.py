"""Nothing of the editor's page is there for who has not signed in."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from starlette.routing import Mount

from ui.editor.app import MOST_CALL, UPLOAD
from ui.editor.guard import COOKIE
from ui.editor.intake import MOST_BYTES

from .desk import PASSWORD, Served, Visitor

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD")


def paths_of(routes: list[Any], prefix: str = "") -> Iterator[str]:
    """Every path of an application, its mounts, and the routers included in it."""
    for route in routes:
        if isinstance(route, Mount):
            yield from paths_of(getattr(route.app, "routes", []), prefix + route.path)
        elif hasattr(route, "original_router"):
            yield from paths_of(route.original_router.routes, prefix)
        else:
            yield prefix + re.sub(r"\{[^}]+\}", "x", route.path)


@pytest.fixture(scope="module")
def paths(quiet: Served) -> list[str]:
    return sorted({*paths_of(quiet.editor.routes), "/editor", "/editor/nowhere"})


def test_the_list_of_paths_has_what_matters(paths: list[str]) -> None:
    wanted = ("queue/join", "queue/data", "upload", "call/x", "heartbeat/x", "cancel", "file=x")
    assert {f"/editor/gradio_api/{name}" for name in wanted} <= {*paths}
    assert {"/editor/reports/x", "/editor/config", "/editor/login"} <= {*paths}
    assert len(paths) > 50


@pytest.mark.parametrize("cookie", [None, "", "x", "a" * 43])
def test_every_path_is_closed_without_a_session(
    stranger: Visitor, paths: list[str], cookie: str | None
) -> None:
    headers = {} if cookie is None else {"Cookie": f"{COOKIE}={cookie}"}
    for path in paths:
        for method in METHODS:
            if path == "/editor/login":
                continue
            status = stranger.request(method, path, headers=headers, json={}).status_code
            home = path in ("/editor", "/editor/") and method in ("GET", "HEAD")
            assert status == (303 if home else 401), (method, path)


def test_what_gradio_opens_beside_the_page_is_closed_to_an_editor_too(
    quiet: Served, paths: list[str]
) -> None:
    with Visitor(base_url=quiet.address, timeout=60) as editor:
        editor.sign_in()
        for name in ("file=/etc/passwd", "proxy=http://x/", "call/examine", "runs", "info/x"):
            assert editor.get(f"/editor/gradio_api/{name}").status_code == 404
        for path in ("/editor/monitoring", "/editor/openapi.json", "/editor/docs"):
            assert editor.get(path).status_code == 404


def test_signing_in_sets_a_cookie_that_scripts_and_other_sites_cannot_use(
    stranger: Visitor,
) -> None:
    signed_in = stranger.sign_in()
    cookie = signed_in.headers["set-cookie"]
    assert signed_in.headers["location"] == "/editor/"
    for part in ("HttpOnly", "SameSite=strict", "Path=/editor", "Max-Age=28800"):
        assert part in cookie
    assert "Secure" not in cookie
    assert stranger.get("/editor/config").status_code == 200


def test_behind_https_the_cookie_goes_nowhere_else(stranger: Visitor) -> None:
    headers = {"X-Forwarded-Proto": "https"}
    answer = stranger.post("/editor/login", data={"password": PASSWORD}, headers=headers)
    assert "Secure" in answer.headers["set-cookie"]


def test_signing_out_ends_the_session_itself(stranger: Visitor) -> None:
    stranger.sign_in()
    kept = dict(stranger.cookies)
    assert stranger.post("/editor/logout").status_code == 303
    assert COOKIE not in stranger.cookies
    headers = {"Cookie": f"{COOKIE}={kept[COOKIE]}"}
    assert stranger.get("/editor/config", headers=headers).status_code == 401


def test_a_wrong_password_is_told_and_after_five_there_is_a_pause(pages: Served) -> None:
    with Visitor(base_url=pages.address, timeout=60) as guesser:
        for _ in range(5):
            wrong = guesser.sign_in("not the password")
            assert (wrong.status_code, COOKIE in guesser.cookies) == (401, False)
            assert "That is not the password." in wrong.text
        refused = guesser.sign_in()
        assert refused.status_code == 429
        assert int(refused.headers["Retry-After"]) > 800


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_site_can_neither_sign_in_nor_call(quiet: Served, headers: dict[str, str]) -> None:
    with Visitor(base_url=quiet.address, timeout=60) as editor:
        editor.sign_in()
        for path in ("/editor/login", "/editor/logout", "/editor/gradio_api/queue/join"):
            assert editor.post(path, headers=headers, json={}).status_code == 403


def test_only_uploads_may_be_large_and_not_larger_than_a_guide(quiet: Served) -> None:
    def endless() -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.md"\r\n\r\n'
        for _ in range(30):
            yield b"x" * 1_000_000

    with Visitor(base_url=quiet.address, timeout=60) as editor:
        editor.sign_in()
        join = "/editor/gradio_api/queue/join"
        assert editor.post(join, content=b"x" * (MOST_CALL + 1)).status_code == 413
        assert editor.post(UPLOAD, content=b"x" * (MOST_BYTES + 100_000)).status_code == 413
        form = {"Content-Type": "multipart/form-data; boundary=x"}
        assert editor.post(UPLOAD, content=endless(), headers=form).status_code == 413
        sent = editor.post(UPLOAD, files={"files": ("a.md", b"x" * (MOST_CALL + 1))})
        assert sent.status_code == 200


def test_the_learners_page_stays_closed(stranger: Visitor) -> None:
    for path in ("/gradio_api/upload", "/gradio_api/file=/etc/passwd", "/gradio_api/runs"):
        assert stranger.post(path, json={}).status_code == 404
    large = stranger.post("/gradio_api/queue/join", content=b"x" * (MOST_CALL + 1))
    assert large.status_code == 413
    assert "/editor" not in stranger.get("/").text


def test_without_an_editor_there_is_no_editors_page(address: str) -> None:
    for path in ("/editor", "/editor/", "/editor/login"):
        assert httpx.get(address.rstrip("/") + path, timeout=30).status_code == 404


def test_a_report_is_a_page_without_rights(pages: Served, editor: Visitor) -> None:
    folder = pages.shelf.folder / "reports" / "0123456789ab"
    folder.mkdir(parents=True)
    (folder / "report.html").write_text("<script>1</script>", encoding="utf-8")
    report = editor.get("/editor/reports/0123456789ab")
    assert report.text == "<script>1</script>"
    policy = report.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox allow-scripts; default-src 'none'")
    assert report.headers["X-Content-Type-Options"] == "nosniff"
    for name in ("0123456789ac", "..", "%2e%2e%2freports", "0123456789ab/report.json", "x" * 12):
        assert editor.get(f"/editor/reports/{name}").status_code == 404
    editor.cookies.clear()
    assert editor.get("/editor/reports/0123456789ab").status_code == 401


@pytest.mark.parametrize("path", ["/etc/hostname", "http://127.0.0.1:9/x", "gradio/../x"])
def test_learners_cannot_name_files_of_the_server(stranger: Visitor, path: str) -> None:
    forged = {"path": path, "meta": {"_type": "gradio.FileData"}}
    with pytest.raises(AssertionError, match="'success': False"):
        stranger.call("ask", [forged, None], home="")
