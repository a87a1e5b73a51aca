"""How the names and headings of a guide are said within a sentence."""

import re
from collections import Counter
from dataclasses import dataclass

from corpus import SECTION, TOPIC, Entity, Guide, entities

from ..language import english

_STOPS = " .:;,?!–-"
_NUMBER = re.compile(
    r"^\W*(?:(?:step|part|chapter|section|unit|module)\s+)?\d[\d.]*\s*[.):–-]?\s+", re.IGNORECASE
)
_ADDRESS = re.compile(r"\s*\([^()]*\.[^()]*\)$")  # "Bay School (bayschool.example)"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PIECE = re.compile(r"[^\W_]+")
_CAPITALS = re.compile(r"[^\W\d_]+[A-Z]")  # within a word: "LaTeX", "API"
_WITHIN = re.compile(r"\b[a-z][\w'’-]*[,;]? (?=([^\W\d_]+(?:[-'’][^\W\d_]+)*))")
_MOSTLY = 3  # times as often as in small letters a word has a capital that belongs to it
_LONGEST_KIND = 12  # letters of a column title that can stand behind a name


@dataclass(frozen=True, slots=True)
class Speech:
    """What is needed to say the headings of one guide.

    Attributes:
        title: Of the guide.
        said: Its words between single spaces, as they are written.
        folded: The same in small letters.
        within: How often each word stands within a sentence, as it is written there.
        named: Its things by name, in small letters.

    """

    title: str
    said: str
    folded: str
    within: Counter[str]
    named: dict[str, Entity]

    @classmethod
    def of(cls, guide: Guide) -> "Speech":
        """The speech of a guide."""
        said = _spaced(guide.text)
        things = [one for one in entities(guide) if one.kind not in (TOPIC, SECTION)]
        return cls(
            title=guide.title,
            said=said,
            folded=said.lower(),
            within=Counter(_WITHIN.findall(_running(guide))),
            named={one.name.casefold(): one for one in reversed(things)},
        )

    def thing(self, name: str) -> Entity | None:
        """The thing of that name, or None."""
        return self.named.get(name.casefold())

    def lowered(self, heading: str) -> str:
        """A heading as it stands within a sentence: in small letters, but for names.

        One in title case that has a name in it stays as it is, since names are not told from others
        for sure.
        """
        before, title, after = bare(heading).partition(self.title)
        spoken = _WORD.findall(f"{before} {after}")
        content = [word for word in spoken[1:] if word not in english().function_words]
        if any(word[0].islower() for word in content):
            return f"{_WORD.sub(self._small, before, count=1)}{title}{after}"
        if any(word[1:].islower() and self._is_name(word) for word in spoken):
            return f"{before}{title}{after}"
        return f"{_WORD.sub(self._small, before)}{title}{_WORD.sub(self._small, after)}"

    def _small(self, found: re.Match[str]) -> str:
        word = found[0]
        return word.lower() if word[1:].islower() and not self._is_name(word) else word

    def _is_name(self, word: str) -> bool:
        """Whether a word mostly has a capital within sentences."""
        return self.within[word] > _MOSTLY * self.within[word.lower()]

    def as_noun(self, name: str) -> str:
        """A name as the guide writes it within sentences: "chargeback", but "Bay School"."""
        small = name.lower()
        return small if not _CAPITALS.search(name) and _spaced(small) in self.said else name

    def mentions(self, name: str) -> int:
        """How often the guide says a name, its headings included."""
        return self.folded.count(_spaced(name.lower()))

    def called(self, name: str) -> str:
        """A name with its article: "the Orchard track", "the Bay Course", "BaySchool"."""
        short = self.short(name)
        found = self.thing(short)
        kind = found.kind.lower() if found is not None else ""
        if kind.isalpha() and len(kind) <= _LONGEST_KIND and not kind.endswith("s"):
            return f"the {short}" if kind in short.lower() else f"the {short} {kind}"
        common = " " in short and self.within[short.split()[-1].lower()] > 0
        return f"the {short}" if common and self.mentions(f"the {short}") else short

    def short(self, name: str) -> str:
        """A name without the title of the guide before it."""
        return bare(name.removeprefix(self.title).strip(_STOPS)) or bare(name)


def _spaced(text: str) -> str:
    return f" {' '.join(_PIECE.findall(text))} "


def _running(guide: Guide) -> str:
    """The running text of a guide: headings and tables may have capitals everywhere."""
    paragraphs = (paragraph.plain for paragraph in guide.paragraphs)
    items = (item.plain for listed in guide.lists for item in listed.items)
    return "\n".join((*paragraphs, *items, *(faq.answer for faq in guide.faqs)))


def bare(heading: str) -> str:
    """A heading without its number, an address behind it, and the stops at its end."""
    return _ADDRESS.sub("", _NUMBER.sub("", heading)).strip(_STOPS)


def is_plural(phrase: str) -> bool:
    """Whether the last word of a phrase means several."""
    last = phrase.lower().split()[-1:]
    return any(word.endswith("s") and not word.endswith(("ss", "us", "is")) for word in last)
