"""What contradicts the passages that a new edition adds or changes."""

import pytest

from benchmarks.recall.plant import reread
from corpus import Finding, Guide
from corpus.checks.contradictions import contradictions

HARBOUR = """# Harbour pilot handbook

The exam has 60 questions and takes 90 minutes, and the harbour office sends your result by post.

## Booking

You can cancel your booking up to 14 days before the exam, and the harbour office pays you back.

Candidates may try three times.

## Levels

| Level | Study time | Fee |
|---|---|---|
| Deckhand | 20 hours | $100 |
| Skipper | 60 hours | $250 |

## Frequently asked questions

### May I bring my own charts?

Your own charts are allowed in the exam.

### Where do I moor?

At the north quay, where the harbour office lends you a rope.
"""


def added(sentence: str, *library: Guide) -> tuple[Finding, ...]:
    """What is told of a sentence that is put at the end of the handbook."""
    guide = reread("pilots.md", f"{HARBOUR}\n## News\n\n{sentence}\n")
    start = guide.text.index(sentence, len(HARBOUR))
    return contradictions(guide, [(start, start + len(sentence))], library)


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("You can cancel your booking up to 7 days before the exam.", "14 days"),
        ("Please note that candidates may now try five times.", "three times"),
        ("To pass takes two hours: that is how long the exam lasts.", "90 minutes"),
        ("Your own charts are not allowed in the exam.", "are allowed"),
        ("For a skipper the fee is $300.", "$250"),
    ],
)
def test_another_value_of_the_same_is_told(sentence: str, against: str) -> None:
    (found,) = added(sentence)
    assert found.kind == "disagreement"
    new, other = found.places
    assert new.quote == sentence
    assert against in other.quote


@pytest.mark.parametrize(
    "sentence",
    [
        "You can cancel your booking up to 14 days before the exam.",
        "The harbour office is open for 14 days in May.",
        "The fee for a deckhand is $100.",
        "A practice exam of 20 questions takes 30 minutes.",
        "The Skipper course takes 20 minutes to reach by ferry.",
        "Charts of the north quay are not sold here.",
    ],
)
def test_what_agrees_or_tells_of_something_else_is_not_told(sentence: str) -> None:
    assert not added(sentence)


def test_only_what_is_new_is_asked_about() -> None:
    twice = HARBOUR.replace("Candidates may try three times.", "Candidates may try four times.")
    guide = reread("pilots.md", f"{HARBOUR}\n\nCandidates may try four times.\n")
    assert not contradictions(guide, [])
    assert not contradictions(reread("pilots.md", twice), [(0, len(twice))])


def test_other_documents_of_the_subject_are_asked_too() -> None:
    leaflet = reread("leaflet.md", "# Harbour pilot guide\n\nCandidates may try nine times.\n")
    stranger = reread("divers.md", "# Diving school\n\nCandidates may try nine times.\n")
    assert not added("Candidates may try three times.", stranger)
    (found,) = added("Candidates may try three times.", stranger, leaflet)
    assert found.places[1].document == "leaflet.md"


def test_two_new_statements_are_held_against_each_other() -> None:
    (found,) = added("Ropes are lent for 6 weeks at most. Ropes are lent for 9 weeks at most.")
    assert [place.quote[-16:-9] for place in found.places] == ["6 weeks", "9 weeks"]
