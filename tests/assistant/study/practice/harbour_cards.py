"""Cards of a small guide in any edition, and histories of practising them."""

from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from assistant import Citation
from assistant.study.cards import Card, Deck
from assistant.study.practice import Progress, Rating, reviewed

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ASKED = {  # so unlike each other that no edition's card carries another on
    "a": ("How long is the licence valid?", "five years"),
    "b": ("Which lights does a pilot name?", "red and green"),
    "c": ("What does the deep sea grade cost?", "300 crowns"),
    "d": ("Who examines the candidates?", "the harbour master"),
    "e": ("Where is the radio kept at night?", "in the signal room"),
    "f": ("When are the tide tables printed?", "every month"),
}
NAMES = "".join(ASKED)


def card(name: str, answer: str = "", *, choices: bool = False, at: int = -1) -> Card:
    """A card about a thing; its id comes from the name alone. `at`: where its proof begins."""
    start = ord(name[0]) * 100 if at < 0 else at
    question, right = ASKED[name[0]]
    answer = answer or right
    proof = Citation(
        1, answer, "harbour.md", "Harbour", ("Harbour", "Fees"), None, start, start + 9
    )
    return Card(
        id=name,
        kind="row",
        question=question,
        answer=answer,
        proof=proof,
        section_id="fees",
        level="",
        topic="Fees",
        fingerprint=answer,
        distractors=("one day", "two days", "a month") if choices else (),
        distractor_proofs=(proof, None, None) if choices else (),
    )


def deck(*cards: Card, build: str = "b1") -> Deck:
    """A deck of cards; of those named from a to f if none is given."""
    return Deck(build, cards or tuple(map(card, NAMES)))


def practised(*steps: tuple[str, Rating, float], known: Progress | None = None) -> Progress:
    """The progress after reviews: a card's name, the rating, and the hours after noon."""
    progress = known or Progress()
    for name, rating, hours in steps:
        progress = reviewed(progress, card(name), rating, NOON + timedelta(hours=hours))
    return progress


STEADY = settings(deadline=None, derandomize=True, max_examples=60)
RATINGS = st.sampled_from(Rating)
HOURS = st.integers(0, 300_000).map(lambda minutes: minutes / 60)
STEPS = st.tuples(st.sampled_from(NAMES), RATINGS, HOURS)
HISTORIES = st.lists(STEPS, max_size=12, unique_by=lambda step: step[2]).map(
    lambda steps: practised(*sorted(steps, key=lambda step: step[2]))
)
EDITIONS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["", "two years"])).map(
    lambda answers: deck(*(card(name, answer) for name, answer in answers.items()), build="b2")
)
