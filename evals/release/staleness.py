"""Cases whose proof a new edition no longer has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from corpus import Guide, sentence_spans, units

from ..cases import Case
from ..wording import is_below, normalise, words

_LIKE = 60.0  # of 100: less alike is another sentence, not the same one reworded


@dataclass(frozen=True, slots=True)
class Stale:
    """A case whose gold stood in the live edition and has left.

    Attributes:
        case: Its id.
        document: Where the gold stood.
        gold: The quote, or the heading path of the section, that has gone.
        likely: What seems to stand in its place now; "" where nothing is like it.

    """

    case: str
    document: str
    gold: str
    likely: str


class Edition:
    """The words of one edition of a guide that its reader reads: comments are no part of them."""

    def __init__(self, guide: Guide) -> None:
        parts = units(guide)
        self._units = tuple(dict.fromkeys(unit.plain for unit in parts))
        self._sections = tuple(
            " > ".join(section.heading_path) for section in guide.sections if section.title
        )
        self._sentences = tuple(
            unit.plain[start:end]
            for unit in parts
            if unit.kind not in ("title", "section")
            for start, end in sentence_spans(unit.plain, 0, len(unit.plain))
        )
        # As it is written, so that a quote may go on over two items; and as it is read.
        text = "\n".join([guide.text[unit.start : unit.end] for unit in parts])
        self._normal = normalise("\n".join([text, *self._units]))
        self._words = words(text) + words("\n".join(self._units))

    def says(self, quote: str) -> bool:
        """Whether it has the quote's words, one after the other."""
        if normalise(quote) in self._normal:
            return True
        return "|" not in quote and words(quote) in self._words

    def has_section(self, path: str) -> bool:
        """Whether it has these headings, one below the other."""
        return any(is_below(section, path) for section in self._sections)

    def likeliest(self, quote: str) -> str:
        """The sentence most like a quote, "" if none is."""
        return _likeliest(quote, self._sentences)

    def likeliest_section(self, path: str) -> str:
        """The heading path most like another, "" if none is."""
        return _likeliest(path, self._sections)


def stale(
    cases: Iterable[Case], live: Mapping[str, Edition], staged: Mapping[str, Edition]
) -> Iterator[Stale]:
    """Each gold quote or section that a live document had and no staged document has.

    Args:
        cases: What is asked, their documents by the names of the library; of each its first gold
            that is gone is given.
        live: The live editions by document.
        staged: The new editions, under the names of the live ones that they replace.

    """
    for case in cases:
        gone = next(_gone(case, live, staged), None)
        if gone is not None:
            yield gone


def _gone(
    case: Case, live: Mapping[str, Edition], staged: Mapping[str, Edition]
) -> Iterator[Stale]:
    own = [name for name in case.documents if name in live]
    for quote in case.quotes:
        stood = [name for name in own if live[name].says(quote)]
        if stood and not any(staged[name].says(quote) for name in stood if name in staged):
            likely = staged[stood[0]].likeliest(quote) if stood[0] in staged else ""
            yield Stale(case.id, stood[0], quote, likely)
    for path in case.sections:
        stood = [name for name in own if live[name].has_section(path)]
        if stood and not any(staged[name].has_section(path) for name in stood if name in staged):
            likely = staged[stood[0]].likeliest_section(path) if stood[0] in staged else ""
            yield Stale(case.id, stood[0], path, likely)


def _likeliest(text: str, among: Sequence[str]) -> str:
    best = process.extractOne(
        text, among, scorer=fuzz.token_sort_ratio, processor=words, score_cutoff=_LIKE
    )
    return best[0] if best else ""
