"""Sets that a guide announces ("three levels: …"), held against what it then gives.

Two things can be wrong: a value that is not in the set, and a part without the section that its
fellows have.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..finding import Finding, Place, finding, heading_place, place
from ..guide import Guide, Section
from ..sentences import sentence_spans
from .values import NUMBER_OF, PLURAL, counted
from .wording import contains, quoted, singular, word_set, words

_VALUES = r"(?P<values>[^.;:()!?\n]{5,300})"
_SET = re.compile(
    rf"(?<![\w.]){NUMBER_OF}\s{PLURAL}\s?"
    rf"(?::|\(|[–—-]|,? namely|,? which are|,? called)\s?{_VALUES}",
    re.IGNORECASE,
)
_ALL = re.compile(rf"The {PLURAL} are:? {_VALUES}\.?")
_COUNT = re.compile(rf"(?<![\w.]){NUMBER_OF}\s{PLURAL}\b[^.;!?]{{0,60}}:$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*,\s*(?:and|or|&)?\s*|\s+(?:and|or|&)\s+")
_ANY = word_set("all any both each every n na none other tbd varies various")
_LONGEST_VALUE = 4  # words
_LEAST_PARTS = 3

_Headings = dict[str, list[tuple[Section, tuple[str, ...]]]]
"""The sections by each word of their titles, with all the words."""


@dataclass(frozen=True, slots=True)
class _Announced:
    """A set of values with the singular noun for one of them, and where it is announced."""

    noun: str
    values: tuple[str, ...]
    place: Place


def announced(guides: Sequence[Guide]) -> Iterator[Finding]:
    """Findings about every set that a guide announces; a set counts in its own guide alone."""
    for guide in guides:
        sets = [*_in_sentences(guide), *_in_lists(guide)]
        for found in sets:
            yield from _values_outside(guide, found)
        headings = _headings(guide)
        for found in [*sets, *_in_tables(guide)]:
            yield from _without_section(guide, found, headings)


def _in_sentences(guide: Guide) -> Iterator[_Announced]:
    """Sets such as "three levels: Low, Middle, and High"; the number must fit the values."""
    texts = [(text.start, text.end) for text in guide.paragraphs]
    texts += [(faq.answer_start, faq.end) for faq in guide.faqs]
    texts += [(item.start, item.end) for found in guide.lists for item in found.items]
    for low, high in texts:
        for start, end in sentence_spans(guide.text, low, high):
            sentence = " ".join(guide.text[start:end].replace("*", "").replace("_", "").split())
            for noun, values in _sets(sentence):
                yield _Announced(noun, values, place(guide, start, end))


def _sets(sentence: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Noun and values; without a number three names or more are a set."""
    for match in _SET.finditer(sentence):
        values = _divided(match["values"])
        if len(values) == counted(match["number"]) and _are_short(values):
            yield singular(match["noun"].casefold()), values
    if whole := _ALL.fullmatch(sentence):
        values = _divided(whole["values"])
        named = all(value[0].isupper() for value in values)
        if len(values) >= _LEAST_PARTS and named and _are_short(values):
            yield singular(whole["noun"].casefold()), values


def _divided(values: str) -> tuple[str, ...]:
    return tuple(filter(None, _BETWEEN.split(values.strip())))


def _in_lists(guide: Guide) -> Iterator[_Announced]:
    """Sets that a numbered introduction gives as a list."""
    for found in guide.lists:
        match = _COUNT.search(found.intro)
        values = tuple(item.label or item.plain.rstrip(".") for item in found.items)
        if match and len(values) == counted(match["number"]) and _are_short(values):
            noun = singular(match["noun"].casefold())
            yield _Announced(noun, values, place(guide, found.start, found.end))


def _in_tables(guide: Guide) -> Iterator[_Announced]:
    """Sets that the first column of a table gives, under a header of its own."""
    for table in guide.tables:
        values = tuple(row.cells[0] for row in table.rows)
        if table.header and table.header[0] and _are_short(values):
            start, end = table.rows[0].start, table.rows[-1].end
            yield _Announced(table.header[0], values, place(guide, start, end))


def _are_short(values: Sequence[str]) -> bool:
    return all(0 < len(words(value)) <= _LONGEST_VALUE for value in values)


def _values_outside(guide: Guide, found: _Announced) -> Iterator[Finding]:
    known = [words(value) for value in found.values]
    for value, start, end in _values_of(guide, found.noun):
        cell = words(value)
        if not cell or len(cell) > _LONGEST_VALUE or _ANY & set(cell) or value[0].isdigit():
            continue
        if any(contains(cell, one) or contains(one, cell) for one in known):
            continue
        yield finding(
            "outside_set",
            [guide.title, found.noun, value],
            f"“{value}” is given as a {found.noun}, but the {found.noun}s announced are "
            f"{quoted(found.values)}.",
            [place(guide, start, end), found.place],
        )


def _values_of(guide: Guide, noun: str) -> Iterator[tuple[str, int, int]]:
    """What stands in columns headed with the noun, and after the noun as a label."""
    for table in guide.tables:
        for column, title in enumerate(table.header):
            if words(title)[-1:] == (noun,):
                yield from ((row.cells[column], row.start, row.end) for row in table.rows)
    for items in guide.lists:
        for item in items.items:
            if words(item.label) == (noun,):
                yield item.plain[len(item.label) + 1 :].strip(), item.start, item.end


def _without_section(guide: Guide, found: _Announced, headings: _Headings) -> Iterator[Finding]:
    """The values without a heading where most of the others have one of the same form."""
    keys = {value: words(value) for value in found.values}
    families: dict[tuple[tuple[str, ...], frozenset[str]], dict[str, Section]] = defaultdict(dict)
    named: set[str] = set()
    for value, key in keys.items():
        for section, title in headings.get(key[0], ()):
            if contains(title, key):
                named.add(value)
                rest = frozenset(w for w in title if w not in key and not w.isdigit())
                families[section.path, rest - {found.noun}].setdefault(value, section)
    family = max(families.values(), key=len, default={})
    if len(keys) < _LEAST_PARTS or not len(keys) > len(family) >= max(2, len(keys) * 0.6):
        return
    for value in keys:
        if value not in named:
            yield finding(
                "missing_section",
                [guide.title, value],
                f"“{value}” has no section of its own, as {quoted(family)} have.",
                [found.place, *(heading_place(guide, each.start) for each in family.values())],
            )


def _headings(guide: Guide) -> _Headings:
    found: _Headings = defaultdict(list)
    for section in guide.sections:
        title = words(section.title)
        for word in dict.fromkeys(title):
            found[word].append((section, title))
    return found
