"""Content updates from the command line."""

import json
from itertools import repeat
from pathlib import Path

import pytest
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from tests.evals.editions import edition

from .command_line import CommandLine

SUITE = """\
documents: [sailing.md]
cases:
- id: price
  kind: faq
  question: what will it set me back
  must: [[90 euros, 190 euros]]
  quotes: ['{quote}']
"""


@pytest.fixture
def library(empty: CommandLine, tmp_path: Path) -> CommandLine:
    edition(tmp_path)
    assert empty("release", tmp_path / "sailing.md", "--json").json["verdict"] == "promoted"
    return empty


def live(library: CommandLine) -> str:
    (build,) = (each["build"] for each in library("builds", "--json").json if each["live"])
    return str(build)


def test_an_update_is_held_told_accepted_and_taken_back(
    library: CommandLine, tmp_path: Path
) -> None:
    before = live(library)
    path = tmp_path / "sailing.md"
    edition(tmp_path, **{"90_euros": "190 euros"})
    held = library("release", path)
    assert held.code == 3
    assert "“The exam costs 90 euros.” has left sailing.md" in held.out
    assert "likely now: “The exam costs 190 euros.”" in held.out
    assert live(library) == before
    refused = library("rollback", json.loads(library("release", path, "--json").out)["build"])
    assert (refused.code, live(library)) == (2, before)
    assert "held back by its release" in refused.err
    assert library("release", path, "--accept", "all").code == 0
    assert "190 euros" in library("ask", "What does the exam cost?").out
    assert library("rollback", "--json").json == {"live": before}


def test_a_program_gets_every_field(library: CommandLine, tmp_path: Path) -> None:
    edition(tmp_path, **{"90_euros": "190 euros"})
    done = library("release", tmp_path / "sailing.md", "--json", "--report", tmp_path / "report")
    told = done.json
    assert (done.code, told["verdict"]) == (3, "held")
    assert told["baseline"] == live(library) != told["build"]
    (changed,) = told["changes"]["changed"]
    assert (changed["unit"], changed["section"]) == (
        "faq",
        "Sailing Diploma > Frequently asked questions",
    )
    assert "190 euros" in changed["new"]
    assert {each["likely"] for each in told["stale"]} == {"The exam costs 190 euros."}
    assert told["coverage"] == 0
    assert told["uncovered"]
    assert Path(told["report"]) == tmp_path / "report" / "report.html"
    assert f'tests="{told["figures"]["cases"]}"' in (tmp_path / "report" / "junit.xml").read_text(
        "utf-8"
    )


def test_a_suite_beside_the_guide_is_asked_and_kept(library: CommandLine, tmp_path: Path) -> None:
    beside = tmp_path / "sailing.suite.yaml"
    beside.write_text(SUITE.format(quote="The exam costs 90 euros"), "utf-8")
    edition(tmp_path, forty="fifty")
    assert library("release", tmp_path, "--accept", "all", "--json").json["suites"] == [
        "sailing",
        "drafted",
    ]
    beside.unlink()
    edition(tmp_path, forty="sixty")
    assert "sailing" in library("release", tmp_path, "--json").json["suites"]
    assert library("eval", "sailing", "--json").json["suites"] == ["sailing"]


def test_a_suite_that_quotes_what_is_not_there_is_bad_input(
    library: CommandLine, tmp_path: Path
) -> None:
    suite = tmp_path / "own.yaml"
    suite.write_text(SUITE.format(quote="a thousand euros"), "utf-8")
    for command in (["eval", suite], ["release", tmp_path / "sailing.md", "--suite", suite]):
        edition(tmp_path, forty="fifty")
        done = library(*command)
        assert done.code == 2
        assert "own.yaml:3: case 'price': “a thousand euros” stands in none" in done.err


def test_a_suite_of_which_nothing_stands_is_bad_input(library: CommandLine, tmp_path: Path) -> None:
    suite = tmp_path / "old.suite.yaml"
    suite.write_text("edition: abc\n" + SUITE.format(quote="It costs 12 euros."), encoding="utf-8")
    asked = library("eval", suite, "--json")
    assert (asked.code, asked.json["error"]["kind"]) == (2, "no_cases")


def test_a_document_that_cannot_be_read_holds_the_others(
    library: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"no pdf")
    (tmp_path / "knots.md").write_text("# Knots\n\nThe bowline holds a boat to a pole.\n", "utf-8")
    done = library("release", tmp_path, "--json")
    assert done.code == 3
    assert any("bad.pdf" in reason for reason in done.json["reasons"])


def test_a_document_is_taken_out(library: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "knots.md").write_text("# Knots\n\nThe bowline holds a boat to a pole.\n", "utf-8")
    assert library("release", tmp_path / "knots.md").code == 0
    assert library("guides", "remove", "knots.md").code == 0
    assert [each["document"] for each in library("guides", "--json").json] == ["sailing.md"]
    wrong = library("guides", "remove", "knots.md")
    assert (wrong.code, wrong.err.count("\n")) == (2, 1)


def test_an_evaluation_without_a_suite_asks_what_the_guides_say(
    library: CommandLine, tmp_path: Path
) -> None:
    done = library("eval", "--report", tmp_path / "first", "--json")
    assert done.code == 0
    assert done.json["suites"] == ["drafted"]
    again = library("eval", "--report", tmp_path / "second", "--baseline", "live", "--json").json
    first = json.loads((tmp_path / "first" / "report.json").read_text("utf-8"))
    assert [case["outcome"] for case in first["cases"]] == [
        case["outcome"] for case in again["cases"]
    ]
    file = tmp_path / "first" / "report.json"
    assert library("eval", "--baseline", file).code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["eval", "nothing.yaml"], "There is no suite 'nothing.yaml'"),
        (["eval", "--build", "zzz"], "No build has an id"),
        (["eval", "--baseline", "zzz"], "No build has an id"),
        (["release", "nothing.md"], "nothing.md"),
        (["guides", "remove", "nothing.md"], "nothing.md"),
    ],
)
def test_what_is_not_there(library: CommandLine, arguments: list[str], told: str) -> None:
    done = library(*arguments)
    assert done.code == 2
    assert told in done.err


def test_a_chat_model_may_judge_and_is_never_needed(
    library: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = AIMessage("\n".join(f"{number}: supported" for number in range(1, 20)))
    monkeypatch.setattr(
        "ui.measured.chat_model", lambda _: GenericFakeChatModel(messages=repeat(said))
    )
    judged = library("eval", "--judge", "some:model", "--json").json["judge"]
    assert (judged["model"], judged["faithfulness"], judged["without"]) == ("some:model", 1, 0)
    assert "in the opinion of some:model: 1.000" in library("eval", "--judge", "some:model").out


def test_a_model_that_cannot_be_had_is_told_before_anything_is_asked(library: CommandLine) -> None:
    wrong = library("eval", "--judge", "nobody:nothing")
    assert (wrong.code, wrong.err.count("\n")) == (2, 1)
    assert "nobody:nothing" in wrong.err
