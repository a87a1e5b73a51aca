"""What a guide states, sentence by sentence, with the values that it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..finding import heading_path
from ..guide import Guide
from ..sentences import sentence_spans
from .attributes import ATTRIBUTES
from .facts import HEDGED, SUBJECTS
from .scopes import EXCEPTION
from .values import NUMBERS, values
from .wording import content_words, singular, word_set, words

_COUNTED = re.compile(
    rf"(?<![\w.,$€£/-])(?P<number>\d{{1,4}}|{'|'.join(NUMBERS)})\s"
    r"(?:[a-z]{1,20}(?:-[a-z]{1,20})?\s){0,2}(?P<noun>[a-z]{3,20}s)\b",
    re.IGNORECASE,
)
_SUBJECTS = frozenset(SUBJECTS.values())
_POINTING = re.compile(r"this (?!exam|cert|cred|test|licen[cs]e)", re.IGNORECASE)
_TIMES = word_set("minute hour day week month year min hr second percent dollar euro pound")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DENIALS = word_set("no not never cannot can't don't doesn't isn't aren't won't needn't without")

Amount = tuple[float, float]
"""The least and the most that a value can be, in the unit of its type."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, a list item or a cell of a table.

    Attributes:
        words: What it is about: the words that carry meaning, the values aside.
        above: Those of the headings over it, of its row, or of the question that it answers.
        needed: Those without which it is about something else: of a row, of "this exercise".
        aspects: What it plainly tells of the exam or certification that it names: the value of an
            attribute by the attribute's name.
        amounts: Its values by their types; a count's type has the name of what is counted.
        denies: Whether it has a "not" and the like.

    """

    guide: Guide
    start: int
    end: int
    words: frozenset[str]
    above: frozenset[str]
    needed: frozenset[str]
    aspects: dict[str, Amount]
    amounts: dict[str, list[Amount]]
    denies: bool


def statements(guide: Guide) -> Iterator[Statement]:
    """Everything that a guide states."""
    for low, high, question in _texts(guide):
        asked = frozenset(content_words(question))
        above = asked | _above(guide, low)
        for start, end in sentence_spans(guide.text, low, high):
            said = guide.readable(start, end)
            needed = above if _POINTING.match(said) else frozenset()
            yield _statement(guide, (start, end), said, above, needed)
    for table in guide.tables:
        for row in table.rows:
            label = frozenset(content_words(row.cells[0]))
            above = _above(guide, row.start) | label
            for title, cell in list(zip(table.header, row.cells, strict=False))[1:]:
                said = f"{row.cells[0]}, {title}: {cell}"
                yield _statement(guide, (row.start, row.end), said, above, label)


def _texts(guide: Guide) -> Iterator[tuple[int, int, str]]:
    yield from ((each.start, each.end, "") for each in guide.paragraphs)
    yield from ((item.start, item.end, "") for found in guide.lists for item in found.items)
    yield from ((faq.answer_start, faq.end, faq.question) for faq in guide.faqs)


def _above(guide: Guide, offset: int) -> frozenset[str]:
    return frozenset(word for title in heading_path(guide, offset) for word in content_words(title))


def _statement(
    guide: Guide,
    span: tuple[int, int],
    said: str,
    above: frozenset[str],
    needed: frozenset[str],
) -> Statement:
    found = dict[str, list[Amount]]()
    spans = []
    for kind, amount, start, end in _amounts(said):
        found.setdefault(kind, []).append(amount)
        spans.append((start, end))
    rest = said
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    about = {
        SUBJECTS.get(word, word)
        for word in content_words(rest)
        if word not in _DENIALS and not word.isdigit()
    }
    aspects = _aspects(said, found)
    is_plain = not (HEDGED.search(said) or EXCEPTION & about or about.isdisjoint(_SUBJECTS))
    return Statement(
        guide,
        *span,
        frozenset((*about, *(f"#{name}" for name in aspects))),
        above,
        needed,
        aspects if is_plain else {},
        found,
        len(_DENIALS.intersection(words(said))) % 2 == 1,
    )


def _aspects(said: str, amounts: dict[str, list[Amount]]) -> dict[str, Amount]:
    """The attributes told with one fitting value each."""
    found = {}
    for attribute in ATTRIBUTES if amounts else ():
        types = ("count of question",) if "count" in attribute.types else attribute.types
        fitting = [
            amount
            for each in types
            for amount in amounts.get(each, ())
            if each != "duration" or attribute.least <= amount[0] <= amount[1] <= attribute.most
        ]
        if len(fitting) == 1 and attribute.cue.search(said):
            found[attribute.name] = fitting[0]
    return found


def _amounts(text: str) -> Iterator[tuple[str, Amount, int, int]]:
    """Type, amount and span of the values of a text."""
    for value in values(text):
        if value.type == "count":
            continue
        amount = _amount(value.measure) if value.type != "date" else _date(value.measure)
        if amount:
            yield value.type, amount, value.start, value.end
    for found in _COUNTED.finditer(text):
        noun = singular(found["noun"].casefold())
        if noun not in _TIMES:
            number = float(NUMBERS.get(found["number"].casefold()) or found["number"])
            yield f"count of {noun}", (number, number), found.start(), found.end("number")


def _amount(measure: tuple[float, float] | str) -> Amount | None:
    if not isinstance(measure, str):
        return measure
    number = _NUMBER.search(measure)
    return (float(number[0]), float(number[0])) if number else None


def _date(measure: tuple[float, float] | str) -> Amount | None:
    """The day of the year, a month as 31 days; years aside."""
    told = str(measure)
    numbers = [int(number) for number in _NUMBER.findall(told)]
    month = next((index for index, name in enumerate(_MONTHS) if name in told), None)
    if month is None:
        month = numbers[1] - 1 if len(numbers) == 3 else None
        numbers = numbers[2:]
    if month is None or not numbers:
        return None
    return (month * 31.0 + numbers[0],) * 2
