"""What the library holds."""

from typing import Any

from pydantic import BaseModel, Field


class GuideEntry(BaseModel):
    """A guide of the build that answers."""

    document: str = Field(description="The name that other calls take.")
    title: str
    format: str
    sections: int
    faqs: int
    rows: int = Field(description="Rows of its tables.")
    passages: int


class Guides(BaseModel):
    """The guides of the build that answers."""

    build: str
    guides: list[GuideEntry]


class SectionEntry(BaseModel):
    """A heading and all below it, down to the next of its level."""

    id: str = Field(description="What `section` of a question takes.")
    title: str
    path: list[str] = Field(description="The headings above it, outermost first.")
    level: int
    start: int
    end: int
    page: int | None


class GuideText(BaseModel):
    """A guide as it was read: the fields of `certguide inspect --json`."""

    document: str
    title: str
    format: str
    pages: int | None
    text: str = Field(description="Normalised text, which all offsets count in.")
    sections: list[SectionEntry]
    faqs: list[dict[str, Any]]
    tables: list[dict[str, Any]]
    entities: list[dict[str, Any]]
    warnings: list[str]


class BuildEntry(BaseModel):
    """A build of the library, as `certguide builds --json` tells of it."""

    build: str
    created: str
    documents: int
    passages: int
    live: bool
    promoted: str | None
    reason: str | None
    evaluated: bool
    verdict: str | None
    figures: dict[str, Any] | None = Field(description="Of its last evaluation.")


class Builds(BaseModel):
    """Every build, oldest first."""

    builds: list[BuildEntry]
