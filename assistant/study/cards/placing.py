"""Which of several guides a question is about, said where the question does not say it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from corpus import Guide, fold

from .fact import Fact
from .passage import content
from .wordings import wordings

_LONGEST = 100  # characters of a title


def placed(facts: Mapping[str, Sequence[Fact]], guides: Sequence[Guide]) -> dict[str, list[str]]:
    """By document the questions of its facts, each with the guide's title where it takes that.

    It does where another guide answers the same in another way, or where several guides are there
    and the question has no word of the title that tells this one from the others.
    """
    if len(guides) == 1:
        return {document: [fact.question for fact in own] for document, own in facts.items()}
    answers: dict[tuple[str, ...], list[str]] = {}
    for own in facts.values():
        for fact in own:
            answers.setdefault(fold(fact.question), []).append(fact.fingerprint)
    telling = _telling(guides)
    return {
        guide.document: [
            _placed(fact.question, guide, answers[fold(fact.question)], telling[guide.document])
            for fact in facts[guide.document]
        ]
        for guide in guides
    }


def _telling(guides: Sequence[Guide]) -> dict[str, frozenset[str]]:
    """By document the words that few other titles have; all words of the title of a lone guide."""
    times = Counter(word for guide in guides for word in content(guide.title))
    most = max(1, len(guides) // 2)
    return {
        guide.document: frozenset(word for word in content(guide.title) if times[word] <= most)
        for guide in guides
    }


def _placed(question: str, guide: Guide, answers: Sequence[str], telling: frozenset[str]) -> str:
    title = guide.title if len(guide.title) <= _LONGEST else guide.document
    if not title or title in question:
        return question
    if len(set(answers)) > 1:
        return wordings().worded("of", question=question, place=title)
    common = len(answers) > 1  # one card for all the guides that say the same
    if common or not telling.isdisjoint(content(question)):
        return question
    return wordings().worded("of", question=question, place=title)
