"""What a learner has told of themselves, taken from their own turns of the conversation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from index import stem, words

from .fit_words import fit_words
from .language import Language

SLOTS = ("role", "experience", "goal")
"""What is asked for, in this order."""

_JOINT = re.compile(r"\b(?:and|but|so)$", re.IGNORECASE)
_PIECE = re.compile(r"[^|]+")
LONGEST_FACT = 200  # characters of a fact that are kept


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a learner; "" or () for what they have not said.

    Attributes:
        role: What they are or want to become, in their words.
        work: What they do, as they describe it.
        experience: Years, passed levels, "beginner" and the like.
        goal: What they want to get to.

    """

    role: str = ""
    work: str = ""
    experience: tuple[str, ...] = ()
    goal: str = ""

    @property
    def present(self) -> str:
        """What they are and do; their experience, or where they want to get to, if that is all."""
        learnt = (fact for fact in self.experience if not in_years(fact))
        known = (f"{self.role}. {self.work}".strip(". "), ". ".join(learnt), self.goal)
        return next(filter(None, known), "")

    @property
    def facts(self) -> tuple[str, ...]:
        """All that is known, each thing by itself."""
        return tuple(filter(None, (self.role, self.work, *self.experience, self.goal)))

    @property
    def told(self) -> str:
        """All that is known as one text."""
        return "; ".join(self.facts)

    def has(self, slot: str) -> bool:
        """Whether what a slot asks for is known; work described stands for a role."""
        return bool(self.role or self.work if slot == "role" else getattr(self, slot))


NOBODY = Profile()
"""Somebody of whom nothing is known."""


def with_told(profile: Profile, text: str, language: Language) -> Profile:
    """The profile with what a turn tells; a new role or number of years replaces the old."""
    said = " ".join(text.replace("’", "'").split())
    if len(said.lower()) != len(said):  # a few capitals have more letters in lower case
        said = said.lower()
    role, work = _role(said), _work(said, language)
    anew = bool(work) and _is_anew(said.lower())
    experience = list(_all(said, fit_words().experience))
    goal = next(iter(_all(said, (fit_words().goal,))), "")
    return Profile(
        role=role or ("" if anew else profile.role),
        work=work or ("" if role else profile.work),
        experience=tuple(dict.fromkeys([*_kept(profile.experience, experience), *experience])),
        goal=goal or profile.goal,
    )


def _is_anew(said: str) -> bool:
    """Whether work described replaces the role told before: in a correction or a new question."""
    known = fit_words()
    return bool(known.corrects.search(said)) or any(one.search(said) for one in known.asks)


def with_reply(profile: Profile, slot: str, reply: str, language: Language) -> Profile:
    """The profile after a reply to the question for a slot."""
    bare = _bare(" ".join(reply.split()))
    if fit_words().passes.search(bare.lower()):
        return profile
    told = with_told(profile, reply, language)
    if slot == "role":
        new = (told.role, told.work) != (profile.role, profile.work)
        return told if new else replace(told, role=bare, work="")
    if told.role != profile.role and told.role:  # it corrects something else instead
        return told
    told = replace(told, role=profile.role, work=profile.work)
    if slot == "experience":
        return replace(told, experience=tuple(dict.fromkeys((*told.experience, bare))))
    return replace(told, goal=bare)


def _role(said: str) -> str:
    """What somebody says to be, unless they say not to be it."""
    every = (found for one in fit_words().role for found in one.finditer(said.lower()))
    for found in every:
        if not fit_words().not_role.search(said[: found.start(1)].lower()):
            return _bare(said[found.start(1) : found.end(1)])
    return ""


def _all(said: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[str]:
    """The first group of every match, with the capitals that were typed."""
    for pattern in patterns:
        for found in pattern.finditer(said.lower()):
            yield _bare(said[found.start(1) : found.end(1)])


def _bare(text: str) -> str:
    return text.strip(" ,.;:!?-")[:LONGEST_FACT]


def _kept(old: tuple[str, ...], new: list[str]) -> list[str]:
    """What stays known: two numbers of years cannot both be true."""
    return [fact for fact in old if not (in_years(fact) and any(map(in_years, new)))]


def in_years(fact: str) -> bool:
    """Whether a fact is a number of years."""
    return not {"year", "years"}.isdisjoint(words(fact))


def _work(said: str, language: Language) -> str:
    """What is left of a statement about oneself without the question and the facts in it."""
    known = fit_words()
    rest = said.lower()
    if not known.first_person.search(rest):
        return ""
    for told in (*known.asks, *known.role, *known.experience, known.goal, known.aside):
        rest = told.sub(lambda match: "|" * len(match[0]), rest)
    described = max(_PIECE.finditer(rest), key=lambda match: len(match[0]), default=None)
    if described is None:
        return ""
    text = _bare(_JOINT.sub("", _bare(said[described.start() : described.end()])))
    content = [word for word in words(text) if word not in language.function_words]
    return text if len({stem(word) for word in content} - language.weak_stems) > 1 else ""
