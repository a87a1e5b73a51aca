from assistant import Answer, Citation, Sentence
from assistant.wording.settling import settled
from assistant.wording.support import Span, Support

RENT = Citation(1, "A boat costs 9 crowns a day.", "boats.md", "Boats", ("Fees",), None, 0, 28)
HOURS = Citation(2, "The office closes at noon.", "boats.md", "Boats", ("Office",), None, 40, 66)
COMPOSED = Answer(
    "answer",
    (Sentence("A boat costs 9 crowns a day.", (1,)), Sentence("The office closes at noon.", (2,))),
    (RENT, HOURS),
)
SUPPORT = Support([Span(1, RENT.quote, ("Fees",)), Span(2, HOURS.quote, ("Office",))])


def test_citations_are_numbered_as_they_are_used() -> None:
    draft = (Sentence("The office closes at noon.", (1,)), Sentence("A boat costs 9 crowns.", (2,)))
    answer = settled(COMPOSED, draft, SUPPORT, "m")
    assert [sentence.marks for sentence in answer.sentences] == [(1,), (2,)]
    assert [citation.quote for citation in answer.citations] == [HOURS.quote, RENT.quote]


def test_an_answer_without_what_answers_the_question_is_none() -> None:
    assert settled(COMPOSED, (Sentence("The office closes at noon.", (2,)),), SUPPORT, "m") is (
        COMPOSED
    )


def test_a_repeated_sentence_is_told_once() -> None:
    draft = (Sentence("A boat costs 9 crowns a day.", (1,)),) * 3
    assert len(settled(COMPOSED, draft, SUPPORT, "m").sentences) == 1
