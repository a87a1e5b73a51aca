"""Guides and addresses are other people's text: on the study pages, too, it is only shown."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from assistant import Citation
from assistant.study.cards import Card, Deck
from ui.study.address import PLAN, PRACTICE, PROGRESS, QUIZ, SCRIPT, STUDY

from ..hostile import PAYLOADS
from .pilots import Shelves, form, guide_of, pages, seen, text

ELEMENTS = """
html head meta title link script body a header nav main footer h1 h2 h3 p div span section article
form label input select optgroup option button fieldset legend strong em kbd del ol ul li figure
figcaption blockquote table thead tbody tr th td details summary progress svg g rect line text
"""


class Markup(HTMLParser):
    """Collects what could do anything on a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.handlers: set[str] = set()
        self.sources: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.handlers.update(name for name, _ in attrs if name.startswith(("on", "style")))
        self.sources.update(value or "" for name, value in attrs if name == "src")
        self.addresses.update(value or "" for name, value in attrs if name in ("href", "action"))


def deck_of(payload: str) -> Deck:
    """A deck whose every word is the payload."""
    proof = Citation(1, payload, f"{payload}.md", payload, (payload,), 3, 0, len(payload))
    card = Card("0" * 16, "row", payload, payload, proof, payload, payload, payload, "1" * 16)
    wrong = tuple(f"{payload} {number}" for number in "123")
    return Deck("b1", (replace(card, distractors=wrong, distractor_proofs=(proof,) * 3),))


@pytest.fixture
def hostile(payload: str, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    shelves = Shelves(guides=[guide_of(f"# {payload}\n\n{payload}\n", f"{payload}.md")])
    deck = deck_of(payload)
    monkeypatch.setattr("assistant.study.study.Study.deck", lambda *_: deck)
    client = pages(shelves)
    client.get(STUDY)
    return client


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_a_guide_says_is_shown_and_does_nothing(hostile: TestClient, payload: str) -> None:
    told = " ".join(payload.split())
    addresses = [
        PRACTICE,
        f"{PRACTICE}?card={'0' * 16}&show=1",
        QUIZ,
        f"{QUIZ}?card={'0' * 16}&reviews=0&chosen=1",
        PROGRESS,
        STUDY,
    ]
    question = seen(hostile, PRACTICE)
    assert text(question, "h1") == told
    hostile.post(QUIZ, data={**form(seen(hostile, QUIZ)), "choice": "0"})
    pages_seen = [hostile.get(address) for address in addresses]
    pages_seen.append(hostile.get(PLAN, params={"level": payload, "hours": payload}))
    pages_seen.append(hostile.post(PLAN, data={"level": payload, "hours": "6", "guide": payload}))
    pages_seen.append(hostile.get(PRACTICE, params={"guide": payload, "topic": payload}))
    for answered in pages_seen:
        markup = Markup(answered.text)
        assert markup.elements <= set(ELEMENTS.split())
        assert markup.handlers == set()
        assert markup.sources == {SCRIPT}
        assert all(link.startswith(("/", "#")) for link in markup.addresses)
