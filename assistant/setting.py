"""Where in the library a conversation is, so that what leans on it is looked for there first.

The words of a turn find the passages that it is about. Passages of the same document, of the same
section, and those passages themselves then gain on the others. This is decided afresh with each
question: one that leans on the conversation is drawn to it with full strength, any other with a
quarter of it, and the first question of a conversation not at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus import Passage
from index import Concept, Index, stem, words

from .answer import Turn
from .language import Language

_EXCHANGES = 4  # how far back the passages of a turn still count
_FADING = 0.5  # of what they count for, from one exchange to the one before it
_PASSAGES = 12  # that share most words with an exchange
_NEXT = 2  # passages before and after the likeliest ones that are weighed in any case
_LIKELIEST = 5
_SHORT = 2  # content words of a question that can hardly stand alone
_NAMED = 2  # content words before a pronoun, one of which it may stand for
_FREE = 0.25  # strength for a question that stands alone
_PULL = (4.0, 2.0, 1.0)  # of the document, the section, the passage, in units of the ranking

Place = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """Where a conversation is.

    Attributes:
        strength: How much a question leans on it, 0 to 1.
        before: The learner's question before, for a question that leans on it; else "".
        around: Numbers of the passages near the conversation.
        places: Documents, sections and passages with their part in the conversation, 0 to 1.

    """

    strength: float = 0.0
    before: str = ""
    around: tuple[int, ...] = ()
    places: Mapping[Place, float] = field(default_factory=dict)

    def pull(self, passage: Passage) -> float:
        """What a passage gains in the ranking by its nearness to the conversation."""
        if not self.strength:
            return 0.0
        near = zip(_PULL, _places(passage), strict=True)
        return self.strength * sum(pull * self.places.get(place, 0.0) for pull, place in near)


NOWHERE = Setting()


def setting(
    question: str, history: Sequence[Turn], index: Index, language: Language, document: str | None
) -> Setting:
    """Where the conversation is, as it bears on a question that was not yet rewritten."""
    anew = language.new_subject.match(question.lower()) is not None
    told = {} if anew else _told(history, index, language, document)
    if not told:
        return NOWHERE
    best = max(told.values())
    leaning = leans(question, language)
    passages = index.passages(list(told))
    places: dict[Place, float] = {}
    for number, passage in passages.items():
        for place in _places(passage):
            places[place] = max(places.get(place, 0.0), told[number] / best)
    asked = [turn.content for turn in history if turn.role == "user"]
    return Setting(
        strength=1.0 if leaning else _FREE,
        before=asked[-1] if leaning and asked else "",
        around=_around(sorted(told, key=lambda number: -told[number]), index.numbers),
        places=places,
    )


def leans(question: str, language: Language) -> bool:
    """Whether a question points back, or says too little to stand alone.

    A pronoun with a noun or two before it in the question stands for one of those.
    """
    lowered = question.lower()
    pointer = language.leans.search(lowered)
    if len(_content(question, language)) <= _SHORT:
        return True
    return pointer is not None and len(_content(lowered[: pointer.start()], language)) < _NAMED


def _told(
    history: Sequence[Turn], index: Index, language: Language, document: str | None
) -> dict[int, float]:
    """The passages that the last exchanges share words with, the last ones weighing most."""
    told: dict[int, float] = {}
    for back, text in enumerate(reversed(_exchanges(history)[-_EXCHANGES:])):
        concepts = [Concept(((term,),)) for term in _content(text, language)]
        found = index.sharing(concepts, _PASSAGES, document)
        for number, score in found.items():
            share = score / max(found.values())
            told[number] = told.get(number, 0.0) + _FADING**back * share
    return told


def _exchanges(history: Sequence[Turn]) -> list[str]:
    """What was asked and answered, a text each."""
    texts: list[str] = []
    for turn in history:
        if turn.role == "user" or not texts:
            texts.append(turn.content)
        else:
            texts[-1] = f"{texts[-1]} {turn.content}"
    return texts


def _content(text: str, language: Language) -> list[str]:
    """Stems of the words that carry a subject, each once."""
    stems = (stem(word) for word in words(text) if word not in language.function_words)
    return [term for term in dict.fromkeys(stems) if term not in language.weak_stems]


def _around(numbers: Sequence[int], there: Sequence[int]) -> tuple[int, ...]:
    near = {number + step for number in numbers[:_LIKELIEST] for step in range(-_NEXT, _NEXT + 1)}
    return tuple(sorted(number for number in near if number in there))


def _places(passage: Passage) -> tuple[Place, Place, Place]:
    """Its document, its section and itself, as keys; the first part keeps their kinds apart."""
    return (
        ("document", passage.document),
        ("section", passage.document, *passage.section),
        ("passage", passage.id),
    )
