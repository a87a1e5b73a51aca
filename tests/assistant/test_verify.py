"""Nothing is shown that its document does not say literally."""

from dataclasses import replace

from assistant import Tutor
from assistant.answer import Citation, Sentence
from assistant.draft import Line, Proof
from assistant.verify import verify
from corpus import Guide
from index import Hit

from .beekeeping import beekeeping, hit


def open_guide(document: str) -> Guide:
    assert document == "beekeeping.md"
    return beekeeping()


def line(words: str, *, among: Hit | None = None) -> Line:
    """A line with these words, proven by the place where the guide says them."""
    start = beekeeping().text.index(words)
    return Line(words, (Proof(among or hit(words), (start, start + len(words))),))


def verified(*lines: Line) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    return verify(lines, open_guide)


def test_a_quote_is_the_literal_text_with_its_place() -> None:
    sentences, (citation,) = verified(line("Bramble School teaches weekend courses"))
    assert sentences[0].marks == (1,)
    assert citation.quote == "Bramble School teaches weekend courses"
    assert beekeeping().text[citation.start : citation.end] == citation.quote
    assert citation.section[-2:] == ("Schools", "Bramble School")
    assert citation.page is None


def test_neighbours_share_one_citation() -> None:
    first, second = (
        "The diploma is valid for four years.",
        "After that you renew it with one supervised hive inspection.",
    )
    sentences, (citation,) = verified(line(first), line(second))
    assert citation.quote == f"{first} {second}"
    assert [sentence.marks for sentence in sentences] == [(1,), (1,)]


def test_sentences_with_others_between_are_cited_apart() -> None:
    whole = hit("Alder Valley")
    sentences, citations = verified(
        line("look after living colonies", among=whole), line("They meet every spring", among=whole)
    )
    assert [sentence.marks for sentence in sentences] == [(1,), (2,)]
    assert len(citations) == 2


def test_the_same_place_is_cited_once() -> None:
    sentences, citations = verified(*[line("They meet every spring")] * 2)
    assert len(citations) == 1
    assert [sentence.marks for sentence in sentences] == [(1,), (1,)]


def test_a_line_without_proof_is_dropped_unless_it_leads_a_list() -> None:
    lead = Line("Schools:", (), lead=True)
    item = replace(line("Heather Academy teaches online evenings"), bullet=True)
    sentences, _ = verified(lead, Line("Bees like jazz.", ()), item)
    assert [sentence.text for sentence in sentences] == [lead.text, item.text]
    assert sentences[0].marks == ()


def test_a_passage_that_the_document_does_not_have_proves_nothing() -> None:
    real = hit("Heather Academy teaches")
    forged = replace(real, passage=replace(real.passage, text="Heather Academy teaches jazz."))
    span = (real.passage.start, real.passage.end)
    assert verified(Line("Heather Academy teaches jazz.", (Proof(forged, span),))) == ((), ())


def test_an_empty_quote_proves_nothing() -> None:
    real = hit("Heather Academy teaches")
    nowhere = (real.passage.start, real.passage.start)
    assert verified(Line("It is free.", (Proof(real, nowhere),))) == ((), ())


def test_a_cited_heading_says_where_it_stands(tutor: Tutor) -> None:
    answer = tutor.answer("Which schools are there?")
    assert [citation.section[-1] for citation in answer.citations] == [
        "Bramble School",
        "Heather Academy",
    ]
