"""Finds what a guide has for somebody: the rows of their role, what can be taken, and paths."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index import Index, terms

from .fit_words import fit_words
from .ladder import called, missing, without_title
from .language import Language
from .learner import Profile
from .nearest import Near, mentioning, named, nearest, tied
from .options import Option

NEAR = 0.42  # from here on a description is near enough to say so
_PREFERRED = 0.12  # how much farther what was asked for by its kind may be
_ALSO = 0.2  # how much farther a row of another kind may be
_MOST = 2


@dataclass(frozen=True, slots=True)
class Match:
    """What a guide has for somebody.

    Attributes:
        roles: Rows that recommend things to their role.
        steps: Rows of what can be taken.
        sections: Paths, and sections that say whom something is for.
        exact: The person as the guide writes it, or "" where only the work described is near.
        goal: The path or row that the learner wants to get to, one of `sections` or `steps`.
        ranked: All options, nearest first.

    """

    roles: tuple[Option, ...] = ()
    steps: tuple[Option, ...] = ()
    sections: tuple[Option, ...] = ()
    exact: str = ""
    goal: Option | None = None
    ranked: tuple[Near, ...] = ()

    @property
    def chosen(self) -> tuple[Option, ...]:
        """All that it rests on."""
        return (*self.roles, *self.steps, *self.sections)

    @property
    def first(self) -> Option:
        """The nearest option."""
        return self.ranked[0].option


def match(
    profile: Profile, asked: str, options: Sequence[Option], index: Index, language: Language
) -> Match:
    """What the options have for somebody who asks in these words."""
    people = named(profile.role, options) if profile.role else {}
    told = mentioning(profile.role, options)
    if people:
        found = _named(people, asked, options)
    elif told:
        found = _mentioned(profile.role, told, options, language)
    elif ready := _ready(profile, options, language):
        found = beginning(ready)
    else:
        ranked = nearest(profile.present, options, index, language) if profile.present else []
        found = _described(asked, options, ranked)
    return _towards(profile.goal, found, options, index, language)


def _named(people: dict[str, list[Option]], asked: str, options: Sequence[Option]) -> Match:
    """What is there for the person named; where several are, one of a table of roles."""
    person = max(people, key=lambda name: (any(o.things for o in people[name]), len(name)))
    places = people[person]
    roles = [place for place in places if place.things]
    steps = [place for place in places if place.is_step] or _steps_for(roles, options)
    title = places[0].passage.title
    bound = [other for place in places for other in tied(place, options, title)]
    sections = [other for other in bound if not other.things and not other.is_step]
    ranked = sorted(
        dict.fromkeys([*roles, *places, *steps, *sections, *bound]),
        key=lambda option: not _is_asked_for(option, asked),
    )
    return Match(
        roles=tuple(roles),
        steps=tuple(steps[:_MOST]),
        sections=tuple(dict.fromkeys(sections))[:1],
        exact=_written(person, places),
        ranked=tuple(Near(option, 1.0) for option in ranked),
    )


def _mentioned(
    role: str, told: Sequence[Option], options: Sequence[Option], language: Language
) -> Match:
    """What is there for somebody whom only running text names: the rows of its level."""
    steps = [option for option in options if option.is_step]
    meant = [step for one in told for step in _rows_of(one, steps, language)]
    return Match(
        steps=tuple(dict.fromkeys(meant))[:_MOST],
        sections=tuple(told[:1]),
        exact=role,
        ranked=tuple(Near(option, 1.0) for option in dict.fromkeys([*told, *meant])),
    )


def beginning(step: Option) -> Match:
    """A row of what can be taken, for somebody who has told no role."""
    return Match(steps=(step,), exact=step.people[0], ranked=(Near(step, 1.0),))


def _ready(profile: Profile, options: Sequence[Option], language: Language) -> Option | None:
    """The last row whose prerequisites somebody has, of whom nothing but experience is known."""
    if profile.role or profile.work or not profile.experience:
        return None
    steps = [option for option in options if option.is_step and option.needs]
    met = [step for step in steps if not missing(step, profile, language)]
    return met[-1] if met else None


def _rows_of(section: Option, steps: Sequence[Option], language: Language) -> list[Option]:
    return called(without_title(section.name, section), steps, language)


def _towards(
    goal: str, found: Match, options: Sequence[Option], index: Index, language: Language
) -> Match:
    """What was found, with the path or row that the learner wants to get to."""
    targets = [option for option in options if not option.things]
    called_so = [option for option in targets if goal and terms(option.name) == terms(goal)]
    if not called_so and goal and targets and found.chosen:
        near = [one for one in nearest(goal, options, index, language) if not one.option.things]
        called_so = [near[0].option] if near[0].score >= NEAR else []
    if not called_so:
        return found
    goal_option = called_so[0]
    ranked = (*found.ranked, Near(goal_option, 0.0))
    if goal_option.is_step:
        steps = tuple(dict.fromkeys([goal_option, *found.steps]))[:_MOST]
        return replace(found, steps=steps, goal=goal_option, ranked=ranked)
    return replace(found, sections=(goal_option,), goal=goal_option, ranked=ranked)


def _written(person: str, places: Sequence[Option]) -> str:
    """A person as the guide writes it, that of a table of roles first."""
    return next(
        written
        for place in sorted(places, key=lambda place: not place.things)
        for written in place.people
        if named(written, [place]).keys() & {person} and person in named(person, [place])
    )


def _steps_for(roles: Sequence[Option], options: Iterable[Option]) -> list[Option]:
    """Rows for a role, or for a wider kind of person: managers, where it is a sales manager."""
    steps = [option for option in options if option.is_step]
    exact = [step for role in roles for rows in named(role.name, steps).values() for step in rows]
    wider = [terms(role.name) for role in roles]
    like = [
        step
        for step in steps
        if any(terms(one) == own[-len(terms(one)) :] for one in step.people for own in wider)
    ]
    return exact or like


def _described(asked: str, options: Sequence[Option], ranked: Sequence[Near]) -> Match:
    """What is nearest to a description, what its name is tied to, and what else is near."""
    near = [one for one in ranked if one.score >= NEAR]
    if not near:
        return Match(ranked=tuple(ranked))
    preferred = [one for one in near if _is_asked_for(one.option, asked)]
    first = near[0]
    if preferred and preferred[0].score >= first.score - _PREFERRED:
        first = preferred[0]
    tied_to = tied(first.option, options, first.option.passage.title)
    bound = [first.option, *(one.option for one in ranked if one.option in tied_to)]
    also = [one.option for one in near if one.score >= first.score - _ALSO]
    pool = list(dict.fromkeys([*bound, *also]))
    roles = [option for option in pool if option.things][:1]
    own = [] if first.option.is_step else _steps_for(roles, options)
    return Match(
        roles=tuple(roles),
        steps=tuple((own or [option for option in pool if option.is_step])[:1]),
        sections=tuple([o for o in bound if not o.things and not o.is_step][:1]),
        ranked=(first, *(one for one in ranked if one.option is not first.option)),
    )


def _is_asked_for(option: Option, asked: str) -> bool:
    """Whether the question asks for things of its kind: "which track", "which path"."""
    if option.level and fit_words().columns["level"].search(asked.lower()):
        return True
    said = set(terms(asked))
    return not said.isdisjoint(terms(option.kind) or terms(option.name)[-1:])
