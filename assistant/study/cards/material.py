"""A guide, and what is needed to make cards of it."""

import re
from dataclasses import dataclass

from corpus import Entity, Guide, Section, fold

from ...repertoire.speech import Speech

_LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Material:
    """A guide with how its things are called.

    Attributes:
        guide: The guide.
        speech: How its names and headings are said within a sentence.
        levels: Its levels by name in small letters.

    """

    guide: Guide
    speech: Speech
    levels: dict[str, Entity]

    @classmethod
    def of(cls, guide: Guide) -> "Material":
        """The material of a guide."""
        speech = Speech.of(guide)
        levels = {name: one for name, one in speech.named.items() if one.category == _LEVEL}
        return cls(guide, speech, levels)

    def section(self, offset: int) -> Section | None:
        """The section that a character is in, or None."""
        return self.guide.section_at(offset)

    def level_of(self, headings: tuple[str, ...]) -> str:
        """The level that the innermost of some headings is about, or ""."""
        for heading in reversed(headings):
            found = self.levels.get(self.speech.short(heading).casefold())
            if found is not None:
                return found.name
        return ""

    def level_in(self, text: str) -> str:
        """The one level that a text speaks of as such, or ""."""
        named = {
            level.name
            for level in self.levels.values()
            if re.search(_mention(level), text) is not None
        }
        return named.pop() if len(named) == 1 else ""


def _mention(level: Entity) -> str:
    """The name with a capital, or with the word that the guide uses for levels behind it."""
    name = re.escape(level.name)
    return rf"\b{name}\b|(?i:\b{name} {re.escape(level.kind.rstrip('s'))}s?\b)"


def place_names(material: Material, headings: tuple[str, ...]) -> tuple[str, ...]:
    """Headings as an identity keeps them: without the guide's title, folded."""
    kept = (heading for heading in headings if heading != material.guide.title)
    return tuple(" ".join(fold(material.speech.short(heading))) for heading in kept)
