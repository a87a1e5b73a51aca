"""What a model gets of each tool: text and data that say the same, and errors in one sentence."""

import pytest
from mcp import Client
from mcp.types import ListToolsResult

from tests.ui.fake_tutor import FakeTutor
from tests.ui.harbour import TEXT
from ui.mcp.server import build_server

from .client import call, connected, text


@pytest.fixture
def server(tutor: FakeTutor) -> object:
    return build_server(tutor)


def test_three_tools_that_only_read(server: object) -> None:
    async def listed(client: Client) -> ListToolsResult:
        return await client.list_tools()

    tools = connected(server, listed).tools
    assert [tool.name for tool in tools] == ["ask", "look_up_section", "list_guides"]
    for tool in tools:
        assert tool.annotations.read_only_hint
        assert tool.description
        assert all(field["description"] for field in tool.input_schema["properties"].values())


def test_an_answer_with_its_proof(server: object) -> None:
    result = call(server, "ask", question="What must I learn?")
    assert "- Tides: read the tables for every month. [1]" in text(result)
    assert "[1] harbour.md, page 2: Harbour Pilot Guide > Preparing" in text(result)
    reply = result.structured_content
    assert reply is not None
    assert [proof["mark"] for proof in reply["citations"]] == [1, 2, 3]
    assert all(proof["quote"] in TEXT for proof in reply["citations"])
    assert reply["citations"][0]["section"] == ["Harbour Pilot Guide", "Preparing"]
    assert reply["unanswered"] == ["what a teacher costs"]
    assert not reply["refused"]


def test_a_refusal_says_so_and_proves_nothing(server: object) -> None:
    result = call(server, "ask", question="Who may sail to the moon?")
    assert text(result).startswith("The guides do not answer this question.")
    assert not result.is_error
    assert result.structured_content is not None
    assert result.structured_content["refused"]
    assert result.structured_content["citations"] == []


def test_a_question_back_has_its_choices(server: object) -> None:
    result = call(server, "ask", question="What is the fee?")
    assert "Choose: Coastal" in text(result)
    assert result.structured_content is not None
    assert result.structured_content["choices"] == ["Coastal", "Deep sea"]


def test_a_guide_is_kept_to(tutor: FakeTutor) -> None:
    call(build_server(tutor), "ask", question="What must I learn?", guide="harbour.md")
    call(build_server(tutor), "ask", question="What must I learn?", guide="")
    assert [guide for _, _, guide in tutor.calls] == ["harbour.md", None]


@pytest.mark.parametrize("wanted", ["grades", "GRADES", "the grades"])
def test_a_section_by_its_heading(server: object, wanted: str) -> None:
    wanted = wanted.removeprefix("the ")
    result = call(server, "look_up_section", section=wanted, guide="Harbour Pilot Guide")
    assert result.structured_content is not None
    (section,) = result.structured_content["sections"]
    assert section["text"] in TEXT
    assert section["text"].startswith("## Grades")
    assert section["path"] == ["Harbour Pilot Guide", "Grades"]
    assert section["next"] is None


def test_a_section_by_what_it_is_about(server: object) -> None:
    result = call(server, "look_up_section", query="medical check")
    assert "a new medical check is due" in text(result)


def test_what_lies_inside_a_section_is_named(server: object) -> None:
    result = call(server, "look_up_section", section="Harbour Pilot Guide")
    assert result.structured_content is not None
    inside = [heading["title"] for heading in result.structured_content["inside"]]
    assert inside == ["Grades", "Preparing", "Questions"]


def test_a_long_section_is_read_on_to_its_end(
    server: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.mcp.lookup.LONGEST", 200)
    read, start = "", 0
    while start is not None:
        result = call(server, "look_up_section", section="Harbour Pilot Guide", start=start)
        assert result.structured_content is not None
        (section,) = result.structured_content["sections"]
        assert 0 < len(section["text"]) <= 200
        read, start = read + section["text"], section["next"]
    assert read == TEXT


def test_the_guides_and_their_sections(server: object) -> None:
    result = call(server, "list_guides")
    assert "harbour.md: Harbour Pilot Guide" in text(result)
    assert result.structured_content is not None
    (guide,) = result.structured_content["guides"]
    assert [heading["title"] for heading in guide["sections"]] == [
        "Grades",
        "Preparing",
        "Questions",
    ]


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("ask", {}, "The argument `question`: Field required."),
        ("ask", {"question": "refused input"}, "The conversation cannot be read"),
        ("look_up_section", {}, "Give either `section`"),
        ("look_up_section", {"section": "zebra"}, "No section has a heading"),
        ("look_up_section", {"section": "grades", "start": 9999}, "`start` must be from"),
        ("look_up_section", {"section": "grades", "guide": "x"}, "There is no guide called 'x'"),
        ("sail", {}, "Unknown tool: sail"),
    ],
)
def test_what_goes_wrong_is_told_in_one_sentence(
    server: object, tool: str, arguments: dict[str, object], told: str
) -> None:
    result = call(server, tool, **arguments)
    assert result.is_error
    assert text(result).startswith(told)
    assert "\n" not in text(result)


def test_a_crash_keeps_its_details_to_itself(
    server: object, caplog: pytest.LogCaptureFixture
) -> None:
    result = call(server, "ask", question="broken")
    assert result.is_error
    assert "secret detail" not in text(result)
    assert "secret detail" in caplog.text


def test_results_are_bounded(server: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.mcp.asking.LONGEST_QUOTE", 9)
    monkeypatch.setattr("ui.mcp.asking.MOST_SOURCES", 2)
    reply = call(server, "ask", question="What must I learn?").structured_content
    assert reply is not None
    assert [proof["quote"] for proof in reply["citations"]] == ["Tides: re", "Lights: n"]
