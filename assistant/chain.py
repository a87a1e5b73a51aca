"""From the parts of a question to drafted answers: retrieve, judge, compose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from langchain_core.runnables import Runnable

from index import Index, words

from .alignment import aligned
from .answer import Turn
from .calibration import calibration
from .compose import WORDS, compose, shares
from .draft import Line
from .elsewhere import elsewhere
from .followup import standalone
from .judge import NOTHING, Verdict, is_the_guides_own, judge
from .language import Language, english
from .parts import compared, questions_of
from .question import Question, analyse
from .rank import Ranked
from .reranker import Reranker
from .retriever import search
from .scope import EVERYWHERE, Scope
from .setting import NOWHERE, Setting
from .step import Step
from .weights import Calibration


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked: the question, what was found for it, the verdict, and the lines drafted.

    `side`: the thing that it is about, in a comparison; "" in any other question.
    """

    question: Question
    side: str = ""
    ranked: tuple[Ranked, ...] = ()
    verdict: Verdict = NOTHING
    lines: tuple[Line, ...] = ()


Parts = Sequence[Part]


def parts_of(
    text: str,
    index: Index,
    language: Language,
    scope: Scope = EVERYWHERE,
    setting: Setting = NOWHERE,
) -> list[Part]:
    """What is asked, one part a question and a compared thing."""
    found: list[Part] = []
    before: list[Turn] = []
    for single in questions_of(text, language):
        whole = standalone(single, before, index, language, scope.document)
        before = [Turn("user", whole)]
        question = analyse(whole, index, language, scope.document)
        found.extend(
            Part(replace(side.question, setting=setting, within=scope.passages), side.name)
            for side in compared(question, index, language)
        )
    return found


def answer_chain(index: Index, reranker: Reranker | None = None) -> Runnable[Parts, Parts]:
    """A LangChain runnable; each of its steps is given the parts and fills in its own field."""
    language, numbers = english(), calibration()

    def retrieved(parts: Parts) -> Parts:
        found = [
            replace(part, ranked=tuple(search(part.question, index, reranker))) for part in parts
        ]
        sides = iter(aligned([part.ranked for part in found if part.side]))
        return [replace(part, ranked=next(sides)) if part.side else part for part in found]

    def judged(parts: Parts) -> Parts:
        return [replace(part, verdict=_verdict(part, numbers, index)) for part in parts]

    def drafted(part: Part, budget: int = WORDS) -> tuple[Line, ...]:
        if not part.verdict.answered:
            return ()
        return tuple(_of_side(part, compose(part.question, part.ranked, index, language, budget)))

    def composed(parts: Parts) -> Parts:
        drafts = [drafted(part) for part in parts]
        if len(parts) > 1:
            given = shares([sum(line.length for line in draft) for draft in drafts])
            drafts = [drafted(part, words) for part, words in zip(parts, given, strict=True)]
        return [replace(part, lines=draft) for part, draft in zip(parts, drafts, strict=True)]

    return Step(retrieved) | Step(judged) | Step(composed)


def _verdict(part: Part, numbers: Calibration, index: Index) -> Verdict:
    """The judge's, unless the guide has what is asked for under other things alone."""
    found = judge(part.question, part.ranked, numbers)
    if not found.answered or is_the_guides_own(part.ranked[0]):
        return found
    hit = part.ranked[0].hit
    other = elsewhere(part.question, hit, index.guide(hit.passage.document))
    if other is None:
        return found
    return replace(found, answered=False, nearest=(other.title,), owners=other.owners)


def _of_side(part: Part, lines: list[Line]) -> list[Line]:
    """Says which of the things compared the lines are about, where they do not."""
    told = {word for line in lines for word in words(line.text)}
    if not part.side or not lines or set(words(part.side)) <= told:
        return lines
    return [replace(lines[0], text=f"{part.side}: {lines[0].text}"), *lines[1:]]
