"""Cards from the questions that a guide asks itself."""

from collections.abc import Iterator

from ...language import english
from ...repertoire.templates import templates
from .fact import Fact
from .material import Material
from .passage import answering, content, joined, pieces
from .wordings import wordings

_FEWEST = 2  # words with content of a question that stands alone


def from_faqs(material: Material) -> Iterator[Fact]:
    """Each question as it is asked, with the sentences that answer it."""
    guide = material.guide
    for faq in guide.faqs:
        question = " ".join(faq.question.split())
        found = answering(question, pieces(guide, faq.answer_start, faq.end))
        if found and not wordings().fits("pointing", joined(found)):
            section = guide.section(faq.section)
            yield Fact(
                kind="faq",
                about=(question,),
                question=_placed(question, section.title, material),
                answer=joined(found),
                start=found[0].start,
                end=found[-1].end,
                level=material.level_in(question) or material.level_of(section.heading_path),
            )


def _placed(question: str, heading: str, material: Material) -> str:
    """The question, with its heading where it leans on that: "How long is it valid?"."""
    if not _leans(question.lower()):
        return question
    dull = not heading or wordings().fits("questions", heading) or templates().is_dull(heading)
    place = material.guide.title if dull else material.speech.short(heading)
    if not place or content(place) <= content(question):
        return question
    return wordings().worded("of", question=question, place=place)


def _leans(question: str) -> bool:
    """Whether a question does not say of what: "Where do I start?"."""
    if english().anaphora.search(question) or templates().vague.fullmatch(question):
        return True
    return len(content(question)) < _FEWEST and not english().defining.search(question)
