"""The tool that lists the guides."""

from collections.abc import Callable, Sequence
from typing import Annotated

from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from corpus import Guide, Section

from ..tutor import Tutor
from .result import result

MOST_GUIDES = 100
MOST_HEADINGS = 400  # of all guides together


class Heading(BaseModel):
    """A section by its heading."""

    id: str = Field(description="What look_up_section takes for `section`.")
    title: str


class Listed(BaseModel):
    """One guide."""

    name: str = Field(description="What the other tools take for `guide`.")
    title: str
    format: str
    sections: list[Heading] = Field(description="The outermost sections, in reading order.")
    more_sections: int = Field(description="How many of them are left out of this list.")


class Listing(BaseModel):
    """The library."""

    guides: list[Listed]
    more_guides: int = Field(description="How many guides are left out of this list.")
    build: str = Field(description="Id of the library's build.")
    made: str = Field(description="When it was made, UTC, ISO 8601.")


LIST = """List the certification guides of this library: names, titles and outermost sections.

Call it first when it matters which guides there are, or before you give `guide` to another tool."""


def listing(tutor: Tutor) -> Callable[..., CallToolResult]:
    """The tool over a tutor."""

    def list_guides() -> Annotated[CallToolResult, Listing]:
        entries = tutor.guides()
        left, guides = MOST_HEADINGS, []
        for entry in entries[:MOST_GUIDES]:
            outer = outermost(tutor.guide(entry.document)) if left else ()
            shown = [Heading(id=one.id, title=one.title) for one in outer[:left]]
            left -= len(shown)
            guides.append(
                Listed(
                    name=entry.document,
                    title=entry.title,
                    format=entry.format,
                    sections=shown,
                    more_sections=len(outer) - len(shown) if outer else entry.sections,
                )
            )
        edition = tutor.edition()
        listed = Listing(
            guides=guides,
            more_guides=max(0, len(entries) - MOST_GUIDES),
            build=edition.build,
            made=edition.made,
        )
        return result(_text(listed), listed)

    return list_guides


def outermost(guide: Guide) -> Sequence[Section]:
    """The sections of the outermost level that has more than one: a lone heading is the title."""
    titled = [section for section in guide.sections if section.title]
    for level in sorted({section.level for section in titled}):
        found = [section for section in titled if section.level == level]
        if len(found) > 1:
            return found
    return titled


def _text(listed: Listing) -> str:
    lines = []
    for guide in listed.guides:
        lines.append(f"{guide.name}: {guide.title} ({guide.format})")
        lines += [f"  {heading.id}: {heading.title}" for heading in guide.sections]
        if guide.more_sections:
            lines.append(f"  … and {guide.more_sections} more sections")
    if listed.more_guides:
        lines.append(f"… and {listed.more_guides} more guides")
    return "\n".join([*lines, f"Build {listed.build} of {listed.made}."])
