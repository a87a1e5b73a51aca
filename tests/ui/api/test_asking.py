import json
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from assistant import Profile, Sentence, Turn, TutorError, answer_row
from ui.api.fields.answer import AnswerRow

from ..fake_tutor import FEE, LEARN
from ..harbour import DOCUMENT
from .serving import RatedTutor

ASK, STREAM = "/api/v1/ask", "/api/v1/ask/stream"


def events(text: str) -> list[tuple[str, dict[str, Any]]]:
    """The names and the data of server-sent events."""
    found = []
    for block in text.strip().split("\n\n"):
        name, data = block.split("\n")
        found.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return found


def test_an_answer_has_the_fields_of_a_batch_row(api: TestClient) -> None:
    answered = api.post(ASK, json={"question": "What must I learn?"})
    row = answered.json()
    assert row == answer_row(LEARN, None, row["latency_ms"])
    assert answered.status_code == 200
    assert row["latency_ms"] > 0


def test_every_field_of_a_batch_row_is_documented() -> None:
    assert set(answer_row(FEE, None, 1.0)) == set(AnswerRow.model_fields)


def test_what_is_told_beside_the_question_reaches_the_tutor(
    api: TestClient, tutor: RatedTutor
) -> None:
    body = {
        "question": "and the fee?",
        "history": [{"role": "user", "content": "What grades are there?"}],
        "guide": DOCUMENT,
        "section": "grades",
        "profile": {"role": "pilot", "experience": ["2 years"]},
    }
    assert api.post(ASK, json=body).json()["kind"] == "clarify"
    assert tutor.calls == [("and the fee?", (Turn("user", "What grades are there?"),), DOCUMENT)]
    assert tutor.sections == ["grades"]
    assert tutor.profiles == [Profile(role="pilot", experience=("2 years",))]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, "question"),
        ({"question": 1}, "question"),
        ({"question": "x", "histroy": []}, "histroy"),
        ({"question": "x", "history": [{"role": "system", "content": "x"}]}, "history.0.role"),
        ({"question": "x", "history": [{"role": "user", "content": "x", "id": 1}]}, "history.0.id"),
        ({"question": "x", "profile": {"name": "x"}}, "profile.name"),
    ],
)
def test_a_field_that_cannot_be_read_is_named(
    api: TestClient, body: dict[str, Any], where: str
) -> None:
    for path in (ASK, STREAM):
        refused = api.post(path, json=body)
        assert refused.status_code == 422
        assert refused.headers["Content-Type"] == "application/problem+json"
        told = refused.json()
        assert (told["kind"], told["errors"][0]["where"]) == ("bad_request", where)
        assert told["message"] == told["detail"]
        assert where in told["detail"]


def test_a_question_that_cannot_be_taken_is_told_as_on_the_command_line(api: TestClient) -> None:
    for path in (ASK, STREAM):
        refused = api.post(path, json={"question": "refused input"})
        assert refused.status_code == 422
        assert refused.json()["kind"] == "bad_history"
        assert refused.json()["detail"] == "The conversation cannot be read; start a new one."


def test_a_stream_grows_by_whole_rows_and_says_when_it_is_done(api: TestClient) -> None:
    answered = api.post(STREAM, json={"question": "What must I learn?"})
    assert answered.headers["Content-Type"].startswith("text/event-stream")
    names, rows = zip(*events(answered.text), strict=True)
    assert names == ("snapshot", "snapshot", "snapshot", "done")
    assert [len(row["sentences"]) for row in rows] == [1, 2, 3, 4]
    assert rows[-1] == answer_row(LEARN, None, rows[-1]["latency_ms"])


def test_what_a_model_drafts_is_not_told(
    api: TestClient, tutor: RatedTutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = [replace(FEE, done=False, draft=(Sentence("It costs " + "x" * n),)) for n in range(3)]
    reworded = replace(FEE, sentences=(Sentence("300 crowns.", (1,)),), model="m")
    monkeypatch.setattr(tutor, "ask", lambda *_, **__: iter([*drafts, reworded]))
    names, rows = zip(*events(api.post(STREAM, json={"question": "x"}).text), strict=True)
    assert names == ("snapshot", "done")
    assert [row["answer"] for row in rows] == [FEE.text, "300 crowns."]


def test_an_error_in_the_middle_of_a_stream_is_an_event_without_details(api: TestClient) -> None:
    answered = api.post(STREAM, json={"question": "broken"})
    names, rows = zip(*events(answered.text), strict=True)
    assert names == ("snapshot", "error")
    assert (rows[-1]["status"], rows[-1]["kind"]) == (500, "internal")
    assert "secret" not in answered.text


def test_what_is_wrong_inside_is_the_operators_to_read(
    api: TestClient,
    tutor: RatedTutor,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken = api.post(ASK, json={"question": "broken"})
    assert (broken.status_code, broken.json()["kind"]) == (500, "internal")

    def locked(*_: object, **__: object) -> None:
        raise TutorError("damaged", "The file /home/anna/x is damaged.")

    monkeypatch.setattr(tutor, "ask", locked)
    unusable = api.post(ASK, json={"question": "fee"})
    assert (unusable.status_code, unusable.json()["kind"]) == (503, "damaged")
    assert "anna" not in unusable.text
    assert "secret" not in broken.text + unusable.text
    assert "/home/anna/x" in caplog.text
    assert "secret detail" in caplog.text


def test_a_search_finds_passages_without_answering(api: TestClient) -> None:
    found = api.get("/api/v1/search", params={"q": "tables", "guide": DOCUMENT}).json()["passages"]
    assert set(found[0]) == {"text", "document", "section", "page", "start", "end", "score"}
    assert any("Tides" in passage["text"] for passage in found)
    assert api.get("/api/v1/search").json()["errors"][0]["where"] == "q"


def test_feedback_is_kept_with_the_build(api: TestClient, tutor: RatedTutor) -> None:
    told = {"thumb": "down", "question": "fee?", "answer": "300", "build": "b0", "comment": "No."}
    assert api.post("/api/v1/feedback", json=told).status_code == 204
    assert api.post("/api/v1/feedback", json={"thumb": "up", "question": "x"}).status_code == 204
    assert tutor.verdicts == [("down", "fee?", "300", "b0", "No."), ("up", "x", "", "b1", "")]
    wrong = api.post("/api/v1/feedback", json={**told, "thumb": "sideways"})
    assert (wrong.status_code, wrong.json()["errors"][0]["where"]) == (422, "thumb")
