"""Values with a type, as a text writes them: money, durations, shares, scores, dates, counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
NUMBER_OF = rf"(?P<number>{'|'.join(word for word in NUMBERS if word != 'one')}|[2-9]|1[0-2])"
"""A number of things, two to twelve."""
PLURAL = r"(?:[a-z][a-z-]{1,20}\s){0,3}(?P<noun>[a-z]{3,20}s)"
"""What they are, words before it included."""
_NUMBER = rf"\d{{1,4}}(?:\.\d)?|{'|'.join(NUMBERS)}"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = 24 * 60.0
_MINUTES = {
    "min": 1.0,
    "hour": 60.0,
    "hr": 60.0,
    "day": _DAY,
    "week": 7 * _DAY,
    "month": 365 * _DAY / 12,
    "year": 365 * _DAY,
}
_VALUE = re.compile(
    r"(?P<money>(?:[$€£₹]|\b(?:USD|EUR|GBP|INR|US\$)\s?)\s?\d[\d,]{0,9}(?:\.\d\d)?"
    r"|\b\d[\d,]{0,9}(?:\.\d\d)?\s?(?:USD|EUR|GBP|INR|dollars|euros|pounds)\b)"
    rf"|(?P<date>\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?\b"
    rf"|\b\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?\b|\b\d{{4}}-\d\d-\d\d\b)"
    rf"|\b(?P<low>{_NUMBER})(?:\s?(?:to|or|and|-|–|—)\s?(?P<high>{_NUMBER}))?[\s-]?"
    r"(?:calendar\s|business\s|working\s|full\s|more\s)?"
    r"(?P<unit>min|hour|hr|day|week|month|year)(?:ute)?s?\b"
    r"|(?P<percent>\b\d{1,3}(?:\.\d)?\s?(?:%|percent\b))"
    r"|(?P<score>\b\d{1,4}\s?(?:/|out of|of)\s?\d{2,4}\b)"
    r"|(?P<count>\b\d{1,4})(?=\s(?:[a-z-]{3,20}\s){0,2}questions\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value: its type, itself in one unit (minutes for durations), and where it stands."""

    type: str
    measure: tuple[float, float] | str
    start: int
    end: int

    def agrees(self, other: "Value") -> bool:
        """Whether two values of one type can both be true: ranges may overlap."""
        if isinstance(self.measure, str) or isinstance(other.measure, str):
            return self.measure == other.measure
        return self.measure[0] <= other.measure[1] and other.measure[0] <= self.measure[1]


def values(text: str) -> Iterator[Value]:
    """The values in a text, in order."""
    for match in _VALUE.finditer(text):
        if match["unit"]:
            minutes = _MINUTES[match["unit"].casefold()]
            low = _number(match["low"])
            high = _number(match["high"]) if match["high"] else low
            measure: tuple[float, float] | str = (low * minutes, high * minutes)
            yield Value("duration", measure, match.start(), match.end())
        else:
            kind = str(match.lastgroup)
            measure = "".join(match.group().casefold().replace(",", "").split())
            yield Value(kind, measure.removesuffix(".00"), match.start(), match.end())


def counted(text: str) -> int:
    """The whole number that a match of `NUMBER_OF` says."""
    return NUMBERS.get(text.casefold()) or int(text)


def _number(text: str) -> float:
    return float(NUMBERS.get(text.casefold()) or text)
