"""From the parts of a question to drafted answers: retrieve, judge, compose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from langchain_core.runnables import Runnable, RunnableLambda

from index import Index

from .alignment import aligned
from .answer import Turn
from .calibration import calibration
from .compose import WORDS, compose
from .draft import Line
from .followup import standalone
from .judge import NOTHING, Verdict, judge
from .language import Language, english
from .parts import compared, questions_of
from .question import Question, analyse
from .rank import Ranked
from .retriever import search


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked: the question, what was found for it, the verdict, and the lines drafted.

    `compared`: it is one side of a comparison.
    """

    question: Question
    compared: bool = False
    ranked: tuple[Ranked, ...] = ()
    verdict: Verdict = NOTHING
    lines: tuple[Line, ...] = ()


Parts = Sequence[Part]


def parts_of(text: str, index: Index, language: Language, document: str | None) -> list[Part]:
    """What is asked, one part a question and a compared thing."""
    found: list[Part] = []
    before: list[Turn] = []
    for single in questions_of(text, language):
        whole = standalone(single, before, index, language, document)
        before = [Turn("user", whole)]
        question = analyse(whole, index, language, document)
        sides = compared(question, index, language)
        found.extend(Part(side, compared=len(sides) > 1) for side in sides)
    return found


def answer_chain(index: Index) -> Runnable[Parts, Parts]:
    """A LangChain runnable; each of its steps is given the parts and fills in its own field."""
    language, numbers = english(), calibration()

    def retrieved(parts: Parts) -> Parts:
        found = [replace(part, ranked=tuple(search(part.question, index))) for part in parts]
        sides = iter(aligned([part.ranked for part in found if part.compared]))
        return [replace(part, ranked=next(sides)) if part.compared else part for part in found]

    def judged(parts: Parts) -> Parts:
        return [replace(p, verdict=judge(p.question, p.ranked, numbers)) for p in parts]

    def composed(parts: Parts) -> Parts:
        budget = WORDS // max(1, sum(part.verdict.answered for part in parts))
        return [
            replace(part, lines=tuple(compose(part.question, part.ranked, index, language, budget)))
            if part.verdict.answered
            else part
            for part in parts
        ]

    return RunnableLambda(retrieved) | RunnableLambda(judged) | RunnableLambda(composed)
