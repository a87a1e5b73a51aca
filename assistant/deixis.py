"""What "this", "it" and "here" mean to somebody who points at a section of a guide."""

import re

from corpus import Guide, Section
from index import Index, words

from .language import Language
from .mentions import has_content, things
from .scope import Scope

_NAMED = 2  # content words before a pronoun, one of which it may stand for
_POSSESSIVE = {"its", "their"}


def resolved(text: str, scope: Scope, index: Index, language: Language) -> str:
    """The question with what the section is about in the place of what points at it.

    A pronoun with a noun or two before it stands for one of those, and stays.
    """
    if scope.section is None or scope.document is None:
        return text
    lowered = text.lower()
    found = language.here.search(lowered) or _pronoun(lowered, language)
    if found is None or len(lowered) != len(text):
        return text
    meant = referent(scope.section, index.guide(scope.document), index)
    put = f"{meant}'s" if found[0] in _POSSESSIVE else meant
    put = f"in {meant}" if found[0] == "here" else put
    return f"{text[: found.start()]}{put}{text[found.end() :]}"


def _pronoun(lowered: str, language: Language) -> re.Match[str] | None:
    found = language.anaphora.search(lowered)
    before = words(lowered[: found.start()]) if found else ()
    return found if sum(has_content(word, language) for word in before) < _NAMED else None


def referent(section: Section, guide: Guide, index: Index) -> str:
    """What a section is about: its title, after the nearest thing named above it."""
    title = section.title.rstrip(" :?.") or guide.title
    if things(title, index, guide.document):
        return title
    above = (heading for heading in section.path[:0:-1] if things(heading, index, guide.document))
    return " ".join(filter(None, (next(above, ""), title)))
