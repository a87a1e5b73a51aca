"""A plan on the command line: shown, as JSON, written for calendars and printers."""

import os
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.assistant.study.plan.made_up import BEES
from ui.border import run
from ui.cli import cli

from .command_line import CommandLine, refused

EXAM = date.today() + timedelta(60)
MEADOW = ("plan", "--level", "Meadow", "--hours", 6)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bees")
    (folder / "bees.md").write_text(BEES, encoding="utf-8")
    data = folder / "data"
    assert run(cli, ["build", str(folder / "bees.md"), "--promote", "--data", str(data)]) == 0
    return data


@pytest.fixture
def bees(data: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(data, capsys)


def test_people_see_what_is_ours_and_what_is_the_guides(bees: CommandLine) -> None:
    seen = bees(*MEADOW, "--exam", EXAM)
    assert seen.code == 0
    words = re.sub(r"[\s│]+", " ", seen.out)
    assert "Plan: Beekeeper's Licence – Meadow" in words
    assert "When (ours)" in words
    assert "7–14 days: Read the bee law. [1]" in words
    assert "The guide: “Most people prepare for 30 to 60 days.” [5]" in words
    assert "[4] bees.md: Beekeeper's Licence > The grades in detail" in words


def test_programs_get_both_apart_and_literal_proofs(bees: CommandLine) -> None:
    found = bees(*MEADOW, "--exam", EXAM, "--json").json
    assert found["levels"] == ["Garden", "Meadow"]
    assert found["ours"]["exam"] == EXAM.isoformat()
    first = found["items"][0]
    assert first["kind"] == "step"
    assert first["guide"]["frame"] == "7–14 days"
    assert first["ours"]["end"] == (date.today() + timedelta(13)).isoformat()
    for item in found["items"]:
        cited = item["guide"]["citation"]
        assert BEES[cited["start"] : cited["end"]] == cited["quote"]


def test_dates_are_read_as_people_write_them(bees: CommandLine) -> None:
    written = f"{EXAM.day} {EXAM:%B}"
    for text in (written, f"{EXAM:%B} {EXAM.day}, {EXAM.year}", f"{EXAM:%d.%m.%Y}", "in 60 days"):
        found = bees(*MEADOW, "--exam", text, "--json").json
        assert found["ours"]["exam"] == EXAM.isoformat()


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (("--exam", "31 February"), "date"),
        (("--exam", "soon"), "date"),
        (("--exam", "3/4/2027"), "date"),
        (("--exam", "14 March and 15 March"), "date"),
        (("--exam", ""), "date"),
        (("--exam", "2020-01-01"), "exam_past"),
        (("--exam", "yesterday"), "exam_past"),
        (("--exam", EXAM, "--start", EXAM), "start_late"),
        (("--hours", "0"), "hours"),
        (("--hours", "nan"), "hours"),
        (("--hours", "many"), "usage"),
        (("--hours", "4-6"), "usage"),
        (("--level", "Forest"), "no_plan"),
        (("--level", ""), "which_plan"),
        (("--guide", "wasps"), "unknown_guide"),
        (("--ics", "plan.ics"), "no_dates"),
    ],
)
def test_wrong_input_is_one_sentence(
    bees: CommandLine, options: tuple[object, ...], kind: str
) -> None:
    refused(bees(*MEADOW, *options, "--json"), kind)


def test_hours_that_are_no_number_are_told_with_what_to_write(bees: CommandLine) -> None:
    assert "'4-6' is not one number of hours" in refused(
        bees(*MEADOW, "--hours", "4-6", "--json"), "usage"
    )


def test_a_guide_without_a_plan_says_so(certguide: CommandLine) -> None:
    message = refused(certguide("plan", "--hours", 5, "--json"), "no_plan")
    assert message.startswith("No guide gives a plan")


def test_a_calendar_is_replaced_and_nothing_else_is(bees: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    assert bees(*MEADOW, "--exam", EXAM, "--ics", path).code == 0
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) == 7
    before = path.read_bytes()
    bees(*MEADOW, "--exam", EXAM, "--ics", path)
    assert path.read_bytes() == before
    path.write_text("my own", encoding="utf-8")
    refused(bees(*MEADOW, "--exam", EXAM, "--ics", path, "--json"), "not_ours")
    assert path.read_text(encoding="utf-8") == "my own"
    assert [one.name for one in tmp_path.iterdir()] == ["plan.ics"]


def test_markdown_is_written(bees: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    assert bees(*MEADOW, "--markdown", path).code == 0
    written = path.read_text(encoding="utf-8")
    assert "## Day 1–14 · 12 hours" in written
    assert "- [ ] **7–14 days**" in written
    assert "\n- Opening a hive in the rain." in written


def test_what_is_no_file_is_never_written_to(bees: CommandLine, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, tmp_path / "none" / "plan.md", pipe):
        refused(bees(*MEADOW, "--markdown", path, "--json"), "bad_path")
    assert list(tmp_path.iterdir()) == [pipe]
    assert pipe.is_fifo()


def test_a_link_goes_on_leading_where_it_leads(bees: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    assert bees(*MEADOW, "--markdown", tmp_path / "link.md").code == 0
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").is_file()
