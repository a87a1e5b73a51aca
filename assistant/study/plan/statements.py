"""What a guide itself says of the time that preparing takes."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus import Guide, entities, fold, sentence_spans

from ...answer import Citation
from .programme import Programme
from .study_plan import Statement
from .words import plan_words

_MOST = 3  # statements beside a plan


class Amount(NamedTuple):
    """The least that a statement asks for: days in all, or hours in all or a week."""

    least: float
    unit: str


def statements(programme: Programme, others: Sequence[Programme]) -> list[Statement]:
    """Sentences on the time to prepare, those about the plan's own thing first; at most three.

    What stands below the headings of `others`, the guide's plans for other things, is theirs.
    """
    guide, thing = programme.guide, programme.thing
    steps = [part for step in programme.steps for part in (step.part, *step.tasks)]
    taken = [(part.start, part.end) for part in steps]
    taken += [(one.thing.start, one.thing.end) for one in others if one.thing.start > thing.start]
    found = [
        span
        for span in _spans(guide)
        if not any(low < span[1] and span[0] < high for low, high in taken)
    ]
    found.sort(key=lambda span: (not thing.start <= span[0] < thing.end, span))
    return [Statement(guide.readable(*span), Citation.of(guide, *span)) for span in found[:_MOST]]


def amount_of(text: str) -> Amount | None:
    """The first amount of time to prepare in a sentence, at its least."""
    low = text.lower()
    for found in _amount().finditer(low):
        if plan_words().not_preparing.search(low[found.end() :]):
            continue
        number = plan_words().numbers.get(found["low"]) or int(found["low"])
        if found["unit"] != "hour":
            return Amount(number * plan_words().units[found["unit"]], "days")
        each = found["each"]
        return Amount(number * 7 if each == "day" else number, "hours a week" if each else "hours")
    return None


def is_of_another(text: str, programme: Programme) -> bool:
    """Whether a sentence names another level than that of a plan, and not its own."""
    known = entities(programme.guide)
    own, said = fold(programme.short), fold(text)
    if _has(said, own):
        return False
    names = (fold(one.name) for one in known if one.category == "level")
    return bool(plan_words().ladder.search(text.lower())) or any(_has(said, name) for name in names)


def _has(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether words hold those of a name one after another."""
    places = range(len(said) - len(name) + 1)
    return bool(name) and any(said[place : place + len(name)] == name for place in places)


def _spans(guide: Guide) -> Iterator[tuple[int, int]]:
    for faq in guide.faqs:
        about = bool(plan_words().preparing.search(faq.question.lower()))
        yield from _of(guide, faq.answer_start, faq.end, about=about)
    for paragraph in guide.paragraphs:
        section = guide.section_at(paragraph.start)
        about = bool(section and plan_words().preparing.search(section.title.lower()))
        yield from _of(guide, paragraph.start, paragraph.end, about=about)


def _of(guide: Guide, low: int, high: int, *, about: bool = False) -> Iterator[tuple[int, int]]:
    """Sentences with a time to prepare; `about`: a question or title over them says that."""
    known = plan_words()
    for start, end in sentence_spans(guide.text, low, high):
        said = guide.text[start:end].lower()
        is_about = known.preparing.search(said) or (about and not known.about_exam.search(said))
        if is_about and amount_of(said):
            yield start, end


@lru_cache(maxsize=1)
def _amount() -> re.Pattern[str]:
    known = plan_words()
    number = rf"\d{{1,4}}|{'|'.join(known.numbers)}"
    unit = "|".join([*known.units, "hour"])
    return re.compile(
        rf"\b(?P<low>{number})(?: ?(?:-|–|—|to|or|and) ?(?:{number}))?[ -](?P<unit>{unit})s?\b"
        r"(?: (?:of \w+ )?(?:a|per|each|every) (?P<each>day|week)\b)?"
    )
