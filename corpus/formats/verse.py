"""Short lines in a row that are no headings, although each could be: values, names, places."""

from collections.abc import Iterator, Mapping, Sequence

from corpus.questions import answer_prefix, ends_as_question, question_prefix

from .lines import Line

Groups = Sequence[Sequence[Line]]

_LONGEST_LABEL = 40  # characters before the colon
_LONGEST_VALUE = 120  # characters of the whole line


def labelled_lines(groups: Groups) -> set[int]:
    """Groups that are "Label: value" lines with another such line straight above or below."""
    labelled = [len(group) == 1 and _is_labelled(group[0]) for group in groups]
    return {
        index
        for index, is_labelled in enumerate(labelled)
        if is_labelled and labelled[max(index - 1, 0) : index + 2].count(True) > 1
    }


def without_verse(groups: Groups, found: Mapping[int, int]) -> dict[int, int]:
    """The headings among candidates, without the lines that only stand in a row with them.

    Three or more lines that a blank line ends are a heading with its lines. Four or more that text
    follows, or five with blank lines between, are lines of which the last alone is a heading.
    """
    dropped: set[int] = set()
    for run in _runs(groups, found, across_blanks=False):
        after = groups[run[-1] + 1][0].kind if run[-1] + 1 < len(groups) else "blank"
        if after == "blank" and len(run) > 2:
            dropped.update(run[1:])
        elif len(run) > 3:
            dropped.update(run[:-1])
    left = {index: level for index, level in found.items() if index not in dropped}
    for run in _runs(groups, left, across_blanks=True):
        if len(run) > 4:
            dropped.update(index for index in run[:-1] if not found[index])
    return {index: level for index, level in left.items() if index not in dropped}


def _runs(groups: Groups, found: Mapping[int, int], across_blanks: bool) -> Iterator[list[int]]:
    run: list[int] = []
    for index in sorted(found):
        if ends_as_question(groups[index][-1].text):
            continue
        position = index - 1
        while across_blanks and position >= 0 and groups[position][0].kind in ("blank", "rule"):
            position -= 1
        if run and run[-1] != position:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _is_labelled(line: Line) -> bool:
    if line.kind != "text" or len(line.text) > _LONGEST_VALUE:
        return False
    label, colon, value = line.text.partition(": ")
    if not colon or not value.strip() or question_prefix(line.text):
        return False
    if answer_prefix(line.text) or label[-1:].isdigit():  # "Week 1: Basics" is a heading
        return False
    return len(label) <= _LONGEST_LABEL
