"""The wordings of questions, from `data/repertoire.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from corpus import parsed
from index import words


@dataclass(frozen=True, slots=True)
class Templates:
    """Headings that ask something, wordings by name, and words of which nobody asks."""

    asking: re.Pattern[str]
    vague: re.Pattern[str]
    headings: tuple[tuple[re.Pattern[str], str], ...]
    wordings: dict[str, str]
    dull: frozenset[str]
    chatty: frozenset[str]

    def worded(self, name: str, /, **said: str) -> str:
        """The wording of that name with these words in it."""
        return self.wordings[name].format_map(said)

    def names_something(self, heading: str) -> bool:
        """Whether a heading names what stands below it, and does not just talk."""
        return self.chatty.isdisjoint(words(heading))

    def asks(self, text: str) -> bool:
        """Whether a text is a question, and one that says of what."""
        said = text.lower()
        return self.asking.fullmatch(said) is not None and not self.vague.fullmatch(said)

    def is_dull(self, heading: str) -> bool:
        """Whether a heading or column title says nothing that is worth a question."""
        return all(word in self.dull for word in words(heading))


@lru_cache(maxsize=1)
def templates() -> Templates:
    """The wordings that ship with the product."""
    raw = parsed((files("assistant") / "data" / "repertoire.yaml").read_text(encoding="utf-8"))
    return Templates(
        asking=re.compile(raw.pop("asking")),
        vague=re.compile(raw.pop("vague")),
        headings=tuple((re.compile(pattern), wording) for pattern, wording in raw.pop("headings")),
        dull=frozenset(raw.pop("dull").split()),
        chatty=frozenset(raw.pop("chatty")),
        wordings=raw,
    )
