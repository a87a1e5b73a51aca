"""A small guide about a harbour, with tables that connect in part, disagree, and leave gaps."""

from functools import lru_cache
from pathlib import Path

from assistant import Answer, Turn
from assistant.fit import fitting
from assistant.language import english
from corpus import Guide, read
from index import Index


@lru_cache(maxsize=1)
def harbour() -> Guide:
    """The guide as the reader gives it."""
    return read(Path(__file__).parent / "harbour.md")


def talked(index: Index, *turns: str) -> list[Answer | None]:
    """What a learner is told who says these things one after another."""
    history: list[Turn] = []
    answers: list[Answer | None] = []
    for text in turns:
        answers.append(fitting(text, history, index, english(), None))
        history.append(Turn("user", text))
        history.append(Turn("assistant", answers[-1].text if answers[-1] else "-"))
    return answers


def told(index: Index, *turns: str) -> Answer:
    """The last of them, which has to be a matter of what fits."""
    answer = talked(index, *turns)[-1]
    assert answer is not None
    return answer
