"""The tool that gives the literal text of a section."""

from collections.abc import Callable
from typing import Annotated

from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from corpus import Guide, Section

from ..guide_name import guide_named
from ..tutor import Tutor
from .asking import LONGEST_ARGUMENT, GuideName
from .headings import sections_called
from .listing import Heading
from .result import result

LONGEST = 6000  # characters of one section that are given at once
LONGEST_OF_MANY = 2000  # of each, when a query finds several
MOST_FOUND = 3
MOST_ELSE = 20  # other sections that are named

Wanted = Annotated[
    str | None,
    Field(
        description="A section's id from list_guides, or words of its heading.",
        max_length=LONGEST_ARGUMENT,
    ),
]
Query = Annotated[
    str | None,
    Field(
        description="What the text should be about, instead of `section`.",
        max_length=LONGEST_ARGUMENT,
    ),
]
Start = Annotated[
    int,
    Field(description="`next` of an earlier call with the same section, to read on.", ge=0),
]


class SectionText(BaseModel):
    """Literal text of a section."""

    guide: str
    id: str = Field(description="What look_up_section takes for `section`.")
    path: list[str] = Field(description="Heading path, outermost first, its own title last.")
    page: int | None = Field(description="Page of the text's first character in a PDF, else null.")
    text: str = Field(description="Literal text of the guide.")
    next: int | None = Field(
        description="Where to read on with `start`; null at the section's end."
    )


class Found(BaseModel):
    """What was looked up, best first."""

    sections: list[SectionText]
    inside: list[Heading] = Field(description="Sections inside the one that was asked for.")
    others: list[str] = Field(description="Other sections that fit the words, by guide and id.")


LOOK_UP = """Read the literal text of the certification guides, a piece of a section at a time.

Give `section` (an id or words of a heading) to read one section, or `query` to find the sections
that are about something, whether they answer it or not. Use it to read around a citation of ask, or
to see for yourself what a guide says; to get a question answered with its proof, use ask."""


def looking_up(tutor: Tutor) -> Callable[..., CallToolResult]:
    """The tool over a tutor."""

    def look_up_section(
        section: Wanted = None, query: Query = None, guide: GuideName = None, start: Start = 0
    ) -> Annotated[CallToolResult, Found]:
        if bool(section) == bool(query):
            raise ToolError("Give either `section`, to read it, or `query`, to search.")
        if section:
            found = _read(tutor, section, guide or None, start)
        else:
            found = _search(tutor, query or "", guide or None)
        return result(_text(found), found)

    return look_up_section


def _read(tutor: Tutor, wanted: str, guide: str | None, start: int) -> Found:
    entries = [guide_named(guide, tutor.guides())] if guide else tutor.guides()
    fits = sections_called(wanted, (tutor.guide(entry.document) for entry in entries))
    if not fits:
        raise ToolError(
            f"No section has a heading with the words {wanted[:100]!r}: give `query` instead, or "
            "take a section from list_guides."
        )
    (chosen, section), *others = fits
    inside = [
        Heading(id=one.id, title=one.title)
        for one in chosen.sections
        if one.path[: len(section.heading_path)] == section.heading_path
    ]
    return Found(
        sections=[_piece(chosen, section, start or section.start, LONGEST)],
        inside=inside[:MOST_ELSE],
        others=[f"{other.document}: {one.id}" for other, one in others[:MOST_ELSE]],
    )


def _search(tutor: Tutor, query: str, guide: str | None) -> Found:
    places: dict[tuple[str, int], tuple[Guide, Section, int]] = {}
    for evidence in tutor.find(query, guide):
        source = tutor.guide(evidence.document)
        section = source.section_at(evidence.start) or _whole(source)
        places.setdefault((evidence.document, section.start), (source, section, evidence.start))
    found = list(places.values())
    return Found(
        sections=[_around(*place, LONGEST_OF_MANY) for place in found[:MOST_FOUND]],
        inside=[],
        others=[f"{source.document}: {one.id}" for source, one, _ in found[MOST_FOUND:]],
    )


def _whole(guide: Guide) -> Section:
    """A guide without headings, as one section."""
    return Section("", "", (), 1, 0, len(guide.text))


def _around(guide: Guide, section: Section, offset: int, most: int) -> SectionText:
    """The section from its heading if the offset is near it, else from the offset."""
    near = offset - section.start < most // 2
    return _piece(guide, section, section.start if near else offset, most)


def _piece(guide: Guide, section: Section, start: int, most: int) -> SectionText:
    """Text of a section from an offset on, ended at a line where it is too long."""
    if not section.start <= start < section.end:
        raise ToolError(f"`start` must be from {section.start} to {section.end - 1} here.")
    end = min(section.end, start + most)
    if end < section.end:
        line = guide.text.rfind("\n", start + most // 2, end)
        end = line if line > 0 else end
    return SectionText(
        guide=guide.document,
        id=section.id,
        path=list(section.heading_path),
        page=guide.page_at(start),
        text=guide.text[start:end],
        next=end if end < section.end else None,
    )


def _text(found: Found) -> str:
    parts = [_shown(section) for section in found.sections] or ["Nothing was found."]
    if found.inside:
        parts.append("\n".join(["Inside:", *(f"  {one.id}: {one.title}" for one in found.inside)]))
    if found.others:
        parts.append("\n".join(["Also:", *(f"  {other}" for other in found.others)]))
    return "\n\n".join(parts)


def _shown(section: SectionText) -> str:
    page = f", page {section.page}" if section.page else ""
    on = f"\n[goes on: start={section.next}]" if section.next is not None else ""
    return f"{section.guide}{page}: {' > '.join(section.path)} ({section.id})\n{section.text}{on}"
