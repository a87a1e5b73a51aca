"""Questions from the headings of a guide."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus import Guide, Section

from ..language import english
from .candidate import LONGEST, Candidate, candidate
from .speech import Speech, bare, is_plural
from .templates import templates

_ASKS = 0.7  # merit of a heading that asks
_TOPIC = 0.6
_THING = 0.55
_OTHER = 0.2
_MOST_WORDS = 7
_MOST_NAME = 4  # words of a name
_GLOSSARY = 8  # headings side by side that explain words
_PARALLEL = 2  # headings that two things share, so that these are told of alike
_UNSAID = set('&/,;:?!+|=<>{}[]#*_“”"')

Worded = tuple[str, float]


def headed(guide: Guide, speech: Speech) -> Iterator[Candidate]:
    """A question for each heading that makes one that reads well."""
    topics = _topics(guide.sections)
    sizes = Counter(section.path for section in guide.sections)
    for section in guide.sections:
        if section.title in ("", guide.title) or templates().is_dull(section.title):
            continue
        text, merit = (
            _asking(section, speech)
            or (_topical(section, speech) if (section.path, section.title) in topics else None)
            or (_of_term(section, speech) if sizes[section.path] >= _GLOSSARY else None)
            or _of_thing(section, speech)
            or _of_section(section)
        )
        if text:
            yield candidate(text, guide, ((section.start, section.end),), merit)


def _topics(sections: Sequence[Section]) -> set[tuple[tuple[str, ...], str]]:
    """The headings below things that are told of alike: "Fees" of spring and of autumn."""
    below: dict[tuple[str, ...], dict[tuple[str, ...], set[str]]] = {}
    for section in sections:
        if len(section.path) > 1:
            siblings = below.setdefault(section.path[:-1], {})
            siblings.setdefault(section.path, set()).add(section.title)
    return {
        (path, title)
        for siblings in below.values()
        for one, other in pairwise(siblings.items())
        if len(one[1] & other[1]) >= _PARALLEL
        for path in (one[0], other[0])
        for title in one[1] & other[1]
    }


def _asking(section: Section, speech: Speech) -> Worded | None:
    """From a heading that is a question, or nearly one: "Who should take it"."""
    heading = section.title.strip()
    said = speech.lowered(heading)
    if templates().vague.fullmatch(said.lower()):
        return "", 0.0
    if "?" in heading or len(heading) > LONGEST or len(said) != len(said.lower()):
        asks = heading.count("?") == 1 and templates().asks(heading)
        return (_capital(f"{said}?"), _ASKS) if asks else None
    for pattern, wording in templates().headings:
        found = pattern.fullmatch(said.lower())
        if found is None:
            continue
        above = next((each for each in section.path[-1:] if each != speech.title), "")
        if not above and ("{above}" in wording or "{name}" in wording):
            return None
        text = wording.format(
            None,
            *(said[slice(*found.span(place))] for place in range(1, pattern.groups + 1)),
            above=speech.called(above) if above else "",
            name=speech.short(above) if above else "",
            whole=said,
        )
        return _capital(text), _ASKS
    return None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _topical(section: Section, speech: Speech) -> Worded | None:
    heading = speech.lowered(section.title)
    if not _is_sayable(heading) or not _is_noun(heading):
        return None
    name = "topics" if is_plural(heading) else "topic"
    above = speech.called(section.path[-1])
    return templates().worded(name, heading=heading, above=above), _TOPIC


def _of_term(section: Section, speech: Speech) -> Worded | None:
    """From one of very many headings side by side, each of which explains a word."""
    name = bare(section.title)
    thing = speech.thing(section.title)
    known = thing is None or thing.category
    if known or not _is_sayable(name) or not _is_noun(name) or len(name.split()) > _MOST_NAME:
        return None
    return templates().worded("term", thing=speech.as_noun(name)), _THING


def _of_thing(section: Section, speech: Speech) -> Worded | None:
    name = bare(section.title)
    thing = speech.thing(section.title)
    if thing is None or not _is_sayable(name) or len(name.split()) > _MOST_NAME:
        return None
    if not thing.category and not (_is_noun(name) and speech.mentions(name) > 1):
        return None
    apart = thing.category in ("", "role", "audience") or name.endswith("s") or " and " in name
    said = speech.called(name if thing.category else speech.as_noun(name))
    return templates().worded("things" if apart else "thing", thing=said), _THING


def _of_section(section: Section) -> Worded:
    heading = bare(section.title)
    named = _is_sayable(heading) and templates().names_something(heading)
    if not named or len(heading.split()) < 2:
        return "", 0.0
    return templates().worded("section", heading=heading), _OTHER


def _is_sayable(heading: str) -> bool:
    """Whether a heading can stand within a sentence."""
    return _UNSAID.isdisjoint(heading) and 0 < len(heading.split()) <= _MOST_WORDS


def _is_noun(heading: str) -> bool:
    """Whether a heading may be a noun: "Study plan", but not "During the demo"."""
    spoken = heading.lower().split()
    acts = len(spoken) > 1 and spoken[0].endswith("ing")
    return not acts and english().function_words.isdisjoint((spoken[0], spoken[-1]))
