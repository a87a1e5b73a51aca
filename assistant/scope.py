"""What of the library a question is kept to."""

from dataclasses import dataclass

from corpus import Section
from index import Index

from .errors import TutorError

_SHOWN = 80  # characters of an id that is not known


@dataclass(frozen=True, slots=True)
class Scope:
    """One document, and maybe a section of it; without a document, the whole library.

    `passages` are the numbers of the section's passages.
    """

    document: str | None = None
    section: Section | None = None
    passages: range | None = None


EVERYWHERE = Scope()


def scope_of(index: Index, guide: str | None, section: str | None) -> Scope:
    """The scope that a caller names; raises LibraryError for the guide, TutorError else."""
    if guide is None:
        if section is not None:
            raise TutorError("unknown_section", "A section is one of a guide: name the guide too.")
        return EVERYWHERE
    document = index.document(guide)
    if section is None:
        return Scope(document)
    try:
        found = index.guide(document).section(section)
    except KeyError as error:
        raise TutorError(
            "unknown_section",
            f"The guide {document} has no section {section[:_SHOWN]!r}: "
            "take the id of one that it lists, or ask about the whole guide.",
        ) from error
    return Scope(document, found, index.between(document, found.start, found.end))
