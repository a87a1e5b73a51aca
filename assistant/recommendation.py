"""Recommends to somebody what the guides have for them, or asks what is still to be known."""

from collections.abc import Sequence
from dataclasses import replace

from index import Index

from .advice import advice, beside, titled
from .answer import Answer, Evidence, Sentence
from .choices import choices
from .draft import Line
from .fit_words import fit_words
from .interview import Interview
from .language import Language
from .learner import Profile
from .match import Match, beginning, match
from .options import Option
from .verify import verify

_MOST_PASSAGES = 10
_MOST_OTHERS = 2  # guides that recommend to the same role
_SURE = 0.6  # among several guides, how near one must be to advise from it


def recommendation(
    text: str, interview: Interview, known: Sequence[Option], index: Index, language: Language
) -> Answer | None:
    """The advice with the next question, a question alone, or a refusal.

    None where somebody who asks several guides is near to none of their options, since another
    passage may well answer.
    """
    profile = interview.subject
    found, *others = _matches(interview.asked, profile, known, index, language)
    several = len(index.documents) > 1
    if not found.chosen or (several and found.ranked[0].score < _SURE):
        own = bool(profile.role or profile.work) and not interview.closed
        if own and several:
            return None
        slot = "" if own else interview.next_slot
        offered = choices(slot, known)
        if offered or profile.facts:
            return _asked_back(text, interview, known, slot if offered else "")
        found = beginning(next(option for option in known if option.people))
    lines = _lines(found, others, interview, known, index, language)
    return _answer(text, interview, found, known, lines, index)


def _answer(
    text: str,
    interview: Interview,
    found: Match,
    known: Sequence[Option],
    lines: Sequence[Line],
    index: Index,
) -> Answer:
    sentences, citations = verify(lines, index.guide)
    if interview.act == "why":
        sentences = (Sentence(fit_words().say["why"]), *sentences)
    slot = interview.next_slot
    offered = choices(slot, _of_same_guide(found, known))
    if offered:
        sentences = (*sentences, Sentence(fit_words().say[f"ask_{slot}"]))
    return Answer(
        "answer",
        sentences,
        citations=citations,
        passages=_evidence(found),
        standalone=_standalone(text, interview),
        choices=offered,
    )


def _matches(
    asked: str, profile: Profile, known: Sequence[Option], index: Index, language: Language
) -> list[Match]:
    """What each guide has for somebody, the best first: by name, or else by nearness."""
    guides: dict[str, list[Option]] = {}
    for option in known:
        guides.setdefault(option.passage.document, []).append(option)
    found = [match(profile, asked, own, index, language) for own in guides.values()]
    return sorted(
        found,
        key=lambda one: (bool(one.exact), one.ranked[0].score if one.ranked else 0.0),
        reverse=True,
    )


def _lines(
    found: Match,
    others: Sequence[Match],
    interview: Interview,
    known: Sequence[Option],
    index: Index,
    language: Language,
) -> list[Line]:
    """The advice of one guide, and what others recommend to the very same role."""
    lines = advice(
        interview.subject,
        found,
        [option for option in _of_same_guide(found, known) if option.is_step],
        index.guide(found.first.passage.document),
        language,
        experience_known=interview.experience_known,
    )
    if len(index.documents) > 1 and lines:
        lines[0] = titled(found, lines[0])
    same = [other for other in others if other.exact and other.roles]
    further = [line for other in same[:_MOST_OTHERS] for line in beside(other)]
    return [*lines[:1], *further, *lines[1:]] if found.exact else lines


def _asked_back(text: str, interview: Interview, known: Sequence[Option], slot: str) -> Answer:
    """What is to be known next while nothing is near; a refusal where nothing is left to ask."""
    say, told = fit_words().say, interview.subject.role or interview.subject.work
    far = [Sentence(say["far"].format(told=told))] if told else []
    if slot:
        asked = Sentence(say[f"ask_{slot}"])
        return Answer("clarify", (*far, asked), standalone=text, choices=choices(slot, known))
    return replace(unadvised(text, told, known), standalone=_standalone(text, interview))


def unadvised(text: str, role: str, known: Sequence[Option]) -> Answer:
    """The refusal to advise somebody whom no guide knows, and whom it does advise."""
    say, people = fit_words().say, choices("role", known)
    far = [Sentence(say["far"].format(told=role))] if role else []
    return Answer(
        "refuse",
        (*far, Sentence(say["advises"].format(names=", ".join(people)))),
        standalone=text,
        unanswered=(text,),
        choices=people,
    )


def _of_same_guide(found: Match, known: Sequence[Option]) -> list[Option]:
    document = found.first.passage.document
    return [option for option in known if option.passage.document == document]


def _standalone(text: str, interview: Interview) -> str:
    """The question with what the learner told, where this turn is only a part of it."""
    profile = interview.subject
    if all(fact.lower() in text.lower() for fact in profile.facts):
        return text
    return fit_words().say["standalone"].format(told=profile.told)


def _evidence(found: Match) -> tuple[Evidence, ...]:
    """The nearest option, the others that the answer rests on, then the rest by nearness."""
    scores = {near.option.passage.id: near.score for near in found.ranked}
    options = dict.fromkeys([found.first, *found.chosen, *(near.option for near in found.ranked)])
    told: list[Evidence] = []
    best = 1.0
    for option in list(options)[:_MOST_PASSAGES]:
        best = min(best, scores.get(option.passage.id, best))
        told.append(Evidence.of(option.passage, best))
    return tuple(told)
