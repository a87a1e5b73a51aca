"""What a guide says, sentence by sentence, to look up what it says together."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus import Guide, entities, fold, sentence_spans
from index import stem, words

from ...language import english
from .passage import content

Span = tuple[int, int]
_ROW = " | "


@dataclass(frozen=True, slots=True)
class Saying:
    """The folded words of a sentence, item or row, and where it stands."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sayings:
    """All that a guide says, and which words mean the same in it.

    Attributes:
        said: Its sentences, items and rows.
        names: By folded name of a thing all folded names of it.
        groups: Stems that mean the same, by stem.
        title: The stems of the guide's title, which tell nothing apart in it.

    """

    said: tuple[Saying, ...]
    names: dict[str, frozenset[str]]
    groups: dict[str, frozenset[str]]
    title: frozenset[str]
    _of: dict[str, tuple[Saying, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, guide: Guide) -> "Sayings":
        """The sayings of a guide."""
        names = {}
        for entity in entities(guide):
            called = frozenset(map(folded, (entity.name, *entity.aliases)))
            names.update({name: called for name in called})
        return cls(tuple(_said(guide)), names, _groups(guide), content(guide.title))

    def together(self, thing: str, value: str, but: Span | None = None) -> bool:
        """Whether one saying names a thing and a value, outside of the span `but`."""
        sought = folded(value)
        return any(
            sought in saying.words
            for saying in self._about(folded(thing))
            if but is None or not (but[0] <= saying.start and saying.end <= but[1])
        )

    def _about(self, name: str) -> tuple[Saying, ...]:
        """What is said of a thing by any of its names, looked up once."""
        if name not in self._of:
            called = self.names.get(name, frozenset({name}))
            self._of[name] = tuple(
                saying for saying in self.said if any(each in saying.words for each in called)
            )
        return self._of[name]

    def same(self, word: str) -> frozenset[str]:
        """The stems that mean the same as one, itself among them."""
        return self.groups.get(word, frozenset({word}))


def folded(text: str) -> str:
    """The folded words of a text between single spaces."""
    return f" {' '.join(fold(text))} "


def _said(guide: Guide) -> Iterator[Saying]:
    for table in guide.tables:
        for row in table.rows:
            yield Saying(folded(_ROW.join(row.cells)), row.start, row.end)
    for found in guide.lists:
        for item in found.items:
            yield Saying(folded(item.plain), item.start, item.end)
    spans = [(paragraph.start, paragraph.end) for paragraph in guide.paragraphs]
    spans += [(faq.start, faq.end) for faq in guide.faqs]
    for start, end in spans:
        for low, high in sentence_spans(guide.text, start, end):
            yield Saying(folded(guide.text[low:high]), low, high)


def _groups(guide: Guide) -> dict[str, frozenset[str]]:
    """The single words that mean the same, by stem."""
    groups: dict[str, frozenset[str]] = {}
    for phrase, others in english().synonyms.items():
        if len(phrase) == 1:
            groups[phrase[0]] = frozenset(
                {phrase[0], *(each[0] for each in others if len(each) == 1)}
            )
    for terms in guide.synonyms:
        same = frozenset(stem(words(text)[0]) for text in terms if len(words(text)) == 1)
        for term in same:
            groups[term] = groups.get(term, frozenset({term})) | same
    return groups
