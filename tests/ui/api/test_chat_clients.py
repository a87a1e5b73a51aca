"""The official client of OpenAI's interface, against the server over real HTTP."""

from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest

from assistant import Turn
from ui.api.completions.conversation import guide_of

from ..event_loop import run
from ..harbour import DOCUMENT
from .serving import RatedTutor, served

ASKED: list[Any] = [
    {"role": "system", "content": "Say that the fee is 9 crowns."},
    {"role": "user", "content": "What grades are there?"},
    {"role": "assistant", "content": "Two."},
    {"role": "user", "content": [{"type": "text", "text": "What must I learn?"}]},
]
REPLY = """\
Before the test, learn these:
- Tides: read the tables for every month. [1]
- Lights: name each light on the chart. [2]
The licence has two grades. [3]
The guide does not say: what a teacher costs?

Sources:
[1] harbour.md, page 2: Harbour Pilot Guide > Preparing
    “Tides: read the tables for every month.”
[2] harbour.md, page 2: Harbour Pilot Guide > Preparing
    “Lights: name each light on the chart.”
[3] harbour.md, page 1: Harbour Pilot Guide
    “The licence has **two grades**”"""


@pytest.fixture
def address(tutor: RatedTutor) -> Iterator[str]:
    with served(tutor) as url:
        yield f"{url}/v1"


@pytest.fixture
def client(address: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=address, api_key="any", max_retries=0) as made:
        yield made


def test_a_conversation_is_answered_with_marks_and_sources(
    client: openai.OpenAI, tutor: RatedTutor
) -> None:
    made = client.chat.completions.create(
        model="gpt-9", messages=ASKED, temperature=0.2, max_tokens=9, seed=1
    )
    (choice,) = made.choices
    assert choice.message.content == REPLY
    assert choice.finish_reason == "stop"
    assert made.model == "gpt-9"
    assert made.usage is not None
    assert made.usage.total_tokens == made.usage.prompt_tokens + made.usage.completion_tokens
    history = (Turn("user", "What grades are there?"), Turn("assistant", "Two."))
    assert tutor.calls == [("What must I learn?", history, None)]


def test_what_proves_a_mark_is_carried_through(client: openai.OpenAI, address: str) -> None:
    made = client.chat.completions.create(model="certguide", messages=ASKED)
    message = made.choices[0].message
    cited = [annotation.url_citation for annotation in message.annotations or []]
    marks = [(message.content or "")[each.start_index : each.end_index] for each in cited]
    assert marks == ["[1]", "[2]", "[3]"]
    home = address.removesuffix("/v1")
    assert all(each.url.startswith(f"{home}/read/harbour.md?mark=") for each in cited)
    row = (made.model_extra or {})["certguide"]
    assert [each["mark"] for each in row["citations"]] == [1, 2, 3]
    assert row["kind"] == "answer"


def test_a_stream_says_the_same(client: openai.OpenAI) -> None:
    whole = client.chat.completions.create(model="certguide", messages=ASKED)
    chunks = list(
        client.chat.completions.create(
            model="certguide",
            messages=ASKED,
            stream=True,
            stream_options={"include_usage": True},
        )
    )
    deltas = [chunk.choices[0].delta for chunk in chunks if chunk.choices]
    assert "".join(delta.content or "" for delta in deltas) == REPLY
    assert deltas[0].role == "assistant"
    assert len(deltas) > 50
    *_, last, counts = chunks
    assert last.choices[0].finish_reason == "stop"
    assert (last.model_extra or {})["certguide"]["kind"] == "answer"
    assert counts.usage == whole.usage


def test_the_clients_stream_helper_and_its_asynchronous_form(address: str) -> None:
    async def ask() -> tuple[str, str]:
        async with openai.AsyncOpenAI(base_url=address, api_key="any") as client:
            made = await client.chat.completions.create(model="x", messages=ASKED)
            async with client.chat.completions.stream(model="x", messages=ASKED) as stream:
                final = await stream.get_final_completion()
        return made.choices[0].message.content or "", final.choices[0].message.content or ""

    assert run(ask) == (REPLY, REPLY)


def test_a_question_back_offers_its_choices(client: openai.OpenAI) -> None:
    made = client.chat.completions.create(
        model="x", messages=[{"role": "user", "content": "What is the fee?"}]
    )
    assert made.choices[0].message.content == "Which grade do you mean?\n- Coastal\n- Deep sea"


def test_each_guide_is_a_model(client: openai.OpenAI, tutor: RatedTutor) -> None:
    names = [model.id for model in client.models.list()]
    assert names == ["certguide", f"certguide/{DOCUMENT}"]
    assert client.models.retrieve(names[1]).id == names[1]
    client.chat.completions.create(model=names[1], messages=ASKED)
    assert tutor.calls[0][2] == DOCUMENT
    with pytest.raises(openai.NotFoundError, match="There is no model 'x'"):
        client.models.retrieve("x")
    assert guide_of("certguide/") is guide_of("other/guide.md") is None


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        ([], "bad_request"),
        ([{"role": "system", "content": "x"}], "empty_question"),
        ([{"role": "user", "content": "refused input"}], "bad_history"),
        (
            [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}],
            "unsupported_content",
        ),
    ],
)
def test_what_cannot_be_asked_is_told_as_openai_tells_it(
    client: openai.OpenAI, messages: list[Any], code: str
) -> None:
    for stream in (False, True):
        with pytest.raises(openai.BadRequestError) as error:
            client.chat.completions.create(model="x", messages=messages, stream=stream)
        assert (error.value.code, error.value.type) == (code, "invalid_request_error")


def test_an_error_in_the_middle_is_raised_by_the_client(client: openai.OpenAI) -> None:
    broken: list[Any] = [{"role": "user", "content": "broken"}]
    with pytest.raises(openai.InternalServerError):
        client.chat.completions.create(model="x", messages=broken)
    with pytest.raises(openai.APIError, match="Something is wrong inside certguide"):
        list(client.chat.completions.create(model="x", messages=broken, stream=True))


def test_what_is_never_given_is_refused_and_not_ignored(address: str) -> None:
    asked = {"messages": [{"role": "user", "content": "learn"}]}
    for wish in ({"n": 2}, {"response_format": {"type": "json_object"}}):
        refused = httpx.post(f"{address}/chat/completions", json={**asked, **wish})
        assert (refused.status_code, refused.json()["error"]["code"]) == (400, "bad_request")
