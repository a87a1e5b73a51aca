"""Cards from the questions that a guide asks itself."""

from collections.abc import Iterator

from corpus import Guide, sentence_spans

from .fact import Fact


def from_faqs(guide: Guide) -> Iterator[Fact]:
    """A fact for each FAQ pair: the question as asked, and the sentence that answers."""
    for faq in guide.faqs:
        first = next(sentence_spans(guide.text, faq.answer_start, faq.end), None)
        if first is not None:
            start, end = first
            question = " ".join(faq.question.split())
            answer = guide.readable(start, end)
            yield Fact("faq", (question,), question, answer, start, end)
