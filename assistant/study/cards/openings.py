"""With what a section begins: the sentences that say what it is about."""

from collections.abc import Mapping, Sequence

from corpus import Guide, Paragraph

from ...language import english
from .passage import Piece, content, joined, pieces
from .wordings import wordings

_FEWEST = 5  # words of a description
_LONGEST = 60
_WITHIN = 3  # words that may stand between the words of a name
_BEFORE = 4  # words that may stand before the name of what a sentence is about

Opening = Sequence[Piece]


def openings(guide: Guide) -> Mapping[str, Opening]:
    """By section the sentences that it begins with, where that is running text."""
    lists = {found.section: found.start for found in guide.lists}
    found: dict[str, Opening] = {}
    for paragraph in guide.paragraphs:
        if paragraph.section not in found:
            after = lists.get(paragraph.section, paragraph.end) < paragraph.start
            found[paragraph.section] = () if after else _opening(guide, paragraph)
    return {section: opening for section, opening in found.items() if opening}


def _opening(guide: Guide, paragraph: Paragraph) -> Opening:
    told = pieces(guide, paragraph.start, paragraph.end)
    words = 0
    for count, piece in enumerate(told, start=1):
        words += len(piece.text.split())
        if words > _LONGEST or piece.text.endswith(":"):
            return ()
        if words >= _FEWEST:
            return told[:count]
    return ()


def is_subject(name: str, opening: Opening) -> bool:
    """Whether a text is about a thing: names it soon, before a verb says something of another."""
    own, spoken = content(name), joined(opening).split()
    place = next((at for at, word in enumerate(spoken) if content(word) & own), len(spoken))
    end = next((at for at, word in enumerate(spoken) if at > place and _is_verb(word)), len(spoken))
    before = map(_is_verb, spoken[:place])
    named = own <= content(" ".join(spoken[place : min(end, place + len(own) + _WITHIN)]))
    return (
        bool(own) and named and place <= _BEFORE and not any(before) and "not" not in spoken[:end]
    )


def reads_as_meaning(opening: Opening) -> bool:
    """Whether a text says what a word means without naming it: "a sum that is owed"."""
    told = joined(opening)
    first, *rest = told.split()
    if not (first[:1].islower() or first in ("A", "An", "The")):
        return False
    for word in rest:
        if word.endswith((",", ";")) or word.strip(".,;").lower() in wordings().lists["relative"]:
            return True
        if _is_verb(word):
            return False
    return True


def shares_words(question: str, opening: Opening, title: str) -> bool:
    """Whether a text has a word of what a question asks for, more than the title of the guide."""
    asked = content(question)
    telling = asked - content(title) or asked
    if not telling.isdisjoint(content(joined(opening))):
        return True
    return english().defining.search(question.lower()) is not None


def _is_verb(word: str) -> bool:
    return word.strip(".,;:").lower() in wordings().lists["verbs"]
