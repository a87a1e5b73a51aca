"""Other ways in which a guide writes its names: plural, capitals, spacing, short form."""

import re
from collections.abc import Collection, Iterable, Iterator

from ..guide import Guide
from .letters import WORD, letters, singular

_LONGEST = 8  # words
_GAP = re.compile(r"\s|\s?[-–—/&+]\s?|['’.]")
_ADDRESS = re.compile(r"(?:\.[^\W_]{2,20}){1,4}|@")
_SHORT = re.compile(r"\s\(([^\W_][\w&.-]{1,11})\)")
_BRACKETS = re.compile(r"([^()]{2,80}?)\s*\(([^()]{2,80})\)")


def spellings(guide: Guide, names: Iterable[str]) -> dict[str, set[str]]:
    """How the guide writes each name, by the letters of the name.

    A name is recognised with other capitals, spaces, hyphens, number, and without the ending of a
    web address; what stands in brackets behind it is its short form if it abbreviates it.
    """
    found: dict[str, set[str]] = {letters(name): set() for name in names}
    found.pop("", None)
    beginnings = {key[:length] for key in found for length in range(1, len(key) + 1)}
    for text in set(_texts(guide)):
        for key, start, end in _mentions(text, found, beginnings):
            found[key].update(_written(text, start, end))
    return found


def _mentions(
    text: str, wanted: Collection[str], beginnings: Collection[str]
) -> Iterator[tuple[str, int, int]]:
    """Names in a text: the letters of the name, and its span."""
    words = list(WORD.finditer(text))
    low = [word[0].casefold() for word in words]
    for first, start in enumerate(words):
        before = ""
        for last in range(first, min(first + _LONGEST, len(words))):
            if last > first and not _GAP.fullmatch(
                text, words[last - 1].end(), words[last].start()
            ):
                break
            key = before + singular(low[last])
            if key in wanted:
                yield key, start.start(), words[last].end()
            before += low[last]
            if before not in beginnings:
                break


def inside(name: str) -> Iterator[str]:
    """The two names of "Harbour Master (HM)"; nothing for a name without a short form."""
    parts = _BRACKETS.fullmatch(name)
    if parts and _abbreviates(parts[2], parts[1]):
        yield from parts.groups()


def _texts(guide: Guide) -> Iterator[str]:
    """The guide's words, markup gone."""
    for section in guide.sections:
        yield section.title
    for faq in guide.faqs:
        yield faq.question
        yield faq.answer
    for table in guide.tables:
        yield from table.header
        for row in table.rows:
            yield from row.cells
    for items in guide.lists:
        yield items.intro
        for item in items.items:
            yield item.plain
    for paragraph in guide.paragraphs:
        yield paragraph.plain


def _written(text: str, start: int, end: int) -> Iterator[str]:
    """The name at start:end as written there, its web address whole, and its short form."""
    address = _ADDRESS.match(text, end)
    whole = text[start : address.end() if address else end]
    if text[start - 1 : start] != "@" and letters(whole) == letters(text[start:end]):
        yield " ".join(whole.split())
        yield from _short(whole, text[start + len(whole) : start + len(whole) + 20])


def _short(name: str, after: str) -> Iterator[str]:
    bracket = _SHORT.match(after)
    if bracket and _abbreviates(bracket[1], name):
        yield bracket[1]


def _abbreviates(short: str, name: str) -> bool:
    """Whether a short form has two capitals, and its letters stand in the name in that order."""
    rest = iter(name.casefold())
    signs = [sign for sign in short if sign.isalnum()]
    return (
        sum(map(str.isupper, signs)) > 1
        and signs[0].casefold() == name[:1].casefold()
        and len(signs) < len(name)
        and all(sign.casefold() in rest for sign in signs if not _is_plural(sign, short))
    )


def _is_plural(sign: str, short: str) -> bool:
    return sign == "s" and short.endswith("s")
