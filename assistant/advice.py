"""Writes what a guide has for somebody as lines, each with the rows that it rests on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus import Guide, plain, sentence_spans
from index import terms

from .doubts import doubts
from .draft import Line, Proof
from .fit_words import fit_words
from .ladder import before, connected, is_begun, missing
from .language import Language
from .learner import Profile, in_years
from .match import Match
from .options import Option
from .telling import as_hit, level_of, listed, proof_of
from .years import years_asked

_WORDS = 112  # the question that follows has its own
_MOST_STEPS = 2


def advice(
    profile: Profile,
    found: Match,
    steps: Sequence[Option],
    guide: Guide,
    language: Language,
    *,
    experience_known: bool,
) -> list[Line]:
    """The recommendation: what and why, what is missing for it, the order, and what is unclear."""
    meant = connected(found.roles, steps, language)
    taken = _taken(found.steps, meant)
    told = [_step(step, profile, language, experience_known) for step in taken[:_MOST_STEPS]]
    recommended = list(_recommended(found))
    lines = [
        *([*told, *recommended] if found.exact and found.first.is_step else [*recommended, *told]),
        *_order(taken, steps, profile, language),
        *doubts(found, meant, steps),
        *_on_years(profile, guide),
        *_changes(found, taken, profile, language),
    ]
    return list(_within(_spared(lines, found), _WORDS))


def _spared(lines: list[Line], found: Match) -> list[Line]:
    """The lines without a path that nobody asked for, where all of them are too long."""
    if not found.exact or sum(line.length for line in lines) <= _WORDS:
        return lines
    spare = [one for one in found.sections if one not in (found.goal, found.first)]
    told = {_of_section(one, False).text for one in spare}
    return [line for line in lines if line.text not in told]


def _taken(of_people: Sequence[Option], meant: Mapping[str, Sequence[Option]]) -> list[Option]:
    """The rows to speak of: those both for the person and recommended, or else all of them."""
    recommended = list(dict.fromkeys(row for rows in meant.values() for row in rows))
    both = [row for row in of_people if row in recommended]
    return both or list(dict.fromkeys([*of_people, *recommended]))


def beside(found: Match) -> list[Line]:
    """What another guide recommends to the same role, under its title."""
    lines = [_of_role(role) for role in found.roles]
    return [titled(found, line) for line in lines]


def titled(found: Match, line: Line) -> Line:
    """A line that says which guide it is from."""
    return replace(line, text=f"{found.first.passage.title}: {line.text}")


def _recommended(found: Match) -> Iterator[Line]:
    """The rows of roles and the sections, the nearest first where only a description is near."""
    first = found.first
    if not found.exact:
        told = fit_words().say["closest"].format(name=first.name)
        yield Line(told, (proof_of(first),))
    for option in sorted((*found.roles, *found.sections), key=lambda option: option is not first):
        yield _of_role(option) if option.things else _of_section(option, option == found.goal)


def _of_role(role: Option) -> Line:
    told = fit_words().say["recommended"]
    things = ", ".join(role.things)  # as the cell says it
    return Line(
        told.format(kind=role.kind.lower(), name=role.name, things=things), (proof_of(role),)
    )


def _of_section(section: Option, is_goal: bool) -> Line:
    """Its first sentence, under its name where the sentence does not say it."""
    low, high = next(iter(sentence_spans(section.passage.text)))
    span = (section.passage.start + low, section.passage.start + high)
    told = plain(section.passage.text[low:high], section.passage.format)
    if is_goal:
        told = fit_words().say["towards"].format(name=section.name, told=told)
    elif not set(terms(section.name)) <= set(terms(told)):
        told = f"{section.name}: {told}"
    return Line(told, (Proof(as_hit(section.passage), span),))


def _step(step: Option, profile: Profile, language: Language, experience_known: bool) -> Line:
    say = fit_words().say
    told = say["step"].format(
        kind=step.kind, name=step.name, level=level_of(step), people=", ".join(step.people)
    )
    if step.needs:
        lacking = missing(step, profile, language)
        begun = any(is_begun(need, profile, language) for need in lacking)
        known = "unmet" if experience_known and not begun else "unknown"
        some = f"{listed(lacking)} " if len(lacking) < len(step.needs) else ""
        ending = say[known if lacking else "met"].format(missing=some)
        told += " " + say["prerequisite"].format(prerequisites=listed(step.needs)) + ending
    return Line(told, (proof_of(step),))


def _order(
    taken: Sequence[Option], steps: Sequence[Option], profile: Profile, language: Language
) -> Iterator[Line]:
    """The order up to the last of the rows taken, if anything comes before it."""
    orders = [(before(step, steps, profile, language), step) for step in taken]
    groups, last = max(orders, key=lambda one: len(one[0]), default=([], None))
    if last is None or not groups:
        return
    beside = [step for others, step in orders if len(others) == len(groups)]
    named = [" or ".join(step.name for step in group) for group in [*groups, beside]]
    rows = [step for group in [*groups, beside] for step in group]
    yield Line(
        fit_words().say["order"].format(steps=", then ".join(named)), tuple(map(proof_of, rows))
    )


def _on_years(profile: Profile, guide: Guide) -> Iterator[Line]:
    """What the guide says of years of experience, to somebody who told theirs."""
    found = years_asked(guide) if any(map(in_years, profile.experience)) else None
    if found is not None:
        about, passage = found
        told = fit_words().say["years"].format(about=about, told=passage.plain)
        yield Line(told, (Proof(as_hit(passage), (passage.start, passage.end)),))


def _changes(
    found: Match, taken: Sequence[Option], profile: Profile, language: Language
) -> Iterator[Line]:
    say = fit_words().say
    first = next(iter(found.roles or found.steps), None)
    if first is None:
        return
    lacking = [need for step in taken[:1] for need in missing(step, profile, language)]
    kind = first.kind.lower() if first.things else say["role"]
    told = say["changes"] if lacking else say["changes_role"]
    proof = proof_of(taken[0]) if lacking else proof_of(first)
    yield Line(told.format(kind=kind, prerequisites=listed(lacking)), (proof,))


def _within(lines: Iterable[Line], budget: int) -> Iterator[Line]:
    """The lines that there is room for, in order."""
    for line in lines:
        if line.length <= budget:
            budget -= line.length
            yield line
