"""Faults of two places: values that disagree."""

from dataclasses import dataclass
from random import Random

from corpus import Guide

from .plant import Plant, below, insert, places


@dataclass(frozen=True, slots=True)
class _Attribute:
    """Ways to tell a value, and values that exclude each other."""

    forms: tuple[str, ...]
    values: tuple[str, ...]


_ATTRIBUTES = {
    "validity": _Attribute(
        (
            "The certificate is valid for {}.",
            "The certificate expires after {}.",
            "Your certificate is good for {} from the day of issue.",
            "After passing, you hold the certificate for {}.",
        ),
        ("one year", "two years", "36 months", "five years", "7 to 8 years"),
    ),
    "price": _Attribute(
        (
            "The exam costs {}.",
            "The fee for the exam is {}.",
            "- Price: {}",
            "Candidates pay {} for the exam.",
        ),
        ("$150", "$300", "250 USD", "$1,200", "USD 95"),
    ),
    "passing score": _Attribute(
        (
            "The passing score of the exam is {}.",
            "You need {} to pass the exam.",
            "- Passing score: {}",
            "Whoever reaches {} in the exam has passed.",
        ),
        ("60%", "66%", "70%", "75 percent", "80%"),
    ),
    "length": _Attribute(
        (
            "The exam takes {}.",
            "- Duration: {}",
            "The exam lasts {}.",
            "You have {} to finish the exam.",
        ),
        ("45 minutes", "60 minutes", "90 minutes", "two hours", "3 hours"),
    ),
    "questions": _Attribute(
        (
            "The exam has {} questions.",
            "There are {} multiple-choice questions in the exam.",
            "In the exam you answer {} questions.",
            "The exam consists of {} questions.",
        ),
        ("40", "50", "60", "65", "80"),
    ),
}
_DOMAINS = ("Tides and currents", "Lights", "Law of the sea", "Rope work")
_MODULES = ("Charts", "Weather", "Signals", "Engines")


def _told(chance: Random) -> tuple[str, str]:
    attribute = _ATTRIBUTES[chance.choice(sorted(_ATTRIBUTES))]
    one, other = chance.sample(attribute.forms, 2)
    first, second = chance.sample(attribute.values, 2)
    return one.format(first), other.format(second)


def _marks(*told: str) -> tuple[str, str]:
    first, second = (words.removeprefix("- ") for words in told)
    return first, second


def fact_in_one_section(guide: Guide, chance: Random) -> Plant:
    """One fact told in two ways, a paragraph between them."""
    one, other = _told(chance)
    block = f"{one}\n\nThe harbour office opens at eight.\n\n{other}"
    text = insert(guide, [(places(guide, chance, 1)[0], block)])
    return Plant("disagreement", (text,), *_marks(other, one))


def fact_in_two_sections(guide: Guide, chance: Random) -> Plant:
    """One fact told in two ways, each in a section of its own."""
    one, other = _told(chance)
    offsets = places(guide, chance, 2, outermost=True)
    text = insert(guide, [(offsets[0], one), (offsets[-1], other)])
    return Plant("disagreement", (text,), *_marks(other, one))


def fact_in_an_answer(guide: Guide, chance: Random) -> Plant | None:
    """One fact told in a section and, in another way, in the answer to a question."""
    if not guide.faqs:
        return None
    one, other = _told(chance)
    if other.startswith("- "):
        one, other = other, one
    answer = f"{other} Ask the office for more."
    faq = chance.choice(guide.faqs)
    line = guide.text[faq.start : faq.answer_start].split("\n")[0]
    if faq.question not in line:
        return None
    question = f"{line.replace(faq.question, 'What else should I know of lanterns?')}\n\n{answer}"
    offset = places(guide, chance, 1, outermost=True)[0]
    text = insert(guide, [(offset, one), (guide.faqs[-1].end, question)])
    return Plant("disagreement", (text,), *_marks(other, one))


def fact_in_two_documents(guide: Guide, chance: Random) -> Plant:
    """One fact told in the guide and, in another way, in a leaflet about the same subject."""
    one, other = _told(chance)
    text = insert(guide, [(places(guide, chance, 1, outermost=True)[0], one)])
    leaflet = f"# {guide.title}: overview\n\n{other}\n\nThe harbour office opens at eight.\n"
    return Plant("disagreement", (text, leaflet), *_marks(other, one))


def _weights(chance: Random) -> list[int]:
    return chance.choice(([40, 30, 20, 10], [35, 25, 25, 15], [30, 30, 22, 18]))


def weights_beyond_a_hundred(guide: Guide, chance: Random) -> Plant:
    """Weights that add up to more or less than 100%, as a table, a list or headings."""
    weights = _weights(chance)
    weights[chance.randrange(4)] += chance.choice((-6, 4, 5, 10))
    offset = places(guide, chance, 1)[0]
    text = insert(guide, [(offset, _division(weights, chance, below(guide, offset)))])
    return Plant("disagreement", (text,), "add up")


def weights_in_two_places(guide: Guide, chance: Random) -> Plant:
    """Two divisions of one exam that give two of its parts other weights."""
    weights = _weights(chance)
    other = [weights[0] - 5, weights[1] + 5, *weights[2:]]
    offsets = places(guide, chance, 2)
    blocks = [
        (offset, _division(each, chance, below(guide, offset)))
        for offset, each in ((offsets[0], weights), (offsets[-1], other))
    ]
    return Plant("disagreement", (insert(guide, blocks),), f"{other[0]}%", f"{other[1]}%")


def weights_in_two_documents(guide: Guide, chance: Random) -> Plant:
    """A division of the exam in the guide and another one in a leaflet about the same subject."""
    weights = _weights(chance)
    other = [weights[0] - 5, weights[1] + 5, *weights[2:]]
    offset = places(guide, chance, 1)[0]
    text = insert(guide, [(offset, _division(weights, chance, below(guide, offset)))])
    leaflet = f"# {guide.title}: overview\n\n{_division(other, chance, '##')}\n"
    return Plant("disagreement", (text, leaflet), f"{other[0]}%", f"{other[1]}%")


def _division(weights: list[int], chance: Random, hashes: str) -> str:
    pairs = list(zip(_DOMAINS, weights, strict=True))
    rows = "\n".join(f"| {name} | {weight}% |" for name, weight in pairs)
    forms = (
        f"| Domain | Weight |\n|---|---|\n{rows}",
        "\n".join(f"- {name}: {weight}%" for name, weight in pairs),
        "\n".join(f"- {name} ({weight}%)" for name, weight in pairs),
        "\n\n".join(f"{hashes} {weight}% - {name}\n\nKnow them all." for name, weight in pairs),
    )
    return chance.choice(forms)


def prerequisite_waived(guide: Guide, chance: Random) -> Plant:
    """A prerequisite that a table demands and a sentence elsewhere waives."""
    demand = chance.choice(("Radio licence", "Medical certificate", "Harbour log"))
    table = f"| Course | Prerequisites |\n|---|---|\n| Night piloting | {demand} |"
    waiver = chance.choice(
        (
            "The {} is not required.",
            "You may skip the {} if you are in a hurry.",
            "A {} is optional for all.",
            "You do not need a {}.",
        )
    ).format(demand.lower())
    offsets = places(guide, chance, 2)
    text = insert(guide, [(offsets[0], table), (offsets[-1], waiver)])
    return Plant("disagreement", (text,), waiver)


def number_with_two_titles(guide: Guide, chance: Random) -> Plant:
    """Two outlines of modules that title one of them differently."""
    other = list(_MODULES)
    number = chance.randrange(4)
    other[number] = "Pantomime"
    kind = chance.choice(("Module", "Chapter", "Section", "Week"))
    mark = chance.choice((":", " –", "."))
    blocks = []
    offsets = places(guide, chance, 2)
    for offset, titles in ((offsets[0], _MODULES), (offsets[-1], other)):
        hashes = below(guide, offset)
        named = [f"{hashes} {kind} {n}{mark} {title}" for n, title in enumerate(titles, 1)]
        blocks.append((offset, "\n\n".join(f"{line}\n\nKnow it all." for line in named)))
    return Plant("disagreement", (insert(guide, blocks),), "Pantomime")
