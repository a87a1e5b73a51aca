"""Questions that compare two things of one kind."""

from collections.abc import Iterator
from itertools import combinations

from corpus import Guide, Section

from .candidate import Candidate, candidate
from .speech import Speech, bare
from .templates import templates

_MERIT = 0.5
_MOST = 8  # things of one kind, beyond which no two belong together


def paired(guide: Guide, speech: Speech) -> Iterator[Candidate]:
    """A comparison for each two things of one kind that both have a section."""
    siblings: dict[tuple[str, ...], list[Section]] = {}
    for section in guide.sections:
        thing = speech.thing(section.title)
        if thing is not None and thing.category and len(section.path) > 1:
            siblings.setdefault(section.path, []).append(section)
    for own in siblings.values():
        if len(own) <= _MOST:
            for one, other in combinations(own, 2):
                yield _pair(one, other, guide, speech)


def _pair(one: Section, other: Section, guide: Guide, speech: Speech) -> Candidate:
    first, second = (speech.called(bare(section.title)) for section in (one, other))
    text = templates().worded("pair", thing=first, other=second)
    return candidate(text, guide, ((one.start, one.end), (other.start, other.end)), _MERIT)
