"""No rule and no word list was made for the guide that comes with the product."""

import re
from functools import lru_cache
from itertools import chain
from pathlib import Path

import pytest

from corpus import TOPIC, Guide, bundled, entities, read
from tests.project import ROOT

SOURCES = sorted(
    path
    for package in ("assistant", "index", "corpus")
    for path in (ROOT / package).rglob("*")
    if path.suffix in {".py", ".yaml", ".json"} and "guides" not in path.parts
)


@lru_cache(maxsize=1)
def guides() -> list[Guide]:
    return [read(path) for path in sorted(bundled().glob("*.md"))]


def folded(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', text.lower()))} "


def distinctive() -> set[str]:
    """Names of several words, and names written as only a name is: "MeadowSchool", "API"."""
    named = chain.from_iterable(entities(guide) for guide in guides())
    return {
        folded(entity.name)
        for entity in named
        if entity.kind != TOPIC
        and (len(entity.name.split()) > 1 or re.search(r"[a-z][A-Z]|[A-Z]{3}", entity.name))
    }


def faq_questions() -> set[str]:
    return {folded(faq.question) for guide in guides() for faq in guide.faqs}


def test_there_is_something_to_look_for() -> None:
    assert len(distinctive()) > 50
    assert len(faq_questions()) > 15


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_of_the_bundled_guide_stands_in_the_code(path: Path) -> None:
    text = folded(path.read_text(encoding="utf-8"))
    assert {name for name in distinctive() | faq_questions() if name in text} == set()
