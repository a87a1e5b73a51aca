"""What a question is asked about: all guides, one of them, or one of its sections."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus import Section
from index import Entry

from ..tutor import Tutor


@dataclass(frozen=True, slots=True)
class Scope:
    """A guide by its name in the library, None for all; and the id of a section of it, or None."""

    guide: str | None = None
    section: str | None = None
    path: tuple[str, ...] = ()


EVERYTHING = Scope()


def scope_of(tutor: Tutor, query: Mapping[str, str], chosen: str | None) -> Scope:
    """The section that the page's address names, else the guide that was chosen.

    Both come from a browser: what the library does not have is passed over.
    """
    guide, wanted = query.get("guide", ""), query.get("section", "")
    if guide and wanted and _has(tutor, guide):
        section = _section(tutor, guide, wanted)
        if section is not None:
            return Scope(guide, section.id, section.heading_path)
    return Scope(chosen if chosen and _has(tutor, chosen) else None)


def choices(guides: tuple[Entry, ...], everything: str) -> list[tuple[str, str]]:
    """Names and values of the guides to choose from, all of them together first."""
    titles = [entry.title for entry in guides]
    named = [
        (entry.title if titles.count(entry.title) == 1 else f"{entry.title} ({entry.document})")
        for entry in guides
    ]
    documents = [entry.document for entry in guides]
    return [(everything, ""), *zip(named, documents, strict=True)]


def _has(tutor: Tutor, guide: str) -> bool:
    return any(entry.document == guide for entry in tutor.guides())


def _section(tutor: Tutor, guide: str, wanted: str) -> Section | None:
    try:
        sections = tutor.guide(guide).sections
    except KeyError:  # a newer build went live meanwhile
        return None
    return next((section for section in sections if section.id == wanted), None)
