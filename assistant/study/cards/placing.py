"""Which of several guides a question is about, said where the question does not say it."""

from collections import Counter
from collections.abc import Sequence

from corpus import Guide

from .passage import content
from .wordings import wordings

_LONGEST = 70  # characters of a title


class Places:
    """The titles of guides, and the words that tell one from the others."""

    def __init__(self, guides: Sequence[Guide]) -> None:
        self._several = len(guides) > 1
        times = Counter(word for guide in guides for word in content(guide.title))
        self._own = {
            guide.document: frozenset(
                word for word in content(guide.title) if 2 * times[word] <= len(guides)
            )
            for guide in guides
        }

    def placed(self, question: str, guide: Guide) -> str:
        """The question with the guide's title, unless it has a word of that or there is but one."""
        named = not self._own[guide.document].isdisjoint(content(question))
        title = guide.title if len(guide.title) <= _LONGEST else guide.document
        if not self._several or named or not title:
            return question
        return wordings().worded("of", question=question, place=title)
