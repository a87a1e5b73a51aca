"""The numbers of a text, with what they measure, so that "2-3 years" is "two to three years"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .bounds import bound
from .tokens import Token
from .vocabulary import Unit, vocabulary

_RANGE = {"-", "–", "—", "to", "and", "or"}
_ONES = {"a", "an", "one", "single"}
_OFTEN = {"twice", "thrice", "double"}
_SPACED = re.compile(r"[\s,]")
_TIMES = {"hundred", "thousand", "million"}
_CLOSE = 0.002  # share by which a third may miss


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range of numbers, `low` to `high` of the unit that stands at `unit`.

    Attributes:
        measure: What it measures, "" for a bare count.
        low, high: In the basic unit of the measure.
        bound: "upper" for "at most", "lower" for "at least", "" for neither.
        place: Index of its first token.
        end: Index behind its last token.
        clause: Number of the clause it stands in.
        weak: Whether it may be but an article: "one", "an hour".
        raw: Least and most as they were written.
        counts: Whether a word of content follows, which is what it counts.

    """

    low: float
    high: float
    measure: str
    bound: str
    place: int
    end: int
    clause: int
    weak: bool = False
    raw: tuple[float, float] = (0.0, 0.0)
    counts: bool = False

    def equals(self, other: "Quantity") -> bool:
        """Whether both say the same number of the same thing, bounds aside."""
        if self.measure and other.measure and self.measure != other.measure:
            return False
        if not (self.measure and other.measure):
            bare = other if self.measure else self
            return self.raw == other.raw and (self.measure == other.measure or not bare.counts)
        return _near(self.low, other.low) and _near(self.high, other.high)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _CLOSE * max(abs(one), abs(other))


def quantities(tokens: Sequence[Token]) -> list[Quantity]:
    """The quantities of a text in order."""
    words = [token.word for token in tokens]
    found: list[Quantity] = []
    place = 0
    while place < len(tokens):
        quantity = _quantity(tokens, place)
        if quantity:
            where = bound(words, quantity.place, quantity.end)
            found.append(replace(quantity, bound=where))
        place = quantity.end if quantity else place + 1
    return found


def _quantity(tokens: Sequence[Token], place: int) -> Quantity | None:
    first = _number(tokens, place)
    if first is None:
        return None
    low, end = first
    unit, end = _unit(tokens, place, end)
    clause = tokens[place].clause
    article = low == 1 and tokens[place].word in _ONES
    if article and (unit is None or unit.measure != "time"):
        return Quantity(1, 1, "", "", place, end, clause, True, (1, 1))
    high, first_unit = low, unit
    if second := _range_end(tokens, place, end):
        high, after = second
        unit, end = _unit(tokens, end + 1, after)
    unit = unit or first_unit
    measure, factor = (unit.measure, unit.factor) if unit else ("", 1.0)
    span = (low * (first_unit.factor if first_unit else factor), high * factor)
    told = place > 0 and unit is None and tokens[place - 1].word in ("the", "these")
    weak = article or told or tokens[place].word in _OFTEN
    counts = end < len(tokens) and tokens[end].content
    return Quantity(*span, measure, "", place, end, clause, weak, (low, high), counts)


def _range_end(tokens: Sequence[Token], place: int, end: int) -> tuple[float, int] | None:
    """The second number of "2 to 3" or "between 2 and 3", and the index behind it."""
    if end >= len(tokens) - 1 or tokens[end].word not in _RANGE:
        return None
    if tokens[end].word in ("and", "or") and not _between(tokens, place):
        return None
    return None if tokens[end + 1].word in ("a", "an") else _number(tokens, end + 1)


def _between(tokens: Sequence[Token], place: int) -> bool:
    return any(token.word == "between" for token in tokens[max(0, place - 2) : place])


def _number(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    """The number that begins at a token, and the index behind it."""
    known = vocabulary()
    word = tokens[place].word
    after = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if word in ("a", "an"):
        if after in known.fractions and after != "half":
            return known.fractions[after], place + 2
        singular = after in known.units and known.units[after].measure == "time"
        return (1.0, place + 1) if singular else None
    if word == "half":
        return known.fractions[word], place + 1
    value = _value(word)
    if value is None:
        return None
    if after in known.fractions and after != "second":
        return value * known.fractions[after], place + 2
    return (value * known.numbers[after], place + 2) if after in _TIMES else (value, place + 1)


def _value(word: str) -> float | None:
    if word[0].isdecimal():
        digits = _SPACED.sub("", word)
        return float(digits) if digits.replace(".", "", 1).isdecimal() else None
    if word in _TIMES:
        return None
    return 1.0 if word == "single" else vocabulary().numbers.get(word)


def _unit(tokens: Sequence[Token], place: int, end: int) -> tuple[Unit | None, int]:
    """The unit of a number, before it (a currency's sign) or behind it, and where both end."""
    known = vocabulary()
    if place and tokens[place - 1].word in ("€", "$", "£", "₹"):
        return known.units[tokens[place - 1].word], end
    after = end + 1 if end < len(tokens) and tokens[end].word == "-" else end
    if after < len(tokens):
        word = tokens[after].word.lower()
        unit = known.units.get(word) or known.units.get(word.removesuffix("s"))
        if unit:
            return unit, after + 1
    if tokens[end - 1].word in known.fractions:
        return known.units["percent"], end
    return None, end
