"""What a guide itself says of the time that preparing takes."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from corpus import Guide, sentence_spans

from ...answer import Citation
from .programme import Programme
from .study_plan import Statement
from .words import plan_words

_MOST = 3  # statements beside a plan


class Amount(NamedTuple):
    """The least that a statement asks for: days in all, or hours in all or a week."""

    least: float
    unit: str


def statements(programme: Programme) -> list[Statement]:
    """Sentences on the time to prepare, those about the plan's own thing first; at most three."""
    guide, thing = programme.guide, programme.thing
    steps = [part for step in programme.steps for part in (step.part, *step.tasks)]
    found = [
        span
        for span in _spans(guide)
        if not any(part.start < span[1] and span[0] < part.end for part in steps)
    ]
    found.sort(key=lambda span: (not thing.start <= span[0] < thing.end, span))
    return [Statement(guide.readable(*span), cited(guide, *span)) for span in found[:_MOST]]


def cited(guide: Guide, start: int, end: int) -> Citation:
    """The place of a span, as the one proof of what it says."""
    section = guide.section_at(start)
    return Citation(
        mark=1,
        quote=guide.text[start:end],
        document=guide.document,
        title=guide.title,
        section=section.heading_path if section else (),
        page=guide.page_at(start),
        start=start,
        end=end,
    )


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


def _spans(guide: Guide) -> Iterator[tuple[int, int]]:
    preparing = plan_words().preparing
    for faq in guide.faqs:
        about = bool(preparing.search(faq.question.lower()))
        for start, end in sentence_spans(guide.text, faq.answer_start, faq.end):
            said = guide.text[start:end]
            if (about or preparing.search(said.lower())) and amount_of(said):
                yield start, end
    for paragraph in guide.paragraphs:
        for start, end in sentence_spans(guide.text, paragraph.start, paragraph.end):
            said = guide.text[start:end]
            if preparing.search(said.lower()) and amount_of(said):
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
