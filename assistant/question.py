"""A question taken apart: what to look up, what is named, and what kind of answer is wanted."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import SECTION, TOPIC
from index import DOCUMENT, Concept, Index, Name, Phrase, Query, stem, terms, words

from .asked import asked_for
from .language import AnswerType, Language
from .setting import NOWHERE, Setting

_CODE = re.compile(r"(?=[A-Z0-9-]*[A-Z])(?=[A-Z-]*\d)[A-Z0-9-]{4,}")
_LONGEST_PHRASE = 3
_WEAK = 0.35


@dataclass(frozen=True, slots=True)
class Question:
    """A standalone question as understood.

    Attributes:
        text: The question, history resolved and typos mended.
        concepts: Content words and phrases, each with what means the same, weighted by rarity.
        names: The guide's named things that it mentions.
        intents: What the learner is after ("compare", "fit", "plan", …), maybe nothing special.
        wanted: The kinds of thing that an answer must hold ("money", "duration", …).
        asked: Concepts of the noun that it asks for, where it asks for one.
        rivals: Cores of the things of the same kind as a named one, which it does not name.
        strangers: Names of what no guide mentions: codes of letters and digits, "AB1-C23"; and
            others, typed with a capital, if the question is whether that is so: "Is XYZ accepted?"
        document: The document that it is kept to, or None.
        within: The numbers of the passages that it is kept to, or None.
        setting: Where the conversation is that it belongs to.
    """

    text: str
    concepts: tuple[Concept, ...]
    names: tuple[Name, ...]
    intents: frozenset[str]
    wanted: tuple[AnswerType, ...]
    asked: tuple[Concept, ...] = ()
    rivals: frozenset[str] = frozenset()
    strangers: tuple[str, ...] = ()
    document: str | None = None
    within: range | None = None
    setting: Setting = NOWHERE

    @property
    def things(self) -> tuple[Name, ...]:
        """The names of single things: not of a topic, a section or a whole document."""
        return tuple(n for n in self.names if n.kind not in (TOPIC, SECTION, DOCUMENT))

    @property
    def said(self) -> frozenset[str]:
        """Single stems that the question says, or could have said for the same."""
        ways = (way for concept in self.concepts for way in concept.alternatives)
        return frozenset(way[0] for way in ways if len(way) == 1)

    @property
    def query(self) -> Query:
        """What the index is asked."""
        text = f"{self.text} {self.setting.before}".strip()
        return Query(text, self.concepts, self.document, self.setting.around, self.within)


def analyse(text: str, index: Index, language: Language, document: str | None = None) -> Question:
    """Takes a standalone question apart against the vocabulary and names of one index."""
    lowered = " ".join(text.lower().split())
    said = words(language.naming.sub("", lowered))
    names = tuple(index.names_in(text, document))
    concepts = tuple(_concepts(_with_next(said, text, names), index, language))
    nouns = asked_for(said, language)
    return Question(
        text=text,
        concepts=concepts,
        names=names,
        intents=_intents(lowered, language),
        wanted=tuple(kind for kind in language.answer_types if kind.ask.search(lowered)),
        asked=tuple(c for c in concepts if nouns.intersection(c.alternatives[0])),
        rivals=_rivals(names, index),
        strangers=tuple(_strangers(text, concepts, bool(language.yes_no.match(lowered)))),
        document=document,
    )


def unnamed(text: str, index: Index, language: Language) -> Question:
    """The question as far as it is understood before it is known which guides it is asked of."""
    lowered = " ".join(text.lower().split())
    said = words(language.naming.sub("", lowered))
    concepts = tuple(_concepts(said, index, language))
    nouns = asked_for(said, language)
    return Question(
        text=text,
        concepts=concepts,
        names=(),
        intents=_intents(lowered, language),
        wanted=tuple(kind for kind in language.answer_types if kind.ask.search(lowered)),
        asked=tuple(c for c in concepts if nouns.intersection(c.alternatives[0])),
    )


def _intents(lowered: str, language: Language) -> frozenset[str]:
    return frozenset(name for name, found in language.intents.items() if found.search(lowered))


def _rivals(names: Sequence[Name], index: Index) -> frozenset[str]:
    """What else there is of the kinds of the things named: other levels, other roles."""
    things = [name for name in names if name.kind not in (TOPIC, SECTION, DOCUMENT)]
    cores = {core for name in things for core in index.rivals(name)}
    return frozenset(cores - {name.core for name in names})


def _with_next(said: Sequence[str], text: str, names: Sequence[Name]) -> Sequence[str]:
    """The words with "next" for a closing "after …", which asks what comes then."""
    every = words(text)
    ends = {name.low for name in names if name.high == len(every)}
    return (*said, "next") if any("after" in every[max(0, low - 2) : low] for low in ends) else said


def _strangers(text: str, concepts: Sequence[Concept], yes_no: bool) -> Iterator[str]:
    """The codes that occur nowhere in the library; words with a capital, the first one apart."""
    unknown = {c.alternatives[0] for c in concepts if not c.known}
    for place, word in enumerate(text.split()):
        is_code = _CODE.search(word) and any((stem,) in unknown for stem in terms(word))
        if is_code or (yes_no and place and word[:1].isupper() and terms(word) in unknown):
            yield word


def _concepts(found: Sequence[str], index: Index, language: Language) -> Iterator[Concept]:
    """Content words, longest known phrase first, each concept once."""
    stems = [stem(word) for word in found]
    seen: set[Phrase] = set()
    low = 0
    while low < len(stems):
        phrase = _phrase_at(stems, low, index, language)
        low += max(1, len(phrase))
        if len(phrase) == 1 and found[low - 1] in language.function_words:
            continue
        own, general = index.synonyms.get(phrase, ()), language.synonyms.get(phrase, ())
        same = tuple(dict.fromkeys((phrase, *own, *general)))
        if seen.isdisjoint(same):
            seen.update(same)
            known = any(all(map(index.frequency, way)) for way in same)
            yield Concept(same, _weight(phrase, same, index, language), known)


def _phrase_at(stems: Sequence[str], low: int, index: Index, language: Language) -> Phrase:
    """The longest phrase of a glossary that begins here, else the single word."""
    for high in range(min(low + _LONGEST_PHRASE, len(stems)), low + 1, -1):
        phrase = tuple(stems[low:high])
        if phrase in index.synonyms or phrase in language.synonyms:
            return phrase
    return (stems[low],)


def _weight(phrase: Phrase, same: Sequence[Phrase], index: Index, language: Language) -> float:
    """Inverse document frequency of the rarest word said, 0 to 1; less for words of asking."""
    said = max(index.frequency(term) for term in phrase)
    meant = said or max(max(index.frequency(term) for term in way) for way in same)
    rarity = math.log((index.size + 1) / (meant + 0.5)) / math.log(2 * (index.size + 1))
    weak = _WEAK if all(term in language.weak_stems for term in phrase) else 1.0
    return max(0.05, rarity) * weak
