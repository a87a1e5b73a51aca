"""Proposals on the command line: made, listed, accepted, dropped; and what no case covers."""

import json
from pathlib import Path

import pytest
import yaml

from ui.border import run
from ui.cli import cli

from .command_line import CommandLine, refused

GUIDE = """# Sailing Diploma

## Frequently asked questions

### How long is the exam?

The exam takes two hours on the lake.

## Boats

| Boat | Crew | Harbour |
| --- | --- | --- |
| Dinghy | two people | North |
| Yacht | six people | South |

## Gear

The school lends everything.
"""


@pytest.fixture
def sailing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line over a library of one small guide."""
    certguide = CommandLine(tmp_path / "data", capsys)
    release(certguide, GUIDE)
    return certguide


def release(certguide: CommandLine, text: str) -> None:
    guide = certguide.data.parent / "sailing.md"
    guide.write_text(text, encoding="utf-8")
    assert certguide("build", guide, "--promote").code == 0


def test_proposals_are_made_accepted_and_dropped(sailing: CommandLine) -> None:
    made = sailing("eval", "draft", "--json").json
    asked = {draft["question"]: draft["id"] for draft in made["drafts"]}
    assert "How long is the exam?" in asked
    assert "What is the Crew of Dinghy?" in asked
    assert made["waiting"] == len(asked)
    assert Path(made["tray"]).name == "drafts.yaml"
    listed = sailing("eval", "drafts", "--json").json
    assert [case["id"] for case in listed] == list(asked.values())

    first, second, third, *_ = asked.values()
    done = sailing("eval", "accept", first, second, "--suite", "boats", "--json").json
    assert (done["accepted"], done["suite"]) == ([first, second], "boats")
    suite = yaml.safe_load(Path(done["path"]).read_text(encoding="utf-8"))
    assert [case["id"] for case in suite["cases"]] == [first, second]
    assert sailing("eval", "drop", third, "--json").json == {"dropped": [third]}
    assert sailing("eval", "draft", "--json").json["drafts"] == []
    assert len(sailing("eval", "drafts", "--json").json) == len(asked) - 3


def test_what_is_accepted_is_asked_and_covers(sailing: CommandLine) -> None:
    assert sailing("eval", "coverage", "--json").json["coverage"] == 0.0
    sailing("eval", "draft")
    said = sailing("eval", "accept", "all")
    assert "Still waiting: 0." in said.out
    found = sailing("eval", "coverage", "--json").json
    assert found["kinds"]["faq"] == {"parts": 1, "covered": 1}
    assert [each["text"] for each in found["uncovered"]] == ["The school lends everything."]
    assert "without a case: 1" in sailing("eval", "coverage").out


def test_a_change_is_proposed_once_it_is_live(sailing: CommandLine) -> None:
    sailing("eval", "draft")
    release(sailing, GUIDE.replace("lends everything", "lends ropes alone"))
    (draft,) = sailing("eval", "draft", "--json").json["drafts"]
    assert (draft["why"], draft["kind"]) == ("section: changed in this edition", "section")


def test_a_question_in_vain_is_proposed_and_waits_for_an_answer(sailing: CommandLine) -> None:
    for question in (
        "What does a helicopter licence cost?",
        "what does a helicopter licence cost",
        "Is the moon far?",
    ):
        assert sailing("ask", question, "--json").json["refused"]
    drafts = sailing("eval", "draft", "--json").json["drafts"]
    first = drafts[0]
    assert first["question"] == "what does a helicopter licence cost"
    assert first["why"].startswith("asked in vain 2 times, last on 20")
    assert not first["finished"]
    assert "not finished" in refused(sailing("eval", "accept", first["id"], "--json"), "documents")
    assert "not finished" in sailing("eval", "drafts").out
    sailing("eval", "accept", "all")
    left = sailing("eval", "drafts", "--json").json
    assert [case["finished"] for case in left] == [False, False]


def test_a_batch_leaves_no_gaps(sailing: CommandLine, tmp_path: Path) -> None:
    questions = tmp_path / "in.jsonl"
    questions.write_text(json.dumps({"id": 1, "question": "Is the moon far?"}))
    assert sailing("ask", "--batch", questions, "--out", tmp_path / "out.jsonl").code == 0
    assert not (sailing.data / "gaps.jsonl").exists()


def test_people_read_what_is_proposed_and_why(sailing: CommandLine) -> None:
    said = sailing("eval", "draft", "--most", "2")
    assert "How long is the exam?" in said.out
    assert "no case asks about it" in said.out
    assert "Proposed: 2; waiting in " in said.out
    listed = sailing("eval", "drafts")
    assert "sailing-about-faq-how-long-is-the-exam-" in listed.out


def test_wrong_input_is_one_sentence(sailing: CommandLine, empty: CommandLine) -> None:
    assert "build" in refused(empty("eval", "draft", "--json"), "no_build")
    assert "build" in refused(empty("eval", "coverage", "--json"), "no_build")
    assert "Nothing waits" in empty("eval", "drafts").out
    assert "drafts" in refused(sailing("eval", "accept", "x", "--json"), "documents")
    assert "drafts" in refused(sailing("eval", "drop", "x", "--json"), "documents")
    refused(sailing("eval", "draft", "--since", "nothing", "--json"), "unknown_build")
    (sailing.data / "drafts.yaml").write_text("cases: 1", encoding="utf-8")
    damaged = sailing("eval", "drafts", "--json")
    assert (damaged.code, damaged.json["error"]["kind"]) == (2, "suite")
    assert "drafts.yaml:1: `cases` is no list" in damaged.json["error"]["message"]


@pytest.mark.parametrize("name", ["draft", "drafts", "accept", "drop", "coverage"])
def test_help_teaches(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(cli, ["eval", name, "--help"]) == 0
    said = capsys.readouterr().out
    assert "Example:" in said
    assert "--data" in said
