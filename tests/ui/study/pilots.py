"""A small guide to study, its library, and the study pages over it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from assistant import Edition
from assistant.study.study import Study
from corpus import Guide
from corpus.formats.markdown import read_markdown
from corpus.structure import structure
from index import Index, LibraryError
from ui.learners import Learners
from ui.study.app import build_study
from ui.study.desk import Desk

DOCUMENT = "pilots.md"
TITLE = "Pilot's Licence"
TEXT = """# Pilot's Licence

## Grades

| Grade | Fee |
| --- | --- |
| Quay | 120 crowns |
| Coast | 200 crowns |
| Ocean | 300 crowns |
| Storm | 450 crowns |

## The grades in detail

### Pilot's Licence – Coast

#### Skills you learn

- Reading the tide tables.

#### Preparation plan

- 7–14 days: Learn the lights.
- 30 days: Steer by day.
- 60 days: Steer by night.

#### Common mistakes

- Trusting the wind.

## Questions

### How long is a licence valid?

A licence is valid for five years.
"""
HOME = {"Origin": "http://testserver"}
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def guide_of(text: str, document: str = DOCUMENT) -> Guide:
    """Markdown as a guide."""
    return structure(read_markdown(text.encode()), document)


@dataclass
class Shelves:
    """As much of an index as the study tools read; a release puts another guide there."""

    guides: list[Guide] = field(default_factory=lambda: [guide_of(TEXT)])
    build: str = "b1"

    @property
    def documents(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(document=guide.document) for guide in self.guides]

    def guide(self, document: str) -> Guide:
        return next(guide for guide in self.guides if guide.document == document)

    def document(self, name: str) -> str:
        if any(guide.document == name for guide in self.guides):
            return name
        raise LibraryError("unknown_guide", f"There is no guide {name!r}.")

    def release(self, *texts: str) -> None:
        self.guides = [guide_of(text) for text in texts]
        self.build = f"b{int(self.build[1:]) + 1}"

    def study(self) -> Study:
        return Study(lambda: cast(Index, self))


@dataclass
class Clock:
    """A time that passes when it is told to."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: Any) -> None:  # noqa: ANN401 (timedelta's)
        self.now += timedelta(**time)


def pages(
    shelves: Shelves, learners: Learners | None = None, clock: Clock | None = None
) -> TestClient:
    """A browser that looks at the study pages, and has no cookie yet."""
    desk = Desk(
        shelves.study(),
        learners or Learners(),
        lambda: Edition(shelves.build, "2026-11-01T10:00:00"),
        clock or Clock(),
    )
    return TestClient(build_study(desk), headers=HOME)


def seen(client: TestClient, address: str) -> LexborHTMLParser:
    answered = client.get(address)
    assert answered.status_code == 200
    return LexborHTMLParser(answered.text)


def text(parsed: LexborHTMLParser, selector: str) -> str:
    return " ".join(" ".join(node.text() for node in parsed.css(selector)).split())


def form(parsed: LexborHTMLParser, method: str = "post") -> dict[str, str]:
    """The hidden fields of the first form of a page that is sent so."""
    return {
        node.attributes["name"] or "": node.attributes["value"] or ""
        for node in parsed.css(f"main article form[method={method}] input[type=hidden]")
    }
