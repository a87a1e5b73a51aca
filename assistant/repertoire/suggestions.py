"""What to ask next: questions near an answer, or near what was refused."""

from collections.abc import Iterator, Sequence

from ..answer import Answer, Turn
from ..scope import Scope
from .candidate import Candidate
from .newness import content, is_different, is_new
from .proof import Ask, cites, is_answered

MOST = 3
_TRIES = 6  # questions that are asked to find them, which takes a seventh of a second
_TURNS = 6  # of the conversation that a suggestion is asked in
_FOUND = 0.8  # for what retrieval found, as good as the best
_HOME = 0.4  # for what stands in the section of the answer
_NEXT_DOOR = 0.25  # and in one beside it
_SHARED = 0.6  # for the words that the question has in common with it
_MERIT = 0.8  # for how it reads


def suggestions(
    candidates: Sequence[Candidate],
    answer: Answer,
    history: Sequence[Turn],
    scope: Scope,
    ask: Ask,
) -> tuple[str, ...]:
    """At most three questions, none asked before, that the tutor answers in this conversation."""
    turns = _with(answer, history)
    asked = [turn.content for turn in turns if turn.role == "user"] + [answer.standalone]
    told = [turn.content for turn in turns if turn.role == "assistant"]
    chosen: list[str] = []
    tries = 0
    for one in _by_nearness(candidates, answer):
        if len(chosen) == MOST or tries == _TRIES:
            break
        if not is_new(one.text, asked) or not is_different(one.text, chosen):
            continue
        tries += 1
        given = ask(one.text, turns[-_TURNS:], scope)
        if is_answered(one, given) and _is_news(one, given, answer, told):
            chosen.append(one.text)
    return tuple(chosen)


def _is_news(one: Candidate, given: Answer, answer: Answer, told: Sequence[str]) -> bool:
    """Whether what a suggestion would be answered was not told already.

    Another cell of a row, or another side to compare with, quotes what was quoted before.
    """
    quoted = {citation.quote for citation in answer.citations}
    again = bool(one.told) or len(one.spans) > 1
    return given.text not in told and (again or given.citations[0].quote not in quoted)


def _with(answer: Answer, history: Sequence[Turn]) -> list[Turn]:
    """The conversation with the answer at its end."""
    turns = list(history)
    if any(turn.content == answer.text for turn in turns[-1:]):
        return turns
    if not turns or turns[-1].role == "assistant":
        turns.append(Turn("user", answer.standalone))
    return [*turns, Turn("assistant", answer.text)]


def _by_nearness(candidates: Sequence[Candidate], answer: Answer) -> Iterator[Candidate]:
    """What the answer does not tell already, the nearest first; of equals, what comes next."""
    end = max((citation.end for citation in answer.citations), default=0)
    left = [one for one in candidates if not _is_told(one, answer)]
    return iter(sorted(left, key=lambda one: (-_nearness(one, answer), one.start < end, one.start)))


def _is_told(one: Candidate, answer: Answer) -> bool:
    if one.told and one.told not in answer.text:
        return False
    return all(cites(answer, one.document, span) for span in one.spans)


def _nearness(one: Candidate, answer: Answer) -> float:
    asked, own = content(answer.standalone), content(one.text)
    return (
        _FOUND * _found(one, answer)
        + max((_home(one, section) for section in _cited(answer, one.document)), default=0.0)
        + _SHARED * len(asked & own) / max(1, len(own))
        + _MERIT * one.merit
    )


def _found(one: Candidate, answer: Answer) -> float:
    """How good retrieval found it: 1 for as good as the best passage, 0 for not at all."""
    low, high = one.spans[0]
    best = max((passage.score for passage in answer.passages), default=0.0)
    return max(
        (
            max(passage.score, 0.0) / max(best, 1.0)
            for passage in answer.passages
            if passage.document == one.document and low <= passage.start < high
        ),
        default=0.0,
    )


def _cited(answer: Answer, document: str) -> set[tuple[str, ...]]:
    return {cited.section for cited in answer.citations if cited.document == document}


def _home(one: Candidate, section: tuple[str, ...]) -> float:
    if one.section == section:
        return _HOME
    return _NEXT_DOOR if len(section) > 1 and one.section[:-1] == section[:-1] else 0.0
