"""Faults of one place: names without an explanation, sets that are not kept, gaps, copies."""

import re
from collections.abc import Callable
from random import Random

from corpus import Guide

from .plant import Plant, below, insert, own_end, places, prose_sections

Planter = Callable[[Guide, Random], Plant | None]

_NAMES = (
    "Certified Lantern Warden",
    "Advanced Rope Splicing",
    "Beacon Keeper Diploma",
    "Tidal Safety Associate",
    "Lighthouse Optics Professional",
)
_SETS = (
    ("tier", ("Bronze", "Silver", "Gold"), "Platinum"),
    ("grade", ("Deckhand", "Mate", "Master"), "Admiral"),
    ("format", ("Essay", "Interview", "Portfolio"), "Pantomime"),
    ("phase", ("Survey", "Dredging", "Mooring"), "Scuttling"),
    ("region", ("Atlantic", "Baltic", "Adriatic"), "Lunar"),
)
_NUMBERS = ("two", "three", "four", "five", "six")
_STEPS = (
    "Chart the channel.",
    "Sound the depth.",
    "Light the beacon.",
    "Signal the tug.",
    "Coil the ropes.",
    "Log the voyage.",
    "Hoist the flag.",
    "Ring the bell.",
)
_FILLERS = ("Coming soon.", "TBD", "To be announced", "TODO", "Work in progress.")


def _at_one_place(guide: Guide, chance: Random, block: str) -> tuple[str, ...]:
    return (insert(guide, [(places(guide, chance, 1)[0], block)]),)


def name_in_a_table(guide: Guide, chance: Random) -> Plant:
    """A name in a column of recommended certifications."""
    name = chance.choice(_NAMES)
    title = chance.choice(("Recommended certifications", "Suggested courses", "Next certificate"))
    block = f"| Role | {title} |\n|---|---|\n| Harbour master | {name} |"
    return Plant("undefined_name", _at_one_place(guide, chance, block), name)


def name_in_a_list(guide: Guide, chance: Random) -> Plant:
    """A name as a labelled item below a heading of what to take next."""
    name, offset = chance.choice(_NAMES), places(guide, chance, 1)[0]
    title = chance.choice(("Next certifications", "Related courses", "Recommended training"))
    block = f"{below(guide, offset)} {title}\n\n- Same direction: {name}\n"
    return Plant("undefined_name", (insert(guide, [(offset, block)]),), name)


def name_in_prose(guide: Guide, chance: Random) -> Plant:
    """A name that a sentence recommends."""
    name = chance.choice(_NAMES)
    form = chance.choice(("After that, take the {}.", "A good next certification is the {}."))
    return Plant("undefined_name", _at_one_place(guide, chance, form.format(name)), name)


def value_in_a_table(guide: Guide, chance: Random) -> Plant:
    """A cell that is not in the set announced before it."""
    noun, known, stray = chance.choice(_SETS)
    rows = "\n".join(
        f"| Berth {number} | {value} |" for number, value in enumerate((*known, stray))
    )
    block = f"{_announced(noun, known, chance)}\n\n| Berth | {noun.title()} |\n|---|---|\n{rows}"
    return Plant("outside_set", _at_one_place(guide, chance, block), stray)


def value_in_a_list(guide: Guide, chance: Random) -> Plant:
    """A labelled item that is not in the set announced in another section."""
    noun, known, stray = chance.choice(_SETS)
    offsets = places(guide, chance, 2)
    item = f"- {noun.title()}: {stray}\n- Berth: the outer one"
    blocks = [(offsets[0], _announced(noun, known, chance)), (offsets[-1], item)]
    return Plant("outside_set", (insert(guide, blocks),), stray)


def _announced(noun: str, known: tuple[str, ...], chance: Random) -> str:
    listed = "\n".join(f"- {value}" for value in known)
    one, two, three = known
    forms = (
        f"There are three {noun}s: {one}, {two}, and {three}.",
        f"Every berth is of one of 3 {noun}s ({one}, {two}, {three}).",
        f"The harbour knows three {noun}s – {one}, {two} and {three}.",
        f"The harbour knows three {noun}s:\n\n{listed}",
        f"The {noun}s are {one}, {two}, and {three}.",
    )
    return chance.choice(forms)


def part_without_section(guide: Guide, chance: Random) -> Plant:
    """A set of parts of which all but one have a section."""
    noun, known, stray = chance.choice(_SETS)
    offset = places(guide, chance, 1)[0]
    hashes = below(guide, offset)
    parts = [*known, stray]
    missing = parts.pop(chance.randrange(len(parts)))
    told = ", ".join((*known, stray)[:3])
    form = chance.choice((f"{noun.title()} {{}}", "{}", f"{{}} {noun}", f"The {{}} {noun}"))
    sections = "\n\n".join(f"{hashes} {form.format(part)}\n\nIt is moored here." for part in parts)
    block = f"The harbour has four {noun}s: {told}, and {stray}.\n\n{sections}"
    return Plant("missing_section", (insert(guide, [(offset, block)]),), missing)


def count_of_a_list(guide: Guide, chance: Random) -> Plant:
    """A list one longer or shorter than its introduction says."""
    count = chance.randint(3, 6)
    number = chance.choice((_NUMBERS[count - 2], str(count)))
    form = chance.choice(
        (
            "Follow these {} steps:",
            "There are {} steps:",
            "The voyage has {} parts:",
            "You do it in {} steps.",
            "The {} main steps are:",
        )
    )
    listed = chance.sample(_STEPS, count + chance.choice((-1, 1)))
    marker = chance.choice(("- ", "1. "))
    block = "\n".join([form.format(number), "", *(f"{marker}{step}" for step in listed)])
    return Plant("wrong_count", _at_one_place(guide, chance, block), listed[0])


def question_again(guide: Guide, chance: Random) -> Plant | None:
    """A question of the guide once more, in slightly other words, with another answer."""
    if not guide.faqs:
        return None
    faq = chance.choice(guide.faqs)
    again = faq.question
    for old, new in (("do I", "can I"), ("can I", "do I"), ("Is it", "Is this"), ("my", "the")):
        again = re.sub(rf"\b{old}\b", new, again, count=1)
    line = guide.text[faq.start : faq.answer_start].split("\n")[0]
    if faq.question not in line:
        return None
    last = guide.faqs[-1]
    block = f"{line.replace(faq.question, again)}\n\nAsk the harbour office, which answers by post."
    return Plant("duplicate_question", (insert(guide, [(last.end, block)]),), faq.question)


def text_again(guide: Guide, chance: Random) -> Plant | None:
    """A paragraph once more in another section, one word in thirty changed."""
    long = [p for p in guide.paragraphs if len(p.plain.split()) >= 30 and p.plain[0].isalpha()]
    sections = prose_sections(guide)
    if not long or len(sections) < 2:
        return None
    paragraph = chance.choice(long)
    other = chance.choice([section for section in sections if section.id != paragraph.section])
    words = guide.text[paragraph.start : paragraph.end].split()
    for number in chance.sample(range(len(words)), len(words) // 30):
        words[number] = "harbour"
    text = insert(guide, [(own_end(guide, other), " ".join(words))])
    return Plant("near_duplicate", (text,), guide.text[paragraph.start : paragraph.end][:40])


def edition_beside(guide: Guide, chance: Random) -> Plant:
    """The whole guide as a second document, a third of its paragraphs rewritten."""
    text = guide.text
    for paragraph in reversed(guide.paragraphs):
        if chance.random() < 1 / 3:
            text = f"{text[: paragraph.start]}{_STEPS[0]}{text[paragraph.end :]}"
    return Plant("near_duplicate", (guide.text, text), "planted")


def section_emptied(guide: Guide, chance: Random) -> Plant:
    """A section whose text was taken out or never written."""
    section = chance.choice([s for s in prose_sections(guide) if own_end(guide, s) >= s.end])
    heading = guide.text[section.start : section.end].split("\n")[0]
    body = section.start + len(heading)
    filler = chance.choice(("", "", *_FILLERS))
    text = f"{guide.text[:body]}\n\n{filler}\n\n{guide.text[own_end(guide, section) :]}"
    return Plant("empty_section", (text,), section.title)


def heading_alone(guide: Guide, chance: Random) -> Plant:
    """A new heading without text."""
    offset = places(guide, chance, 1)[0]
    block = f"{below(guide, offset)} Lanterns and beacons"
    return Plant("empty_section", (insert(guide, [(offset, block)]),), "Lanterns and beacons")


def comment_unclosed(guide: Guide, chance: Random) -> Plant:
    """A comment without an end, on a line of its own or within one."""
    block = chance.choice(("<!-- rewrite this", "Mind the lanterns. <!-- rewrite this"))
    return Plant("unclosed_comment", _at_one_place(guide, chance, block), "rewrite this")
