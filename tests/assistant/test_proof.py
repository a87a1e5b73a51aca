"""Whatever is asked: quotes are literal, every mark has its citation, refusals show none."""

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Answer, Turn, Tutor
from index import Index, words

from .beekeeping import beekeeping

ASKING = ["what", "which", "how long", "compare", "and", "the second one?", "is there", "2 weeks"]


def sayings() -> st.SearchStrategy[str]:
    """Questions of the guide's words, and anything else that can be typed."""
    said = st.sampled_from(sorted({*words(beekeeping().text), *ASKING}))
    typed = st.text(min_size=1, max_size=60).filter(str.strip)
    return st.one_of(st.lists(said, min_size=1, max_size=9).map(" ".join), typed)


def check(answer: Answer, index: Index) -> None:
    marks = [mark for sentence in answer.sentences for mark in sentence.marks]
    numbers = [citation.mark for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert set(marks) == set(numbers)
    assert bool(numbers) == (answer.kind == "answer")
    for citation in answer.citations:
        text = index.guide(citation.document).text
        assert citation.quote == text[citation.start : citation.end]
        assert citation.quote.strip()


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(question=sayings(), before=st.none() | sayings())
def test_every_mark_is_proven(
    tutor: Tutor, index: Index, question: str, before: str | None
) -> None:
    history = []
    if before is not None:
        reply = tutor.answer(before)
        check(reply, index)
        history = [Turn("user", before), Turn("assistant", reply.text)]
    check(tutor.answer(question, history), index)
