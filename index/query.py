"""What the index is asked, and what it gives back."""

from dataclasses import dataclass, field

from corpus import Passage


@dataclass(frozen=True, slots=True)
class Concept:
    """One content word or phrase of a question with what means the same.

    Attributes:
        alternatives: Sequences of stems; any one of them in a passage covers the concept.
        weight: How much it tells passages apart, 0 to 1.
        known: Whether it occurs anywhere in the library.

    """

    alternatives: tuple[tuple[str, ...], ...]
    weight: float = 1.0
    known: bool = True
    _spaced: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Each question looks for each of its concepts in some fifty passages, several times.
        spaced = tuple(f" {' '.join(way)} " for way in self.alternatives)
        object.__setattr__(self, "_spaced", spaced)

    def stands_in(self, stems: str) -> bool:
        """Whether any way to say it occurs in stems between single spaces."""
        for way in self._spaced:  # noqa: SIM110 - any() over a generator takes three times as long
            if way in stems:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Query:
    """A standalone question: `text` is embedded, `concepts` are looked up as words.

    `document` keeps the search to one document of the library, `within` to passages of those
    numbers. `around` are numbers of passages that are weighed whether or not they are among the
    nearest.
    """

    text: str
    concepts: tuple[Concept, ...] = ()
    document: str | None = None
    around: tuple[int, ...] = ()
    within: range | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that may answer, with what speaks for it.

    Attributes:
        dense: Cosine of the question with the passage's nearest view.
        question: Cosine with the passage's own question; 0 for one that has none.
        lexical: BM25 over title, headings and body, 0 when no concept occurs.
        sentences: Cosine with each of the passage's units; () for one that has none.
        body: Stems of the passage's own words, between spaces: " certif valid year ".
        heading: Stems of its headings and title, likewise.
    """

    passage: Passage
    dense: float
    question: float
    lexical: float
    sentences: tuple[float, ...]
    body: str
    heading: str

    @property
    def sentence(self) -> float:
        """Cosine with the nearest unit, or with the whole passage where it has none."""
        return max(self.sentences, default=self.dense)
