"""A tutor that has any guides, and the reader's pages over it, parsed."""

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from assistant import Evidence
from corpus import Guide, passages
from index import Entry, words
from ui.reading.pages import build_reading
from ui.tutor import Tutor
from ui.web.pace import Pace

from ..fake_tutor import FakeTutor


class Shelf(FakeTutor):
    """Has the guides that it is given; finds passages by the words of the question."""

    def __init__(self, guides: Sequence[Guide]) -> None:
        super().__init__()
        self._guides = {guide.document: guide for guide in guides}

    def guide(self, document: str) -> Guide:
        return self._guides[document]

    def guides(self) -> tuple[Entry, ...]:
        return tuple(
            Entry(name, guide.title, guide.format, "", len(guide.sections), 1, 0, 0, "")
            for name, guide in self._guides.items()
        )

    def find(self, text: str, guide: str | None = None) -> tuple[Evidence, ...]:
        wanted = set(words(text))
        return tuple(
            Evidence.of(passage, 1.0)
            for name, found in self._guides.items()
            for passage in passages(found)
            if guide in (None, name) and wanted & set(words(passage.plain))
        )


def reader(*guides: Guide, language: str = "en") -> TestClient:
    """The reader over guides, for a browser that prefers that language."""
    return reader_over(Shelf(guides), language=language)


def reader_over(tutor: Tutor, pace: Pace | None = None, language: str = "en") -> TestClient:
    """The reader over any tutor."""
    return TestClient(build_reading(tutor, pace), headers={"Accept-Language": language})


def page(client: TestClient, address: str, status: int = 200) -> LexborHTMLParser:
    """The page at an address."""
    answered = client.get(address)
    assert answered.status_code == status
    return LexborHTMLParser(answered.text)


def attribute(parsed: LexborHTMLParser, selector: str, name: str) -> str:
    """The attribute of the first element."""
    node = parsed.css_first(selector)
    assert node is not None
    return node.attributes[name] or ""


def texts(parsed: LexborHTMLParser, selector: str) -> list[str]:
    """What the elements say, white space folded."""
    return [" ".join(node.text().split()) for node in parsed.css(selector)]
