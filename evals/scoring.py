"""One answer against one case: right or wrong, with the reasons, and what retrieval found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from .cases import Case
from .metrics import Judgement, hit_at, keyphrase_recall, quote_is_exact, recall_at, reciprocal_rank
from .wording import contains, is_below, normalise, says

Row = Mapping[str, Any]

_SHOWN = 60  # characters of a quote that a fault repeats


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Measures of the passages found for one case that has gold quotes."""

    hit_1: float
    hit_5: float
    recall_5: float
    mrr_10: float


@dataclass(frozen=True, slots=True)
class Score:
    """What one answer is worth.

    Attributes:
        case: What was asked and expected.
        row: The answer as the product wrote it; empty where it wrote none.
        faults: Why the answer is wrong, each in a few words; none when it is right.
        keyphrases: Share of the must-have groups that the answer says; None without any.
        retrieval: None where the case names no quotes.
        exact: For each citation whether its quote stands literally in its document; None for
            those whose document's text was not given.

    """

    case: Case
    row: Row
    faults: tuple[str, ...]
    keyphrases: float | None = None
    retrieval: Retrieval | None = None
    exact: tuple[bool | None, ...] = ()

    @property
    def correct(self) -> bool:
        """Right in kind, with all that it must say and nothing that it must not."""
        return not self.faults

    @property
    def refused(self) -> bool:
        """Whether the product refused, by its own flag."""
        return bool(self.row.get("refused"))


def score(case: Case, row: Row | None, texts: Mapping[str, str] | None = None) -> Score:
    """Judge the row that was written for a case.

    Args:
        case: The expectations.
        row: An output row of `certguide ask --batch`; None if there was none for this case.
        texts: Normalised text of the library's documents by name, to check quotes against.

    A missing row and a row with an error are wrong answers: they count, and say why.

    """
    if row is None or row.get("error"):
        why = f"error: {row['error']}" if row else "no row for this case"
        return Score(case, row or {}, (why,), retrieval=_retrieval(case, ()))
    return Score(
        case=case,
        row=row,
        faults=tuple(_faults(case, row)),
        keyphrases=keyphrase_recall(row["answer"], case.must) if case.must else None,
        retrieval=_retrieval(case, row.get("passages", ())),
        exact=tuple(_exact(citation, texts or {}) for citation in row.get("citations", ())),
    )


def _faults(case: Case, row: Row) -> Iterator[str]:
    expected = _expected_kind(case)
    if expected is not None and row["kind"] != expected:
        yield f"{row['kind']} instead of {expected}"
    yield from _faults_in_words(case, row["answer"])
    if case.unanswered and not row.get("unanswered"):
        yield "names no part as unanswered"
    if row.get("refused") and row.get("citations"):
        yield "shows sources under a refusal"
    yield from _faults_in_citations(case, row.get("citations", ()))


def _faults_in_words(case: Case, answer: str) -> Iterator[str]:
    for group in case.must:
        if not any(says(answer, phrase) for phrase in group):
            yield f"does not say {' / '.join(group)}"
    for phrase in case.must_not:
        if says(answer, phrase):
            yield f"says {phrase}"


def _faults_in_citations(case: Case, cited: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if case.sources and not any(_from(case.sources, citation) for citation in cited):
        yield f"cites nothing of {' / '.join(case.sources)}"
    # Where nobody said which words an answer needs, the proof has to be the right one.
    gold = (*case.quotes, *case.sections)
    if gold and not case.must and not any(_proves(case, citation) for citation in cited):
        yield f"cites nothing of “{_short(gold[0])}”"


def _proves(case: Case, citation: Mapping[str, Any]) -> bool:
    quoted, section = citation["quote"], citation.get("section", "")
    return any(
        contains(quote, quoted) or contains(quoted, quote) for quote in case.quotes
    ) or any(is_below(section, path) for path in case.sections)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _expected_kind(case: Case) -> str | None:
    if case.refuse is None:
        return None
    if case.refuse:
        return "refuse"
    if case.clarify:
        return "clarify"
    return "smalltalk" if case.kind == "smalltalk" else "answer"


def _retrieval(case: Case, passages: Sequence[Mapping[str, Any]]) -> Retrieval | None:
    if not (case.quotes or case.sections):
        return None
    judgement: Judgement = [_gold_in(case, passage) for passage in passages]
    return Retrieval(
        hit_1=hit_at(judgement, 1),
        hit_5=hit_at(judgement, 5),
        recall_5=recall_at(judgement, (*case.quotes, *case.sections), 5),
        mrr_10=reciprocal_rank(judgement, 10),
    )


def _gold_in(case: Case, passage: Mapping[str, Any]) -> frozenset[str]:
    if case.sources and not _from(case.sources, passage):
        return frozenset()
    # A fact may stand in the heading ("30% - Storage"), which the text below it does not repeat.
    heading = passage.get("section", "").rpartition(" > ")[2]
    read = f"{heading}\n{passage['text']}"
    found = {quote for quote in case.quotes if contains(read, quote)}
    below = {path for path in case.sections if is_below(passage.get("section", ""), path)}
    return frozenset(found | below)


def _from(sources: Sequence[str], place: Mapping[str, Any]) -> bool:
    return PurePath(normalise(place["document"])).stem in map(normalise, sources)


def _exact(citation: Mapping[str, Any], texts: Mapping[str, str]) -> bool | None:
    text = texts.get(citation["document"])
    if text is None:
        return None
    return quote_is_exact(text, citation["start"], citation["end"], citation["quote"])
