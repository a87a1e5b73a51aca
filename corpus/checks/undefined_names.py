"""Names that a guide recommends and never explains.

Only names that are given as a thing to take next are looked at: the cells of a column such as
"Recommended certifications", and labelled items under a heading such as "Next courses". A name
that is explained nowhere leaves a learner without an answer to "what is that?".
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..finding import Finding, finding, place
from ..guide import Guide, ItemList, Table
from .wording import singular, word_set, words

_OFFERED = word_set(
    "badge certificate certification course credential degree exam examination license licence "
    "module path pathway program programme qualification specialization track training"
)
_ADVISED = word_set(
    "advised after alternative equivalent following further next option preferred prerequisite "
    "progression recommended related required subsequent suggested"
)
_AUDIENCE = word_set("audience background goal job persona position profile role")
_SMALL = word_set("a an and at by for from in of on or the to with")
_TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_SEPARATOR = re.compile(r"\s*(?:[,;•]|\bor\b)\s*")
_LONGEST = 7  # words


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name where it is recommended; `among` is what the guide calls the recommendation."""

    name: str
    key: tuple[str, ...]
    among: str
    guide: Guide
    start: int
    end: int


def undefined_names(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each recommended name that stands nowhere else in any of the guides."""
    mentions: dict[tuple[str, ...], list[_Mention]] = defaultdict(list)
    for guide in guides:
        for mention in _mentions(guide):
            mentions[mention.key].append(mention)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    lengths: dict[str, set[int]] = defaultdict(set)
    for key, same in mentions.items():
        lengths[key[0]].add(len(key))
        for mention in same:
            spans[mention.guide.document].append((mention.start, mention.end))
    for guide in guides if mentions else ():
        for key in set(_elsewhere(guide, sorted(spans[guide.document]), lengths)):
            mentions.pop(key, None)
    where = "the guide" if len(guides) == 1 else "the library"
    for found in mentions.values():
        first = found[0]
        yield finding(
            "undefined_name",
            [first.guide.title, " ".join(first.key)],
            f"“{first.name}” is named under “{first.among}” and nowhere else in {where}.",
            [place(each.guide, each.start, each.end) for each in found],
        )


def _mentions(guide: Guide) -> Iterator[_Mention]:
    for table in guide.tables:
        yield from _in_table(guide, table)
    titles = {section.id: section.title for section in guide.sections}
    for items in guide.lists:
        yield from _in_list(guide, items, titles.get(items.section, ""))


def _in_table(guide: Guide, table: Table) -> Iterator[_Mention]:
    for column, title in enumerate(table.header):
        if column == 0 or not _recommends(title, table.header[0]):
            continue
        for row in table.rows:
            for name in _SEPARATOR.split(row.cells[column]):
                yield from _mention(guide, name, title, row.start, row.end)


def _recommends(title: str, first: str) -> bool:
    """Whether a column offers things to take to those whom the first column names."""
    heading = set(words(title))
    return bool(heading & _OFFERED) and bool(heading & _ADVISED or set(words(first)) & _AUDIENCE)


def _in_list(guide: Guide, items: ItemList, heading: str) -> Iterator[_Mention]:
    for item in items.items:
        about = set(words(f"{heading} {items.intro} {item.label}"))
        if item.label and about & _OFFERED and about & _ADVISED:
            value = item.plain[len(item.label) + 1 :].strip().rstrip(".")
            for name in _SEPARATOR.split(value):
                yield from _mention(guide, name, heading or item.label, item.start, item.end)


def _mention(guide: Guide, name: str, among: str, low: int, high: int) -> Iterator[_Mention]:
    start = guide.text.find(name, low, high)
    is_link = start > 0 and guide.text[start - 1] == "["
    if not _is_name(name) or is_link:
        return
    span = (low, high) if start < 0 else (start, start + len(name))
    yield _Mention(name, words(name), among, guide, *span)


def _is_name(name: str) -> bool:
    """Two words or more, each of them capitalised but for small ones."""
    found = _TOKEN.findall(name)
    large = [word for word in name.split() if word.casefold() not in _SMALL]
    return (
        2 <= len(large) <= len(found) <= _LONGEST
        and not name.endswith((".", "?", "!", ":"))
        and not any(map(name.count, "{}[]<>|=*"))
        and all(not word[0].islower() for word in large)
        and not any(character.isdigit() for character in found[0])
    )


def _elsewhere(
    guide: Guide, recommended: Sequence[tuple[int, int]], lengths: Mapping[str, Iterable[int]]
) -> Iterator[tuple[str, ...]]:
    """What stands in the guide outside every recommendation, where a name could begin.

    `lengths` gives the lengths in words of the names that begin with a word.
    """
    found = list(_TOKEN.finditer(guide.text))
    tokens = [singular(each.group().casefold()) for each in found]
    upcoming = iter([*recommended, (len(guide.text) + 1, len(guide.text) + 1)])
    low, high = next(upcoming)
    for index, token in enumerate(tokens):
        start = found[index].start()
        while start >= high:
            low, high = next(upcoming)
        if token in lengths and not low <= start < high:
            for length in lengths[token]:
                yield tuple(tokens[index : index + length])
