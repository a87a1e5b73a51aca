"""One question, one answer: for programs, for people, kept to a guide, in a conversation."""

import json

import pytest

from assistant import Answer, Citation, Sentence
from ui.commands.ask import show

from .command_line import CommandLine
from .contract import check_row


def test_an_answer_for_programs(certguide: CommandLine, texts: dict[str, str]) -> None:
    ended = certguide("ask", "How long is the licence valid?", "--json")
    assert (ended.code, ended.err) == (0, "")
    row = ended.json
    check_row(row, texts)
    assert row["kind"] == "answer"
    assert "five years" in row["answer"]
    assert row["citations"][0]["quote"] == "The licence is valid for five years."
    assert row["citations"][0]["section"].endswith("Questions")
    assert row["id"] is None


def test_an_answer_for_people(certguide: CommandLine) -> None:
    ended = certguide("ask", "How", "long", "is", "the", "licence", "valid?")
    assert (ended.code, ended.err) == (0, "")
    assert "five years. [1]" in ended.out
    assert "licence.md" in ended.out


def test_a_refusal_exits_with_0_and_cites_nothing(
    certguide: CommandLine, texts: dict[str, str]
) -> None:
    row = certguide("ask", "Which hotels in Lisbon allow parrots?", "--json").json
    check_row(row, texts)
    assert row["kind"] == "refuse"
    assert row["citations"] == []


def test_a_guide_is_kept_to(certguide: CommandLine) -> None:
    for name in ("diving.md", "DIVING", "Diving Certificate"):
        row = certguide("ask", "How long is it valid?", "--guide", name, "--json").json
        assert "two years" in row["answer"]
        assert {passage["document"] for passage in row["passages"]} == {"diving.md"}


def test_a_session_carries_the_conversation_on(certguide: CommandLine) -> None:
    certguide("ask", "What is the fee of the coastal grade?", "--session", "me")
    row = certguide("ask", "And the deep sea grade?", "--session", "me", "--json").json
    assert "300 crowns" in row["answer"]
    assert row["standalone"] != "And the deep sea grade?"
    kept = json.loads((certguide.data / "sessions" / "me.json").read_bytes())
    assert [turn["role"] for turn in kept["turns"]] == ["user", "assistant"] * 2


def test_a_guide_cannot_steer_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "\x1b]0;title\x07 \x9b2J \x90q\x9c \b \u202e end"
    quoted = Citation(1, hostile, hostile, hostile, (hostile,), None, 0, len(hostile))
    sentences = (Sentence(hostile, (1,)),)
    show(Answer("answer", sentences, (quoted,), unanswered=(hostile,), choices=(hostile,)))
    out = capsys.readouterr().out
    assert out.count("end") == 6
    assert not set("\x1b\x07\x9b\x90\x9c\b\u202e") & set(out)


def test_a_session_of_the_first_version_goes_on(certguide: CommandLine) -> None:
    old = [{"role": "user", "content": "What is the fee of the coastal grade?"}]
    (certguide.data / "sessions").mkdir(exist_ok=True)
    (certguide.data / "sessions" / "old.json").write_text(json.dumps(old))
    row = certguide("ask", "And the deep sea grade?", "--session", "old", "--json").json
    assert "300 crowns" in row["answer"]


def test_a_chat_model_that_cannot_be_had_is_one_sentence(certguide: CommandLine) -> None:
    ended = certguide("ask", "What is the fee?", "--model", "nobody:nothing")
    assert ended.code == 2
    assert "nobody" in ended.err
    assert ended.err.count("\n") == 1
