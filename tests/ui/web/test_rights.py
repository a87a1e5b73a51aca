"""Every route and every function of a page, tried by those who have no right to it.

The routes are listed from the applications themselves. One of ours that stands in no set below
fails: say first who may ask it. Gradio's own are closed unless they stand there, too.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path

import pytest
from fastapi import FastAPI

from assistant.study.study import Study
from ui.building import library
from ui.editor import build_editor
from ui.editor.guard import COOKIE
from ui.learners.cookie import NAME
from ui.mcp.endpoint import build_app as build_endpoint
from ui.mcp.server import build_server
from ui.settings import Settings
from ui.web.doors import Doors
from ui.web.headers import HEADERS
from ui.web.proxy import proxy_of
from ui.web.server import build_app
from ui.web.website import Website

from ..api.serving import RatedTutor
from .asgi import Answered, Asked, answers
from .routes import filled, pages_of, routes_of
from .test_gate import EVIL, KEY, basic
from .test_proxy import ADA, SET

PASSWORD = "a long enough password"  # noqa: S105
METHODS = ("GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")
GRADIO = [
    *("/", "/config", "/theme.css", "/favicon.ico", "/manifest.json"),
    *("/assets/{path:path}", "/static/{path:path}", "/svelte/{path:path}"),
    *("/gradio_api/info", "/gradio_api/startup-events", "/gradio_api/heartbeat/{session_hash}"),
    *("/gradio_api/queue/join", "/gradio_api/queue/data"),
    *("/gradio_api/cancel", "/gradio_api/reset"),
]
PAGES = {
    *GRADIO,
    "/conversation.md",
    *("/read", "/read/", "/read/{document:path}"),
    *("/read/reading.css", "/read/guide.css", "/read/passage.css"),
    *(f"/study/{name}" for name in ("", "practice", "quiz", "plan", "progress", "erase")),
    *("/study", "/study/plan.ics", "/study/plan.md", "/study/progress.json", "/study/keys.js"),
    *(f"/study/{name}.css" for name in ("study", "today", "card", "plan", "progress")),
}
PROGRAMS = {
    *(f"/api/v1/{name}" for name in ("openapi.json", "ask", "ask/stream", "search", "feedback")),
    *("/api/v1/guides", "/api/v1/guides/{document:path}", "/api/v1/builds"),
    *("/v1/models", "/v1/models/{model:path}", "/v1/chat/completions"),
}
HEALTH = {"/healthz", "/readyz", "/version"}
EDITORS = {
    *("/editor/login", "/editor/logout", "/editor/reports/{build}"),
    *(f"/editor{path}" for path in GRADIO),
    *("/editor/gradio_api/upload", "/editor/gradio_api/upload_progress"),
}
LEARNER = {"Cookie": f"{NAME}={'a' * 43}; {COOKIE}={'a' * 43}"}
OWN = {"Origin": "http://127.0.0.1:7860", "Sec-Fetch-Site": "same-origin"}
WITHOUT_RIGHTS: Sequence[Mapping[str, str]] = (
    {},
    LEARNER | OWN,
    {"X-API-Key": "a-wrong-key-of-a-length"},
    {"Authorization": "Bearer a-wrong-key-of-a-length"},
    basic("a-wrong-key-of-a-length"),
    {"Cookie": f"{COOKIE}="},
    {"X-HTTP-Method-Override": "GET", "X-Original-URL": "/healthz", "X-Rewrite-URL": "/healthz"},
    {"X-Forwarded-User": "root", "X-Forwarded-Host": "127.0.0.1", "Forwarded": "for=127.0.0.1"},
)
ELSEWHERE: Sequence[dict[str, str]] = (
    EVIL,
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:7860"},
)
MUCH = 300_000  # bytes
SHUT = {401, 403, 404, 421}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rights")


def application(folder: Path, doors: Doors, key: str | None = KEY) -> FastAPI:
    settings = Settings(folder, "all-MiniLM-L6-v2")
    proxy = proxy_of(SET) if doors == "proxied" else None
    return build_app(
        Website(
            RatedTutor(),
            doors=doors,
            key=key,
            proxy=proxy,
            study=Study(library(settings).open),
            editor=lambda: build_editor(settings, library(settings), PASSWORD),
        )
    )


@pytest.fixture(scope="module")
def local(folder: Path) -> FastAPI:
    return application(folder, "local")


@pytest.fixture(scope="module")
def keyed(folder: Path) -> FastAPI:
    return application(folder, "keyed")


@pytest.fixture(scope="module")
def proxied(folder: Path) -> FastAPI:
    return application(folder, "proxied", None)


def listed(app: FastAPI) -> list[str]:
    """Every path that can be asked for, and some where nothing is."""
    declared = {path for path, _ in routes_of(app)}
    return sorted({filled(path) for path in declared} | {"/nowhere", "/editor", "/study", "/mcp"})


def each(
    paths: Sequence[str], headers: Sequence[Mapping[str, str]], methods: Sequence[str] = ()
) -> Iterator[Asked]:
    """Every path by GET and POST with each of the headers, and by all methods with the first.

    Each comes from an address of its own, so that none is slowed for what another one guessed.
    """
    number = 0
    for path, (place, given) in product(paths, enumerate(headers)):
        for method in methods or (METHODS if place == 0 else METHODS[:2]):
            number += 1
            yield Asked(method, path, given, client=f"2001:db8::{number:x}")


def opened(found: Sequence[Answered], closed: set[int] = SHUT) -> list[tuple[str, str, int]]:
    """Which of them were not shut; every answer has the headers that keep a browser safe."""
    for answered in found:
        assert HEADERS.keys() <= {*map(str.title, answered.headers)}, answered
    return [
        (answered.asked.method, answered.asked.path, answered.status)
        for answered in found
        if answered.status not in closed
    ]


def session(app: FastAPI) -> dict[str, str]:
    """The cookie of an editor who has signed in."""
    body = f"password={PASSWORD}".encode()
    form = {"Content-Type": "application/x-www-form-urlencoded", **OWN}
    (signed_in,) = answers(app, [Asked("POST", "/editor/login", form, body=body)])
    assert signed_in.status == 303
    return {"Cookie": signed_in.headers["set-cookie"].partition(";")[0]}


def test_every_route_of_ours_is_in_one_set(local: FastAPI) -> None:
    known = PAGES | PROGRAMS | HEALTH | EDITORS
    declared = {*routes_of(local)}
    assert {path for path, foreign in declared if not foreign} - known == set()
    assert known - {path for path, _ in declared} == set()
    assert len(declared) > 150


def test_what_gradio_has_beside_is_closed_to_everybody(local: FastAPI) -> None:
    everything = {"X-API-Key": KEY} | session(local) | OWN
    spare = {filled(path) for path, foreign in routes_of(local) if foreign} - {
        filled(path) for path in PAGES | EDITORS
    }
    assert len(spare) > 100
    assert opened(answers(local, each(sorted(spare), [everything])), {404}) == []


def test_nothing_of_the_editor_is_open_without_a_session(local: FastAPI) -> None:
    paths = [path for path in listed(local) if path.startswith("/editor")]
    found = opened(answers(local, each(paths, [*WITHOUT_RIGHTS, {"X-API-Key": KEY}])), {401})
    login = {"/editor/login", "/editor", "/editor/"}
    assert {path for _, path, _ in found} <= login
    assert {status for _, path, status in found if path != "/editor/login"} == {303}
    assert len(paths) > 70


def test_without_the_key_nothing_is_open_beyond_this_machine(keyed: FastAPI) -> None:
    paths = [path for path in listed(keyed) if not path.startswith(("/editor", *HEALTH))]
    assert opened(answers(keyed, each(paths, WITHOUT_RIGHTS)), {401, 403}) == []
    (page,) = answers(keyed, [Asked("GET", "/read", basic(KEY))])
    assert page.status == 200


def test_without_the_key_no_program_gets_anything_even_here(local: FastAPI) -> None:
    paths = sorted(map(filled, PROGRAMS))
    assert opened(answers(local, each(paths, WITHOUT_RIGHTS)), {401}) == []


def test_past_the_proxy_nothing_is_open(proxied: FastAPI) -> None:
    paths = [path for path in listed(proxied) if not path.startswith((*HEALTH,))]
    forged = [*WITHOUT_RIGHTS, ADA, ADA | {"X-Forwarded-For": "127.0.0.1"}]
    assert opened(answers(proxied, each(paths, forged)), {403}) == []
    unnamed = [
        Asked(method, path, headers, host="guide.example")
        for path in paths
        for headers in WITHOUT_RIGHTS
        for method in ("GET", "POST")
    ]
    assert opened(answers(proxied, unnamed), {401}) == []


def test_another_site_can_do_nothing_with_the_rights_of_who_visits_it(
    local: FastAPI, keyed: FastAPI
) -> None:
    others = [method for method in METHODS if method not in ("GET", "HEAD", "POST")]
    for app, rights in ((local, session(local)), (keyed, basic(KEY))):
        headers = [LEARNER | rights | elsewhere for elsewhere in ELSEWHERE]
        paths = [path for path in listed(app) if not path.startswith((*HEALTH,))]
        tried = [*each(paths, headers, ["POST"]), *each(paths, headers[:1], others)]
        assert opened(answers(app, tried), {401, 403}) == []


def test_a_foreign_name_is_refused_everywhere_on_this_machine(local: FastAPI) -> None:
    rights = {"X-API-Key": KEY} | session(local)
    turned = [
        Asked(method, path, rights, host=host)
        for path in listed(local)
        for method in ("GET", "POST")
        for host in ("evil.example", "127.0.0.1.evil.example:7860", "10.0.0.1", "")
    ]
    assert opened(answers(local, turned), {421}) == []


def tricks(path: str) -> Iterator[str]:
    """Other ways to write a path, which something on the way might take for it."""
    yield from (f"/{path}", f"/.{path}", f"{path}/", f"{path}//", f"{path}/.", path.upper())
    yield from (f"/x/..{path}", f"/x/%2e%2e{path}", f"/%2e{path}", f"{path}%2f", f"{path};x")
    yield from (f"/healthz/..{path}", f"/healthz/%2e%2e{path}", f"/healthz{path}", f"{path}%00")
    yield from (f"/assets/..{path}", f"/read/..{path}", f"/api/..{path}", f"/editor/login/..{path}")
    yield from (f"\\{path[1:]}", path.replace("/", "%2f"), path.replace("/", "\\"), f"{path}%20")
    yield from (f"http://127.0.0.1{path}", f"/editor/login{path}", f"{path}?x=/editor/login")


def test_no_other_way_to_write_a_path_opens_it(local: FastAPI, keyed: FastAPI) -> None:
    closed = [
        (local, ["/editor/config", "/editor/gradio_api/queue/join", "/editor/reports/abcdef"]),
        (local, ["/gradio_api/upload", "/gradio_api/file=/etc/passwd", "/api/v1/guides"]),
        (keyed, ["/config", "/read", "/conversation.md", "/gradio_api/queue/join", "/v1/models"]),
    ]
    for app, paths in closed:
        written = [trick for path in paths for trick in tricks(path)]
        tried = each(written, [{}, LEARNER | OWN], ("GET", "POST"))
        assert opened(answers(app, tried), SHUT | {405}) == []


def test_a_learner_can_call_no_function_of_the_editor(local: FastAPI) -> None:
    pages = dict(pages_of(local))
    assert pages.keys() == {"", "/editor"}
    for place, page in pages.items():
        code = {function.fn.__module__ for function in page.fns.values() if function.fn}
        assert all(module.startswith("ui.editor" if place else "ui.chat") for module in code)
    calls = list(_calls("/editor", pages["/editor"].config["dependencies"]))
    assert len(calls) > 60
    for headers in WITHOUT_RIGHTS:
        tried = [Asked("POST", path, headers, body=body) for path, body in calls]
        assert opened(answers(local, tried), {401}) == []


def test_a_function_of_the_learners_page_is_called_through_the_queue_alone(
    local: FastAPI, keyed: FastAPI
) -> None:
    dependencies = dict(pages_of(local))[""].config["dependencies"]
    assert {each["api_name"] for each in dependencies if each["api_visibility"] == "public"} == {
        *("ask", "clear")
    }
    calls = list(_calls("", dependencies))
    beside = [Asked("POST", path, OWN, body=body) for path, body in calls if "join" not in path]
    assert opened(answers(local, beside), {404}) == []
    for number, headers in enumerate(WITHOUT_RIGHTS):
        tried = [
            Asked("POST", path, headers, client=f"2001:db8::{number}:{place}", body=body)
            for place, (path, body) in enumerate(calls)
        ]
        assert opened(answers(keyed, tried), {401}) == []


def _calls(place: str, dependencies: list[dict[str, object]]) -> Iterator[tuple[str, bytes]]:
    """Every way that Gradio knows to call each function, by its number and by its name."""
    for each_one in dependencies:
        number, name = each_one["id"], each_one["api_name"]
        body = {"fn_index": number, "api_name": name, "data": [], "session_hash": "x"}
        for way in ("queue/join", f"run/{name}", f"api/{name}", f"call/{name}", f"call/v2/{name}"):
            yield f"{place}/gradio_api/{way}", json.dumps(body).encode()
        yield f"{place}/gradio_api/run/predict", json.dumps(body).encode()


def test_no_route_takes_a_large_body_but_the_editors_upload(local: FastAPI) -> None:
    rights = {"X-API-Key": KEY, "Content-Length": str(MUCH)} | session(local) | OWN
    other = {"/editor/gradio_api/upload", "/editor/logout"}  # the latter ends the session at once
    paths = [path for path in listed(local) if path not in other]
    tried = [
        Asked("POST", path, rights, client=f"2001:db8::{number:x}", body=b"x" * MUCH)
        for number, path in enumerate(paths)
    ]
    assert opened(answers(local, tried), {404, 405, 413}) == []
    stranger = Asked("POST", "/editor/gradio_api/upload", {}, body=b"x" * MUCH)
    assert opened(answers(local, [stranger]), {401}) == []


def test_a_session_that_was_there_before_signing_in_is_not_the_editors(local: FastAPI) -> None:
    planted = {"Cookie": f"{COOKIE}=planted"}
    form = {**planted, **OWN, "Content-Type": "application/x-www-form-urlencoded"}
    signed_in = Asked("POST", "/editor/login", form, body=f"password={PASSWORD}".encode())
    mine, other = (each.headers["set-cookie"] for each in answers(local, [signed_in] * 2))
    assert "planted" not in mine
    assert mine != other
    assert opened(answers(local, [Asked("GET", "/editor/config", planted)]), {401}) == []


def test_the_mcp_endpoint_takes_the_key_alone() -> None:
    app = build_endpoint(build_server(RatedTutor()), "keyed", KEY)
    paths = ["/mcp", *tricks("/mcp"), "/", "/nowhere"]
    assert opened(answers(app, each(paths, WITHOUT_RIGHTS)), {401, 403, 404}) == []
    turned = [Asked("POST", "/mcp", {"X-API-Key": KEY}, host="evil.example")]
    here = build_endpoint(build_server(RatedTutor()), "local", KEY)
    assert opened(answers(here, turned), {421}) == []
