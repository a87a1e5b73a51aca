"""Where a conversation about what fits has got to, told afresh from its turns."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from index import stem, words

from .answer import Turn
from .fit_words import fit_words
from .language import Language
from .learner import NOBODY, SLOTS, Profile, in_years, with_reply, with_told
from .smalltalk import small_talk

_CLAUSE_END = re.compile(r"\s*[.,;:!?]+(?:\s+|$)")
_BARE = 4  # words of a turn that can be nothing but a role
Act = Literal["", "advise", "why", "show", "forget"]


@dataclass(frozen=True, slots=True)
class Named:
    """Whether a text names people that the guide advises, or other things of the guide.

    `knows` says whether a word occurs in the guide at all.
    """

    people: Callable[[str], bool]
    things: Callable[[str], bool]
    knows: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Interview:
    """What is known after a turn, and what the turn asks for.

    Attributes:
        profile: What the learner told since they last had it forgotten.
        closed: Slots that were asked for and replied to, if only with "I don't know".
        pending: The slot that the last reply of the assistant asks for, or "".
        advising: Whether the conversation is about what fits.
        other: The person that the turn asks for instead of the learner, or None.
        act: What the turn asks for, "" if it is no matter of advice.
        asked: The last question for advice, in the learner's words.

    """

    profile: Profile = NOBODY
    closed: frozenset[str] = frozenset()
    pending: str = ""
    advising: bool = False
    other: Profile | None = None
    act: Act = ""
    asked: str = ""

    @property
    def subject(self) -> Profile:
        """Who is to be advised."""
        return self.profile if self.other is None else self.other

    @property
    def experience_known(self) -> bool:
        """Whether the one to be advised has told, or been asked, what they have already."""
        asked = self.other is None and "experience" in self.closed
        return asked or bool(self.subject.experience)

    @property
    def next_slot(self) -> str:
        """What to ask the learner for next, or "" if there is nothing left to ask."""
        left = (slot for slot in SLOTS if slot not in self.closed and not self.profile.has(slot))
        return next(left, "") if self.other is None else ""


def conducted(
    text: str, history: Sequence[Turn], named: Named, language: Language, profile: Profile = NOBODY
) -> Interview:
    """The interview after this turn; `profile` is what was known before the first of all."""
    return _heard(held(history, named, language, profile), text, named, language)


def held(
    history: Sequence[Turn], named: Named, language: Language, profile: Profile = NOBODY
) -> Interview:
    """The interview after these turns."""
    interview = Interview(profile=profile)
    for turn in history:
        if turn.role == "user":
            interview = _heard(interview, turn.content, named, language)
        else:
            interview = replace(interview, pending=_asked(turn.content) if interview.act else "")
    return interview


def _asked(reply: str) -> str:
    """The slot that a reply of the assistant asks for at its end."""
    folded = " ".join(reply.split())
    for slot in SLOTS:
        if folded.endswith(fit_words().say[f"ask_{slot}"]):
            return slot
    lowered = folded[-300:].lower()
    return next((slot for slot in SLOTS if fit_words().asked[slot].search(lowered)), "")


def _heard(before: Interview, text: str, named: Named, language: Language) -> Interview:
    said = " ".join(text.lower().replace("’", "'").split())
    known = fit_words()
    if known.forgets.search(said):
        return Interview(act="forget")
    before = replace(before, act="", other=None)
    if known.shows.search(said):
        return replace(before, act="show", pending="")
    if small_talk(text, language):
        return before
    before = replace(before, asked=said if _asks(said) or _asks_for_role(said) else before.asked)
    about_another = known.about_another.search(said) and named.people(text)
    if about_another or known.other_person.search(said):
        return _about_another(replace(before, pending=""), text, said, named, language)
    if before.pending and _replies(said):
        profile = with_reply(before.profile, before.pending, text, language)
        corrected = before.pending != "role" and profile.role != before.profile.role
        closed = before.closed if corrected else before.closed | {before.pending}
        return replace(
            before, profile=profile, closed=closed, pending="", advising=True, act="advise"
        )
    before = replace(before, pending="")
    if before.advising and known.whys.search(said):
        return replace(before, act="why")
    return _about_oneself(before, text, said, named, language)


def _replies(said: str) -> bool:
    """Whether a turn after a question of ours is a reply to it, and no question itself."""
    known = fit_words()
    asks = known.asks_at_all.search(said) or _asks(said)
    return not asks or known.passes.search(said) is not None


def _about_another(
    before: Interview, text: str, said: str, named: Named, language: Language
) -> Interview:
    """Somebody else is advised for once; the learner's own profile stays."""
    told = with_told(NOBODY, text, language)
    asks = _asks(said)
    if (told.role or named.people(text)) and (before.advising or asks):
        other = replace(told, role=told.role or text)
        return replace(before, advising=True, other=other, act="advise")
    if told.work and asks:
        return replace(before, advising=True, other=told, act="advise")
    return replace(before, advising=False)


def _about_oneself(
    before: Interview, text: str, said: str, named: Named, language: Language
) -> Interview:
    """A question for advice, or a statement that adds to it or corrects what was told."""
    told = with_told(before.profile, text, language)
    if not told.role and (role := _bare_role(before, text, said, named)):
        told = replace(told, role=role, work=told.work or _rest(role, text))
    new = told != before.profile
    if new and before.profile != NOBODY and fit_words().supposes.search(said):
        return replace(before, advising=True, other=told, act="advise")
    if new and (_asks(said) or _asks_for_role(said)):
        return replace(before, profile=told, advising=True, act="advise")
    somebody = _somebody(text, said, named)
    if somebody is not None:
        return replace(before, advising=True, other=somebody, act="advise")
    if _asks(said) and not named.things(text) and not _strange(said, named, language):
        return replace(before, advising=True, act="advise")
    if new and _states(before, told, said, named):
        return replace(before, profile=told, advising=True, act="advise")
    return replace(before, profile=_surely(before.profile, told), advising=False)


def _bare_role(before: Interview, text: str, said: str, named: Named) -> str:
    """A role that is told without "I am": as all of a turn, or as a clause before the question."""
    if before.advising and len(words(text)) <= _BARE and named.people(text):
        return text.strip(" .!")
    first, *others = _CLAUSE_END.split(text.strip())
    known = fit_words()
    asks = known.question_word.search(first.lower()) or known.first_person.search(first.lower())
    bare = bool(others) and _asks(said) and not asks and len(words(first)) <= _BARE
    return first if bare and named.people(first) else ""


def _rest(role: str, text: str) -> str:
    """What a turn tells beside a bare role, up to the clause that asks."""
    clauses = _CLAUSE_END.split(text.strip())
    return ", ".join(c for c in clauses if c != role and not _asks(c.lower())).strip(", ")


def _somebody(text: str, said: str, named: Named) -> Profile | None:
    """Somebody whom a question for advice names by role, or by what they do."""
    if _asks_for_role(said) and named.people(text):
        return Profile(role=text)
    work = fit_words().asks_for_work.search(said)
    return Profile(work=work[1]) if work is not None else None


def _states(before: Interview, told: Profile, said: str, named: Named) -> bool:
    """Whether a turn that asks nothing goes on with the advice, or could only be meant for it."""
    if fit_words().question_word.search(said) or "?" in said:
        return False
    corrects = before.profile != NOBODY and fit_words().corrects.search(said) is not None
    return before.advising or corrects or named.people(told.role)


def _asks(said: str) -> bool:
    """Whether a turn asks what fits the learner."""
    known = fit_words()
    return any(one.search(said) for one in known.asks) and not known.asks_other.search(said)


def _asks_for_role(said: str) -> bool:
    """Whether a turn asks what fits somebody, who has to be named then."""
    known = fit_words()
    return bool(known.asks_for_role.search(said)) and not known.asks_other.search(said)


def role_asked_for(text: str) -> str:
    """The role of somebody for whom a text asks what to take, as typed; "" for none."""
    said = " ".join(text.lower().split())
    found = fit_words().somebody.search(said) if _asks_for_role(said) else None
    return found[1] if found else ""


def _strange(said: str, named: Named, language: Language) -> bool:
    """Whether a question for advice is about something that the guide never mentions."""
    for one in fit_words().asks:
        said = one.sub(" ", said)
    empty = language.function_words | fit_words().fillers
    told = [word for word in words(said) if word not in empty and not named.knows(word)]
    return any(stem(word) not in language.weak_stems for word in told)


def _surely(before: Profile, told: Profile) -> Profile:
    """What a question about something else tells for sure: a role, and years."""
    sure = tuple(fact for fact in told.experience if fact in before.experience or in_years(fact))
    return replace(before, role=told.role or before.role, experience=sure)
