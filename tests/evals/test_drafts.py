"""The editor's tray: what is proposed waits in a file, until it is accepted or dropped."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Turn
from evals.cases import Case
from evals.drafting.draft import UNFINISHED, Draft
from evals.drafting.writing import written
from evals.drafts import Tray
from evals.errors import DocumentsError, SuiteError
from evals.suite_file import load_suite

CASE = Case(
    id="sailing-exam",
    kind="follow-up",
    question="And “the other”: 10 €?",
    documents=("sailing.md",),
    history=(Turn("user", "How long?"), Turn("assistant", "Two hours.\nOn the lake.")),
    guide="sailing.md",
    priority="critical",
    must=(("two", "2"), ("hours",)),
    quotes=("It takes two hours: on the lake.", "- yes"),
    sections=("Exam > Rules",),
    tags=("paraphrase",),
)
REFUSED = Case("no", "unanswerable", "What is moon sailing?", ("sailing.md",), refuse=True)


def same(found: Case, wanted: Case, suite: str) -> bool:
    return replace(found, line=0, split="tune") == replace(wanted, suite=suite)


@pytest.fixture
def tray(tmp_path: Path) -> Tray:
    found = Tray(tmp_path)
    found.add([Draft(CASE, "a row that\nno case asks about"), Draft(REFUSED, "near miss")])
    return found


def test_a_case_is_written_as_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "suite.yaml"
    for case in (CASE, REFUSED):
        path.write_text(f"cases:\n{written(case, 'why')}\n", encoding="utf-8")
        assert same(load_suite(path).cases[0], case, "suite")
    assert written(REFUSED) == (
        "- id: 'no'\n  kind: unanswerable\n  documents:\n  - sailing.md\n"
        "  question: What is moon sailing?\n  refuse: true"
    )


def test_proposals_wait_in_a_suite(tray: Tray, tmp_path: Path) -> None:
    first, second = tray.cases()
    assert same(first, CASE, "drafts")
    assert same(second, REFUSED, "drafts")
    assert "# a row that no case asks about\n- id: sailing-exam" in (
        tmp_path / "drafts.yaml"
    ).read_text(encoding="utf-8")


def test_what_is_accepted_moves_with_the_editor_s_changes(tray: Tray, tmp_path: Path) -> None:
    path = tmp_path / "drafts.yaml"
    text = path.read_text(encoding="utf-8").replace("kind: unanswerable", "kind: section  # mine")
    path.write_text(text, encoding="utf-8")
    suites = tmp_path / "suites"
    suites.mkdir()
    (suites / "mine.yaml").write_text(
        f"# My suite.\nsuite: mine\ncases:\n{written(CASE)}\n", encoding="utf-8"
    )
    assert tray.accept(["no"], "mine") == suites / "mine.yaml"
    assert [case.id for case in tray.cases()] == ["sailing-exam"]
    suite = load_suite(suites / "mine.yaml")
    assert [(case.id, case.kind) for case in suite.cases] == [
        ("sailing-exam", "follow-up"),
        ("no", "section"),
    ]
    text = (suites / "mine.yaml").read_text(encoding="utf-8")
    assert text.startswith("# My suite.\n")
    assert "# near miss\n- id: 'no'\n  kind: section  # mine\n" in text


def test_a_suite_is_made_for_the_first_that_is_accepted(tray: Tray, tmp_path: Path) -> None:
    tray.accept(["no", "sailing-exam", "no"], "new")
    suite = load_suite(tmp_path / "suites" / "new.yaml")
    assert (suite.name, len(suite.cases)) == ("new", 2)
    assert tray.cases() == ()
    tray.add([Draft(CASE, "again")])
    assert [case.id for case in tray.cases()] == ["sailing-exam"]


def test_what_is_dropped_is_remembered(tray: Tray) -> None:
    assert tray.dropped() == {}
    assert [case.id for case in tray.drop(["no"])] == ["no"]
    assert [case.id for case in tray.cases()] == ["sailing-exam"]
    tray.drop(["sailing-exam"])
    assert tray.dropped() == {"no": REFUSED.question, "sailing-exam": CASE.question}


def test_an_empty_tray_needs_no_file(tmp_path: Path) -> None:
    assert Tray(tmp_path).cases() == ()
    Tray(tmp_path).add([])
    assert not (tmp_path / "drafts.yaml").exists()


@pytest.mark.parametrize(
    ("ids", "suite", "why"),
    [
        (["none"], "mine", "no proposal 'none'"),
        (["no"], "../mine", "no name for a suite"),
        (["half"], "mine", "not finished"),
        (["no", "half"], "mine", "not finished"),
    ],
)
def test_what_cannot_be_accepted_is_told_and_nothing_moves(
    tray: Tray, ids: list[str], suite: str, why: str
) -> None:
    tray.add([Draft(replace(REFUSED, id="half", tags=(UNFINISHED,)), "asked by a learner")])
    with pytest.raises(DocumentsError, match=why):
        tray.accept(ids, suite)
    assert len(tray.cases()) == 3


def test_an_id_that_another_suite_has_is_told(tray: Tray, tmp_path: Path) -> None:
    (tmp_path / "suites").mkdir()
    other = tmp_path / "suites" / "other.yaml"
    other.write_text(f"cases:\n{written(REFUSED)}\n", encoding="utf-8")
    for suite in ("mine", "other"):
        with pytest.raises(SuiteError, match=r"used twice.*; nothing was changed"):
            tray.accept(["no"], suite)
    assert len(tray.cases()) == 2
    assert sorted(path.name for path in (tmp_path / "suites").iterdir()) == ["other.yaml"]


def test_a_damaged_tray_is_told_with_its_line(tray: Tray, tmp_path: Path) -> None:
    path = tmp_path / "drafts.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("refuse: true", "refuse: perhaps"))
    with pytest.raises(SuiteError, match=r"drafts.yaml:\d+: field 'refuse'"):
        tray.cases()
    (tmp_path / "dropped.json").write_text("[", encoding="utf-8")
    with pytest.raises(SuiteError, match=r"dropped\.json"):
        tray.dropped()
