from dataclasses import replace
from pathlib import Path

import click
import pytest

from evals import Case
from evals.options import chosen, reachable, required

OWN = Case(id="a", kind="faq", question="how?", documents=("guide.txt",), suite="own")
OTHER = replace(OWN, id="b", documents=("absent.txt",), suite="other")


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    (tmp_path / "guide.txt").write_text("Valid for two years.", encoding="utf-8")
    return tmp_path


def test_without_a_suite_all_that_ship_are_chosen() -> None:
    held, tune = chosen((), "held"), chosen((), "tune")
    assert len(held) + len(tune) == len(chosen((), "all"))
    assert {case.suite for case in held} == {case.suite for case in tune}


def test_cases_without_their_documents_are_left_out_and_told(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reachable([OWN, OTHER], shared) == [OWN]
    assert "1 cases of other left out" in capsys.readouterr().err


def test_nothing_to_ask_is_an_error(shared: Path) -> None:
    with pytest.raises(click.UsageError, match="--shared"):
        reachable([OTHER], shared)


def test_a_suite_that_was_named_needs_its_documents(shared: Path) -> None:
    assert required([OWN], shared) == [OWN]
    with pytest.raises(click.UsageError, match=r"absent\.txt, which the suite 'other' asks about"):
        required([OWN, OTHER], shared)


def test_the_suites_with_documents_of_their_own_run_anywhere(tmp_path: Path) -> None:
    own = [case for case in chosen((), "all") if case.folder]
    assert required(own, tmp_path / "nowhere") == own
    assert {case.suite for case in own} == {"conversations", "encyclopedia", "help-centre"}
