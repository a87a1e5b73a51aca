"""Changes between two editions as lines for a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus import Change, reword

KINDS = ("added", "removed", "changed", "renamed", "moved")
_SIGNS = {"added": "+", "removed": "-", "changed": "~", "renamed": "=", "moved": ">"}
_NAMES = {"faq": "FAQ", "item": "list item"}
_MOST_WORDS = 60  # on end that were added, removed or moved
_MOST_KEPT = 12  # words on end that did not change
_CONTEXT = 4  # words of them that are shown on either side


def counts(changes: Sequence[Change]) -> dict[str, int]:
    """How many changes there are of each kind."""
    found = Counter[str](change.kind for change in changes)
    return {kind: found[kind] for kind in KINDS}


def summary(changes: Sequence[Change]) -> str:
    """The counts as a sentence."""
    if not changes:
        return "No changes."
    told = [f"{kind}: {count}" for kind, count in counts(changes).items() if count]
    return f"Changes: {len(changes)} ({', '.join(told)})."


def lines(changes: Sequence[Change]) -> Iterator[str]:
    """The changes below the heading paths where they stand, in order."""
    for path, group in groupby(changes, key=lambda change: change.section):
        yield " > ".join(path) or "(before the first heading)"
        for change in group:
            yield f"  {_SIGNS[change.kind]} {_line(change)}"


def _line(change: Change) -> str:
    name = _NAMES.get(change.unit, change.unit)
    old, new = change.old, change.new
    if old is None or new is None:
        unit = new or old
        return f"{name} {change.kind}: {_cut(unit.plain.split() if unit else ())}"
    text = (
        _cut(new.plain.split()) if old.identity == new.identity else _marked(old.plain, new.plain)
    )
    if change.kind != "moved" or old.section == new.section:
        return f"{name} {change.kind}: {text}"
    return f"{name} moved from “{' > '.join(old.section)}”: {text}"


def _marked(old: str, new: str) -> str:
    edits = list(reword(old, new))
    marks = {"removed": ("[-", "-]"), "added": ("{+", "+}"), "kept": ("", "")}
    found = []
    for index, edit in enumerate(edits):
        words = list(edit.words)
        if edit.kind == "kept" and len(words) > _MOST_KEPT:
            first = words[:_CONTEXT] if index else []
            last = words[-_CONTEXT:] if index < len(edits) - 1 else []
            words = [*first, "…", *last]
        opening, closing = marks[edit.kind]
        found.append(f"{opening}{_cut(words)}{closing}")
    return " ".join(found).replace("-] {+", "-]{+")


def _cut(words: Sequence[str]) -> str:
    return " ".join(words if len(words) <= _MOST_WORDS else (*words[:_MOST_WORDS], "…"))
