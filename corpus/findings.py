"""What an editor should look at in a library of guides."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from .checks.announced import announced
from .checks.broken_encoding import broken_encoding
from .checks.counts import wrong_counts
from .checks.disagreements import disagreements
from .checks.duplicates import duplicate_questions, near_duplicates, near_editions
from .checks.empty_sections import empty_sections
from .checks.orders import orders
from .checks.truncated import truncated
from .checks.unclosed_comments import unclosed_comments
from .checks.undefined_names import undefined_names
from .finding import Finding, Place
from .guide import Guide

_CHECKS = (
    undefined_names,
    announced,
    wrong_counts,
    disagreements,
    duplicate_questions,
    near_duplicates,
    near_editions,
    empty_sections,
    unclosed_comments,
    broken_encoding,
    truncated,
    orders,
)


def findings(guides: Sequence[Guide]) -> tuple[Finding, ...]:
    """What is wrong within each guide and between them, in a stable order, each thing once.

    Checked are names recommended and never explained, values outside an announced set, announced
    parts without a section, counts that do not fit their list, typed values that disagree,
    repeated questions and text, empty sections, comments without an end, spoilt characters,
    documents that break off, and sentences that give orders to whoever answers.
    """
    found: dict[str, Finding] = {}
    places: dict[str, dict[Place, None]] = defaultdict(dict)
    for check in _CHECKS:
        for new in check(guides):
            found.setdefault(new.id, new)
            places[new.id].update(dict.fromkeys(new.places))
    return tuple(replace(each, places=tuple(places[each.id])) for each in found.values())
