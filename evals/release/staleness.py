"""Cases whose proof a new edition no longer has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus import Change

from ..cases import Case
from ..wording import is_below, words
from .edition import Edition

ELSEWHERE = " (at another place)"
"""What follows a likely quote that still stands in the document, but no longer where it did."""


@dataclass(frozen=True, slots=True)
class Stale:
    """A case whose gold stood in the live edition and has left.

    Attributes:
        case: Its id.
        document: Where the gold stood.
        gold: The quote, or the heading path of the section, that has gone.
        likely: What seems to stand in its place now; "" where nothing is like it.

    """

    case: str
    document: str
    gold: str
    likely: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """A live edition, the one that replaces it if there is one, and what is different."""

    old: Edition
    new: Edition | None
    changes: Sequence[Change] = ()


def stale(cases: Iterable[Case], documents: Mapping[str, Replaced]) -> Iterator[Stale]:
    """For each case the first gold quote or section that stood in the live library and has gone.

    A case drafted from a guide's own words rests on where they stand, too: its answer below
    another question, or its list under another heading, is not what it was.

    Args:
        cases: What is asked, their documents by the names of the live library.
        documents: Of the live documents those that the cases name, by name.

    """
    for case in cases:
        gone = next(_gone(case, documents), None)
        if gone is not None:
            yield gone


def _gone(case: Case, documents: Mapping[str, Replaced]) -> Iterator[Stale]:
    own = {name: documents[name] for name in case.documents if name in documents}
    for quote in case.quotes:
        stood = {name: each for name, each in own.items() if each.old.says(quote)}
        if stood and not any(_still(case, each, quote) for each in stood.values()):
            name, first = next(iter(stood.items()))
            yield Stale(case.id, name, quote, _likely_quote(case, first, quote))
        yield from _retitled(case, own, quote)
    for path in case.sections:
        stood = {name: each for name, each in own.items() if each.old.has_section(path)}
        if stood and not any(_has_still(case, each, path) for each in stood.values()):
            name, first = next(iter(stood.items()))
            yield Stale(case.id, name, path, _likely_section(first, path))


def _has_still(case: Case, document: Replaced, path: str) -> bool:
    if document.new is None:
        return False
    if document.new.has_section(path):
        return True
    # Another file type may nest the same headings otherwise, which is no change of them.
    renested = not any(change.unit == "section" for change in document.changes)
    last = path.rpartition(" > ")[2]
    return case.origin == "drafted" and renested and document.new.has_section(last)


def _retitled(case: Case, own: Mapping[str, Replaced], row: str) -> Iterator[Stale]:
    """A drafted case of a row whose cells are the same below other titles."""
    if case.origin == "drafted" and case.kind == "table":
        for name, each in own.items():
            old, new = each.old.columns(row), each.new.columns(row) if each.new else ""
            if old and new and words(old) != words(new):
                yield Stale(case.id, name, old, new)


def _still(case: Case, document: Replaced, quote: str) -> bool:
    if document.new is None or not document.new.says(quote):
        return False
    if case.origin == "written":
        return True
    if case.kind == "faq" and not _still_answers(case, document.old, document.new, quote):
        return False
    held = [path for path in case.sections if document.old.says_below(path, quote)]
    kept = [path for path in held if document.new.has_section(path)]
    return not kept or any(document.new.says_below(path, quote) for path in kept)


def _still_answers(case: Case, old: Edition, new: Edition, quote: str) -> bool:
    """Whether the question, or the one that it was reworded to, is answered by these words."""
    kept = new.answers(case.question, quote)
    if kept is not None:
        return kept
    heirs = new.questions(quote)
    # Below a question that was there before, the words answer something else.
    return not heirs or any(not old.asks(heir) for heir in heirs)


def _likely_quote(case: Case, document: Replaced, quote: str) -> str:
    if document.new is None:
        return ""
    if document.new.says(quote):  # it stands somewhere else, which says more than what is like it
        return f"{quote}{ELSEWHERE}"
    return document.new.likeliest(quote) or _counterpart(document, quote)


def _counterpart(document: Replaced, quote: str) -> str:
    """What became of the unit that a quote stood in, as the comparison has it."""
    for change in document.changes:
        if change.old and change.new and words(quote) in words(change.old.plain):
            return change.new.plain
    return ""


def _likely_section(document: Replaced, path: str) -> str:
    if document.new is None:
        return ""
    for change in document.changes:
        old, new = change.old, change.new
        if old and new and old.kind == "section" and is_below(" > ".join(old.section), path):
            return " > ".join(new.section)
    return document.new.likeliest_section(path)
