from importlib.metadata import version

import pytest
from starlette.testclient import TestClient

from corpus import inspection
from index import LibraryError
from ui.api import build_api
from ui.api.health import KEPT, Lookout
from ui.web.website import Website

from ..fake_tutor import FakeTutor
from ..harbour import DOCUMENT, HARBOUR, TITLE


def test_the_guides_and_their_sections_are_listed(api: TestClient) -> None:
    listed = api.get("/api/v1/guides").json()
    assert listed["build"] == "b1"
    assert [guide["document"] for guide in listed["guides"]] == [DOCUMENT]
    guide = api.get(f"/api/v1/guides/{DOCUMENT}").json()
    assert guide == inspection(HARBOUR)
    assert guide["title"] == TITLE
    assert api.get("/api/v1/guides/nowhere.md").json()["kind"] == "unknown_guide"


def test_the_builds_are_those_of_the_command_line(api: TestClient) -> None:
    assert api.get("/api/v1/builds").json() == {"builds": [{"build": "b1", "live": True}]}


def test_a_supervisor_is_told_how_the_server_is(api: TestClient) -> None:
    assert api.get("/healthz").json() == {"status": "up"}
    assert api.get("/readyz").json() == {"status": "ready"}
    assert api.get("/version").json() == {
        "product": "certguide",
        "version": version("certguide"),
        "build": "b1",
        "embedder": "mini",
    }


def test_a_server_that_cannot_answer_is_up_and_not_ready() -> None:
    def refuse() -> list[str]:
        raise LibraryError("damaged", "The build in /home/anna is damaged.")

    spoilt = ["The file chroma.sqlite3 of build b1 is missing or was changed."]
    for problems in (lambda: spoilt, refuse):
        api = TestClient(build_api(Website(FakeTutor(), problems=problems)))
        assert api.get("/healthz").status_code == 200
        told = api.get("/readyz")
        assert (told.status_code, told.json()["kind"]) == (503, "not_ready")
        assert told.headers["Content-Type"] == "application/problem+json"
        assert "anna" not in told.text


def test_the_index_is_not_looked_at_for_every_caller() -> None:
    now, looks = [0.0], []

    def problems() -> list[str]:
        looks.append(now[0])
        return []

    look = Lookout(problems, clock=lambda: now[0])
    for now[0] in (0.0, KEPT, KEPT + 1, KEPT + 2):
        assert look() == []
    assert looks == [0.0, KEPT + 1]


def test_a_library_that_is_gone_has_no_build(
    api: TestClient, tutor: FakeTutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise LibraryError("unknown_build", "Nothing is live.")

    monkeypatch.setattr(tutor, "edition", gone)
    assert api.get("/version").json()["build"] is None
