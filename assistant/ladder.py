"""How the rows of what can be taken build on each other, and what a learner has of it already."""

from collections.abc import Iterable, Sequence

from index import terms, words

from .fit_words import fit_words
from .language import Language
from .learner import Profile
from .options import Option
from .years import in_numbers

_EXPERIENCE = set(terms("exp experience"))


def is_met(need: str, profile: Profile, language: Language) -> bool:
    """Whether a learner has told to have a prerequisite: as many years, or all its words."""
    told = " ".join((profile.work, *profile.experience))  # a role is no proof of its basics
    years, needed = in_numbers(told), in_numbers(need)
    if needed:
        return years >= needed
    wanted = _weighty(need, language)
    by_doing = not _EXPERIENCE.isdisjoint(terms(need))
    return bool(wanted) and all(_is_told(stem, told, by_doing=by_doing) for stem in wanted)


def is_begun(need: str, profile: Profile, language: Language) -> bool:
    """Whether a learner has told to have a part of a prerequisite that names several things."""
    told = set(terms(" ".join((profile.work, *profile.experience))))
    return not told.isdisjoint(_weighty(need, language))


def _is_told(stem: str, told: str, *, by_doing: bool) -> bool:
    """Whether somebody tells of a thing, or of having done it: "led a crew", of leadership."""
    stems = f" {' '.join(terms(told))} "
    same = fit_words().work.get((stem,), ()) if by_doing else ()
    return any(f" {' '.join(way)} " in stems for way in ((stem,), *same))


def missing(option: Option, profile: Profile, language: Language) -> list[str]:
    """The prerequisites of a row that the learner has not told to have."""
    return [need for need in option.needs if not is_met(need, profile, language)]


def called(text: str, steps: Iterable[Option], language: Language) -> list[Option]:
    """The rows that a prerequisite or a recommendation means, by their name or their level."""
    wanted = _weighty(text, language)
    return [
        step
        for step in steps
        if wanted and wanted in (_weighty(step.name, language), _weighty(step.level, language))
    ]


def connected(
    roles: Iterable[Option], steps: Sequence[Option], language: Language
) -> dict[str, list[Option]]:
    """For each thing recommended to a role the rows that it means by name or level.

    Words of the guide's title tell nothing: in the guide of the Harbour Licence, "Silver Licence"
    means the silver level.
    """
    return {
        thing: called(without_title(thing, role), steps, language)
        for role in roles
        for thing in role.things
    }


def without_title(text: str, option: Option) -> str:
    """A text without the words of the title of the option's guide."""
    title = set(terms(option.passage.title))
    return " ".join(word for word in words(text) if not set(terms(word)) <= title)


def before(
    step: Option, steps: Sequence[Option], profile: Profile, language: Language
) -> list[list[Option]]:
    """What comes before a row, earliest first; rows of one group are alternatives.

    By what its missing prerequisites mean; where they mean no row, by the order column.
    """
    return _before(step, steps, profile, language, frozenset())


def _before(
    step: Option,
    steps: Sequence[Option],
    profile: Profile,
    language: Language,
    seen: frozenset[str],
) -> list[list[Option]]:
    seen |= {step.passage.id}
    groups = [
        [one for one in called(need, steps, language) if one.passage.id not in seen]
        for need in missing(step, profile, language)
    ]
    found = [one for group in groups for one in group]
    if found:
        return [*_before(found[0], steps, profile, language, seen), found]
    meant = any(called(need, steps, language) for need in step.needs)
    return [] if meant else _earlier(step, steps, profile, language)


def _earlier(
    step: Option, steps: Sequence[Option], profile: Profile, language: Language
) -> list[list[Option]]:
    """The rows with a smaller number in the order column, by that number."""
    if not step.order.isdecimal():
        return []
    lower = {
        int(one.order)
        for one in steps
        if one.order.isdecimal()
        and int(one.order) < int(step.order)
        and not is_met(one.level or one.name, profile, language)
    }
    return [[one for one in steps if one.order == str(place)] for place in sorted(lower)]


def _weighty(text: str, language: Language) -> set[str]:
    """The stems that tell a prerequisite from others: "Basic Linux" is about Linux."""
    empty = language.weak_stems | fit_words().light
    return {stem for stem in terms(text) if stem not in empty and stem not in {"and", "or"}}
