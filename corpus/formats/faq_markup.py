"""FAQ pairs that a page declares for search engines, in JSON-LD (schema.org FAQPage)."""

import json
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

_LONGEST = 1_000_000  # characters of one script
_MOST = 5_000  # things looked at in one script


def declared_pairs(page: LexborHTMLParser) -> list[tuple[str, str]]:
    """Question and answer as text or HTML, in the order of the page; [] without valid JSON-LD."""
    pairs: list[tuple[str, str]] = []
    for script in page.css('script[type="application/ld+json"]'):
        source = script.text()
        if len(source) <= _LONGEST:
            try:
                pairs.extend(_pairs(json.loads(source)))
            except (ValueError, RecursionError):
                continue
    return pairs


def _pairs(data: object) -> Iterator[tuple[str, str]]:
    waiting = [data]
    for _ in range(_MOST):
        if not waiting:
            return
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(reversed(thing))
        elif isinstance(thing, dict):
            question, answer = thing.get("name"), thing.get("acceptedAnswer")
            if isinstance(answer, list):
                answer = next(iter(answer), None)
            text = answer.get("text") if isinstance(answer, dict) else None
            if thing.get("@type") == "Question" and isinstance(question, str):
                if isinstance(text, str):
                    yield question, text
            else:
                waiting.extend(reversed(list(thing.values())))
