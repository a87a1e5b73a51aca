"""Which documents are about one thing: an exam's page, its outline as a PDF, its FAQ."""

import re
from collections import defaultdict
from collections.abc import Sequence

from ..guide import Guide
from .wording import word_set, words

_ACRONYM = re.compile(r"\(([A-Z][A-Z0-9-]{1,11})\)")
_GENERIC = word_set(
    "a about and blueprint certification course curriculum document edition exam examination faq "
    "for guide handbook journey of official outline overview page preparation program study "
    "syllabus the to version"
)
_VERSION = re.compile(r"v?\d+(?:\.\d+)*")


def topics(guides: Sequence[Guide]) -> list[list[Guide]]:
    """The guides, those about one thing together: by the acronym or the words of their titles."""
    groups: dict[str, list[Guide]] = defaultdict(list)
    by_words: dict[frozenset[str], str] = {}
    for guide in guides:
        acronym = _ACRONYM.search(guide.title)
        title = guide.title.replace(acronym.group(), " ") if acronym else guide.title
        telling = frozenset(
            word for word in words(title) if word not in _GENERIC and not _VERSION.fullmatch(word)
        )
        name = acronym[1] if acronym else " ".join(sorted(telling)) or guide.document
        groups[by_words.setdefault(telling, name) if telling else name].append(guide)
    return list(groups.values())
