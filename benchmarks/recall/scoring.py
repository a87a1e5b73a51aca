"""Counts what of the plants and edits is found, and what is told besides."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from corpus import Change, Finding, Guide, Unit, compare
from corpus.findings import findings

from . import contradictions, gaps, section_edits, typography, unit_edits
from .edit import Edit, Span
from .plant import Plant, reread
from .together import edited_often

_SHOWN = 160  # characters of a miss

Planter = Callable[[Guide, Random], Plant | None]

PLANTERS: tuple[Planter, ...] = (
    gaps.name_in_a_table,
    gaps.name_in_a_list,
    gaps.name_in_prose,
    gaps.value_in_a_table,
    gaps.value_in_a_list,
    gaps.part_without_section,
    gaps.count_of_a_list,
    gaps.question_again,
    gaps.text_again,
    gaps.edition_beside,
    gaps.section_emptied,
    gaps.heading_alone,
    gaps.comment_unclosed,
    contradictions.fact_in_one_section,
    contradictions.fact_in_two_sections,
    contradictions.fact_in_an_answer,
    contradictions.fact_in_two_documents,
    contradictions.weights_beyond_a_hundred,
    contradictions.weights_in_two_places,
    contradictions.weights_in_two_documents,
    contradictions.prerequisite_waived,
    contradictions.number_with_two_titles,
)
EDITORS: dict[str, unit_edits.Editor] = {
    "section added": section_edits.section_added,
    "section removed": section_edits.section_removed,
    "section renamed": section_edits.section_renamed,
    "section moved": section_edits.section_moved,
    "faq reworded": unit_edits.question_reworded,
    **unit_edits.NAMED,
}
LAYOUTS: tuple[typography.Typography, ...] = (
    typography.quotes_turned,
    typography.dashes_turned,
    typography.paragraphs_wrapped,
    typography.words_emphasised,
    typography.markers_exchanged,
    typography.tables_padded,
    typography.headings_closed,
    typography.lines_ended_otherwise,
    typography.comment_put_in,
)


@dataclass(slots=True)
class Score:
    """Of one kind of plant: how many were placed and found, and what else was told."""

    name: str
    placed: int = 0
    found: int = 0
    others: int = 0
    misses: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)


def score_plants(guides: Sequence[Guide], count: int, seed: int = 0) -> list[Score]:
    """Findings: `count` placements of each fault in each guide."""
    scores = []
    known = {guide.document: {each.id for each in findings([guide])} for guide in guides}
    for planter in PLANTERS:
        score = Score(planter.__name__.replace("_", " "))
        for guide, chance in _placements(guides, score.name, count, seed):
            if plant := planter(guide, chance):
                told = findings(_planted(guide, plant))
                new = [each for each in told if each.id not in known[guide.document]]
                _count_plant(score, plant, new)
        scores.append(score)
    return scores


def _planted(guide: Guide, plant: Plant) -> list[Guide]:
    names = (guide.document, *(f"planted {n}.md" for n in range(1, len(plant.texts))))
    return [reread(name, text) for name, text in zip(names, plant.texts, strict=True)]


def _count_plant(score: Score, plant: Plant, new: Sequence[Finding]) -> None:
    marks = [mark for mark in (plant.mark, plant.second) if mark]
    right = [each for each in new if each.kind == plant.kind and _tells(each, marks)]
    score.placed += 1
    score.found += bool(right)
    score.others += len(new) - len(right)
    score.strays += [each.sentence for each in new if each not in right]
    if not right:
        score.misses.append(plant.mark)


def _tells(found: Finding, marks: Sequence[str]) -> bool:
    said = [found.sentence, *(f"{place.quote} {place.document}" for place in found.places)]
    return any(mark.casefold() in text.casefold() for mark in marks for text in said)


def score_edits(guides: Sequence[Guide], count: int, seed: int = 0) -> list[Score]:
    """Comparison: `count` edits of each kind of each guide; what changes no word, last."""
    scores = []
    for name, editor in EDITORS.items():
        score = Score(name)
        for guide, chance in _placements(guides, name, count, seed):
            if edit := editor(guide, chance):
                _count_edit(score, guide, edit)
        scores.append(score)
    for layout in LAYOUTS:
        score = Score(f"{layout.__name__.replace('_', ' ')}: no change")
        for guide, chance in _placements(guides, score.name, count, seed):
            told = compare(guide, reread(guide.document, layout(guide, chance)))
            score.placed += 1
            score.found += not told
            score.others += len(told)
            score.misses += [f"{each.kind} {each.unit}" for each in told]
        scores.append(score)
    return [*scores, _score_together(guides, count, seed)]


def _score_together(guides: Sequence[Guide], count: int, seed: int) -> Score:
    score = Score("five edits at once")
    for guide, chance in _placements(guides, score.name, count, seed):
        made, told = edited_often(guide, chance)
        score.placed += made.total()
        score.found += (made & told).total()
        score.others += (told - made).total()
        if made != told:
            score.misses.append(f"{dict(made)} is told as {dict(told)}")
    return score


def _count_edit(score: Score, guide: Guide, edit: Edit) -> None:
    told = compare(guide, reread(guide.document, edit.text))
    touching = [each for each in told if _touches(each, edit)]
    right = [each for each in touching if (each.kind, each.unit) == (edit.kind, edit.unit)]
    score.placed += 1
    score.found += bool(right)
    score.others += len(told) - len(touching)
    if not right or len(told) > len(touching):
        words = guide.text[slice(*edit.old)] or edit.text[slice(*edit.new)]
        kinds = [f"{each.kind} {each.unit}" for each in told]
        score.misses.append(f"{words[:_SHOWN]!r} is told as {kinds}")


def _touches(change: Change, edit: Edit) -> bool:
    return _overlaps(change.old, edit.old) or _overlaps(change.new, edit.new)


def _overlaps(unit: Unit | None, span: Span) -> bool:
    return unit is not None and unit.start < span[1] and span[0] < unit.end


def _placements(
    guides: Iterable[Guide], name: str, count: int, seed: int
) -> Iterator[tuple[Guide, Random]]:
    for guide in guides:
        for number in range(count):
            yield guide, Random(f"{guide.document} {name} {seed} {number}")  # noqa: S311  # no secret
