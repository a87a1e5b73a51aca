"""A library in which everything that somebody else could have written is hostile."""

from html import escape
from pathlib import Path

from corpus import read
from index import Library
from ui.building import library
from ui.settings import Settings

from ..hostile import PAYLOADS, UNSEEN

NAME = "<img src=x onerror=alert(1)> {{7*7}} \u202egnp.html"
EVERYTHING = (*PAYLOADS, *UNSEEN)


def guide(folder: Path, changed: str = "") -> Path:
    """A guide whose title, headings, FAQs, tables and paragraphs are payloads, as a file."""
    sections = "".join(
        f"<h2>{escape(payload)}</h2><p>The fee for this is {number} crowns{changed}: "
        f"{escape(payload)}</p>"
        for number, payload in enumerate(EVERYTHING)
    )
    faqs = "".join(
        f"<h3>What does {escape(payload)} mean?</h3><p>It means {escape(payload)}{changed}.</p>"
        for payload in EVERYTHING[::8]
    )
    rows = "".join(
        f"<tr><td>{number}</td><td>{escape(payload)}</td></tr>"
        for number, payload in enumerate(EVERYTHING[1::12])
    )
    items = "".join(f"<li>{escape(payload)}</li>" for payload in EVERYTHING[2::12])
    path = folder / NAME
    path.write_text(
        f"<title>{escape(PAYLOADS[0])}</title><h1>{escape(PAYLOADS[0])}</h1>{sections}"
        f"<h2>Questions</h2>{faqs}<h2>All</h2><table><tr><th>Number</th>"
        f"<th>{escape(PAYLOADS[1])}</th></tr>{rows}</table>"
        f"<p>Before the test, learn these:</p><ul>{items}</ul>",
        encoding="utf-8",
    )
    return path


def hostile_library(folder: Path) -> tuple[Settings, Library]:
    """A data folder in which that guide is live."""
    settings = Settings(folder / "data", "all-MiniLM-L6-v2")
    shelf = library(settings)
    manifest, _ = shelf.stage([read(guide(folder))])
    shelf.promote(manifest.id, evaluated=False, reason=f"because {EVERYTHING[-3]}{PAYLOADS[2]}")
    return settings, shelf
