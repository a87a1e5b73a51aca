"""Damage planted in a small guide, edits that change nothing, and editions that were published."""

from random import Random

import pytest

from benchmarks.updates.editions import chains
from benchmarks.updates.innocents import Edit
from benchmarks.updates.kinds import DAMAGE, INNOCENT, name
from benchmarks.updates.planting import Planter
from benchmarks.updates.succession import Step, succession
from benchmarks.updates.trials import Bench, bench, is_named
from index import Embedder, Library, embedder
from tests.shared import SHARED, needs_shared

GUIDE = """\
# Sailing Diploma

## Rules

Every sailor keeps a log book, which the harbour office at Veere checks twice a year – in spring
and in autumn. The log book is shown to the examiner ten minutes before the exam begins.

## Grades

Whoever has sailed for the hours in this table may enter for the exam of that grade in any year.

| Grade | Hours | Examiner |
| --- | --- | --- |
| Deckhand | 20 | Boatswain |
| Mate | 60 | Skipper |
| Skipper | 200 | Admiral |

A grade is kept for four years, as the diploma is.

## What to bring

Candidates are asked for these three things at the gate:

- A log book with a stamp on every page
- A pair of shoes with soft soles
- A life jacket that fits

## What is given out

At the gate every candidate receives, for the “long day”:

- A chart of the harbour and the roads
- A pencil and two sheets of paper
- A token for the canteen

## Frequently asked questions

### How long is the diploma valid?

It is valid for four years. After that it can be renewed at Veere in one afternoon.

### What does the exam cost?

The exam costs 90 euros, to be paid in advance. The canteen is not part of that price.

### Who may take the exam?

Anybody above the age of sixteen may take it. Ask Captain Brouwer where you are in doubt.

### Where is the exam held?

It is held in the harbour office at Veere. The door is open from eight in the morning.

### How many questions are asked?

The exam has forty questions, and the examiner must hear an answer to each of them.
"""


@pytest.fixture(scope="module")
def model() -> Embedder:
    return embedder()


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory, model: Embedder) -> Bench:
    return bench(tmp_path_factory.mktemp("sailing") / "bench", "sailing.md", GUIDE, model)


@pytest.mark.parametrize("planter", DAMAGE, ids=map(name, DAMAGE))
def test_damage_is_held_and_a_reason_names_the_place(live: Bench, planter: Planter) -> None:
    planted = planter(live.live, Random(1))  # noqa: S311
    assert planted is not None
    verdict, reasons = live.verdict(planted.text)
    assert verdict == "held"
    assert is_named(planted, reasons), (planted.marks, reasons)


@pytest.mark.parametrize("edit", INNOCENT, ids=map(name, INNOCENT))
def test_what_changes_nothing_or_only_adds_is_good(live: Bench, edit: Edit) -> None:
    text = edit(live.live, Random(1))  # noqa: S311
    assert text is not None
    assert text != GUIDE
    verdict, reasons = live.verdict(text)
    assert verdict in ("staged", "unchanged"), reasons


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory, model: Embedder) -> list[Step]:
    """Three editions of a page that a publisher put out."""
    paths = dict(chains(SHARED))["Adobe FAQ"][-3:]
    library = Library(tmp_path_factory.mktemp("library"), lambda: model)
    return list(succession(library, paths))


@needs_shared
def test_published_editions_are_held_until_an_editor_means_them(steps: list[Step]) -> None:
    assert steps[0].verdict == "promoted"
    for step in steps[1:]:
        assert step.verdict == "promoted" or (step.reasons and step.accepted == "promoted")


@needs_shared
def test_what_is_new_is_answered_and_what_has_gone_is_not(steps: list[Step]) -> None:
    found = [step.after for step in steps if step.after]
    assert len(found) == 2
    assert sum(after.from_removed for after in found) == 0
    assert sum(after.answered for after in found) >= 0.8 * sum(after.new for after in found)
    assert sum(after.right for after in found) >= 0.9 * sum(after.kept for after in found)
