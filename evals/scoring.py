"""One answer against one case: right or wrong, with the reasons, and what retrieval found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .cases import Case
from .metrics import Retrieval, keyphrase_recall, measure_retrieval, quote_is_exact
from .relevance import gold, is_from, judge, proven
from .wording import says

Row = Mapping[str, Any]

_SHOWN = 60  # characters of a quote that a fault repeats


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
    yield from _faults_in_citations(case, row)


def _faults_in_words(case: Case, answer: str) -> Iterator[str]:
    for group in case.must:
        if not any(says(answer, phrase) for phrase in group):
            yield f"does not say {' / '.join(group)}"
    for phrase in case.must_not:
        if says(answer, phrase):
            yield f"says {phrase}"


def _faults_in_citations(case: Case, row: Row) -> Iterator[str]:
    cited, passages = row.get("citations", ()), row.get("passages", ())
    if case.sources and not any(is_from(case.sources, citation) for citation in cited):
        yield f"cites nothing of {' / '.join(case.sources)}"
    # Where nobody said which words an answer needs, the proof has to be the right one.
    # A section is enough only where there is no quote: one FAQ does not prove the next.
    wanted = case.quotes or case.sections
    shown = (proven(case, citation, passages).intersection(wanted) for citation in cited)
    if wanted and not case.must and not any(shown):
        yield f"cites nothing of “{_short(wanted[0])}”"


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
    wanted = gold(case)
    return measure_retrieval(judge(case, passages), wanted) if wanted else None


def _exact(citation: Mapping[str, Any], texts: Mapping[str, str]) -> bool | None:
    text = texts.get(citation["document"])
    if text is None:
        return None
    return quote_is_exact(text, citation["start"], citation["end"], citation["quote"])
