"""Cases proposed to an editor: what the guides, their changes and their learners call for."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from corpus import Change, Guide, fold

from .cases import Case
from .coverage import uncovered
from .drafting import Part, parts
from .drafting.draft import UNFINISHED, Draft
from .drafting.drafted import draft
from .drafting.followups import followups
from .drafting.identity import identity
from .drafting.near_misses import near_misses
from .drafting.paraphrases import paraphrase
from .drafting.questions import questions
from .wording import words

MOST = 12  # proposals about one guide, of a sort that could go on for ever
_SHORT = 6  # words of a cell that an answer can be expected to repeat
_PLACEHOLDER = "what the answer has to say"
_WITHOUT_A_CHANGE = frozenset({"faq", "row", "step"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What a learner asked and did not get well: the question, and how it is known."""

    question: str
    why: str


def propose(
    guides: Sequence[Guide],
    cases: Iterable[Case],
    changes: Mapping[str, Sequence[Change]] = {},
    feedback: Sequence[Wish] = (),
    gaps: Sequence[Wish] = (),
    dropped: Mapping[str, str] = {},
) -> tuple[Draft, ...]:
    """Propose cases that nobody has written yet, the most telling ones first.

    Args:
        guides: The guides of the library.
        cases: Those of its suites, and the proposals that still wait.
        changes: By document, what is new in this edition.
        feedback: Questions whose answers learners did not like.
        gaps: Questions that found no answer.
        dropped: Questions of proposals that an editor did not want, by id.

    Nothing is proposed twice, nor what asks the same as a case or as what was dropped.
    """
    there = list(cases)
    found = chain(
        _wished(guides, feedback, gaps),
        *(_of_guide(guide, there, changes.get(guide.document, ())) for guide in guides),
    )
    return tuple(_new(found, there, dropped))


def _of_guide(guide: Guide, cases: Sequence[Case], changes: Sequence[Change]) -> Iterator[Draft]:
    found = parts(guide)
    asked = dict(zip(found, questions(found, guide.title), strict=True))
    yield from _missing(guide, asked, uncovered(guide, found, cases), changes)
    yield from _reworded(guide, found)
    yield from _in_two_turns(guide, found)
    yield from _unanswerable(guide, found)


def _missing(
    guide: Guide,
    asked: Mapping[Part, str],
    without: Collection[Part],
    changes: Sequence[Change],
) -> Iterator[Draft]:
    """Parts that no case asks about; of texts and lists those alone that have changed."""
    new = [change.new for change in changes if change.new and change.kind != "moved"]
    for part in without:
        has_changed = any(unit.start < part.end and part.start < unit.end for unit in new)
        if has_changed or part.kind in _WITHOUT_A_CHANGE:
            why = "changed in this edition" if has_changed else "no case asks about it"
            case = replace(_case(guide, part, "about", part.label), question=asked[part])
            yield Draft(case, f"{part.kind}: {why}")


def _reworded(guide: Guide, found: Iterable[Part]) -> Iterator[Draft]:
    for part in found:
        other = paraphrase(guide, part.label) if part.kind == "faq" else None
        if other:
            case = _case(guide, part, "reworded", part.label)
            case = replace(case, question=other, priority="normal", tags=("paraphrase",))
            yield Draft(case, f"in other words: {part.label}")


def _in_two_turns(guide: Guide, found: Sequence[Part]) -> Iterator[Draft]:
    for part, turns, question in islice(followups(guide, found), MOST):
        case = _case(guide, part, "follow-up", turns[0].content, part.label)
        case = replace(case, kind="follow-up", question=question, history=turns)
        yield Draft(case, "a second turn, which leans on the first")


def _unanswerable(guide: Guide, found: Sequence[Part]) -> Iterator[Draft]:
    for question, name, attribute in islice(near_misses(guide, found), MOST):
        case = Case(
            id=identity(guide.document, "near-miss", (attribute, name)),
            kind="unanswerable",
            question=question,
            documents=(guide.document,),
            guide=guide.document,
            refuse=True,
            tags=("near-miss",),
        )
        yield Draft(case, f"the guide seems to say this of others, not of {name}: make sure")


def _wished(
    guides: Sequence[Guide], feedback: Sequence[Wish], gaps: Sequence[Wish]
) -> Iterator[Draft]:
    """Questions of learners: the editor has to say what is right."""
    documents = tuple(guide.document for guide in guides)
    for wish in feedback:
        case = _unfinished(wish, documents, "feedback")
        yield Draft(replace(case, kind="section", must=((_PLACEHOLDER,),)), wish.why)
    for wish in gaps:
        case = _unfinished(wish, documents, "gap")
        yield Draft(replace(case, kind="unanswerable", refuse=True), wish.why)


def _unfinished(wish: Wish, documents: tuple[str, ...], origin: str) -> Case:
    return Case(
        id=identity("learner.txt", origin, (wish.question,)),
        kind="section",
        question=wish.question,
        documents=documents,
        tags=(origin, UNFINISHED),
    )


def _case(guide: Guide, part: Part, template: str, *names: str) -> Case:
    """A case that the part answers, with what a right answer says where that can be told."""
    told = fold(part.told)
    case = draft(guide, part, "")
    return replace(
        case,
        id=identity(guide.document, f"{template}-{part.kind}", (*part.section[-2:], *names)),
        origin="written",
        suite="",
        must=((part.told,),) if part.kind == "row" and 0 < len(told) <= _SHORT else (),
        answer=" ".join(part.told.split()) if part.kind in ("faq", "step") else "",
    )


def _new(
    found: Iterable[Draft], cases: Iterable[Case], dropped: Mapping[str, str]
) -> Iterator[Draft]:
    """Those that are neither there nor dropped, by their ids and by what they ask."""
    ids = {case.id for case in cases} | set(dropped)
    asked = {_conversation(case) for case in cases} | {words(each) for each in dropped.values()}
    for proposal in found:
        case = proposal.case
        if case.id not in ids and _conversation(case) not in asked and fold(case.question):
            ids.add(case.id)
            asked.add(_conversation(case))
            yield proposal


def _conversation(case: Case) -> str:
    return "\n".join(words(said) for said in (*(t.content for t in case.history), case.question))
