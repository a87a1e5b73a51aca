"""The last check before anything is shown: quotes literal, marks numbered, nothing unproven."""

from collections.abc import Callable, Sequence

from corpus import Guide

from .answer import Citation, Sentence
from .draft import Line, Proof


def verify(
    lines: Sequence[Line], guide: Callable[[str], Guide]
) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    """Sentences with marks and the citations they point to.

    Proofs of neighbouring sentences that touch become one citation. A line without a proof is kept
    only as the lead of a list; a line whose proof is not the document's literal text is dropped.
    """
    proven = [line for line in lines if line.lead or _is_literal(line, guide)]
    groups = _join_neighbours([proof for line in proven for proof in line.proofs], guide)
    citations = tuple(_citation(mark, proof, guide) for mark, proof in enumerate(groups, start=1))
    sentences = tuple(Sentence(line.text, _marks(line, citations), line.bullet) for line in proven)
    return sentences, citations


def _is_literal(line: Line, guide: Callable[[str], Guide]) -> bool:
    return bool(line.proofs) and all(
        proof.hit.passage.text
        == _text(proof, guide, proof.hit.passage.start, proof.hit.passage.end)
        and _text(proof, guide, *proof.span).strip() != ""
        for proof in line.proofs
    )


def _text(proof: Proof, guide: Callable[[str], Guide], start: int, end: int) -> str:
    return guide(proof.hit.passage.document).text[start:end]


def _join_neighbours(proofs: Sequence[Proof], guide: Callable[[str], Guide]) -> list[Proof]:
    """Proofs in order of first use, each once; spans with only white space between are joined."""
    groups: list[Proof] = []
    for proof in proofs:
        if any(_holds(group, proof) for group in groups):
            continue
        last = groups[-1] if groups else None
        if last and last.hit.passage == proof.hit.passage and last.span[1] <= proof.span[0]:
            between = _text(proof, guide, last.span[1], proof.span[0])
            if not between.strip():
                groups[-1] = Proof(last.hit, (last.span[0], proof.span[1]))
                continue
        groups.append(proof)
    return groups


def _holds(group: Proof, proof: Proof) -> bool:
    return (
        group.hit.passage.document == proof.hit.passage.document
        and group.span[0] <= proof.span[0]
        and proof.span[1] <= group.span[1]
    )


def _marks(line: Line, citations: Sequence[Citation]) -> tuple[int, ...]:
    return tuple(
        citation.mark
        for citation in citations
        if any(
            citation.document == proof.hit.passage.document
            and citation.start <= proof.span[0]
            and proof.span[1] <= citation.end
            for proof in line.proofs
        )
    )


def _citation(mark: int, proof: Proof, guide: Callable[[str], Guide]) -> Citation:
    passage = proof.hit.passage
    start, end = proof.span
    source = guide(passage.document)
    section = source.section_at(start)
    return Citation(
        mark=mark,
        quote=source.text[start:end],
        document=passage.document,
        title=passage.title,
        section=section.heading_path if section else passage.section,
        page=source.page_at(start),
        start=start,
        end=end,
    )
