"""Real PDFs of other publishers, broken ones, and what must come out of them."""

import json
import re
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.formats.pdf import Limits, read_pdf
from corpus.formats.pdf.document import read_document
from corpus.source import Source
from tests.shared import SHARED, needs_shared

HOSTILE = SHARED / "data" / "hostile-pdf"
CURRICULA = SHARED / "data" / "cncf-curriculum"
ALLOWED = {
    "text": {"text"},
    "text_partial": {"text"},
    "text_or_damaged": {"text", "damaged"},
    "text_or_encrypted": {"text", "encrypted"},
    "damaged": {"damaged"},
    "damaged_or_no_text": {"damaged", "no_text"},
    "no_text": {"no_text"},
    "garbage_text": {"no_text"},
    "encrypted": {"encrypted"},
    "empty_file": {"empty"},
    "not_a_pdf": {"not_a_pdf"},
}


def manifest() -> list[dict[str, object]]:
    path = HOSTILE / "manifest.json"
    return list(json.loads(path.read_text())) if path.exists() else []


@needs_shared
@pytest.mark.parametrize("entry", manifest(), ids=lambda entry: str(entry["file"]))
def test_odd_and_broken_files_behave_as_their_manifest_says(entry: dict[str, list[str]]) -> None:
    kind, text = "text", ""
    try:
        text = read_pdf((HOSTILE / str(entry["file"])).read_bytes()).text
    except CorpusError as error:
        kind = error.kind
    assert kind in ALLOWED[str(entry["expect"])]
    if kind == "text":
        assert [words for words in entry["must_contain"] if words not in text] == []


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


def under_domains(source: Source, domains: list[dict[str, object]]) -> dict[str, set[str]]:
    """Items below each domain's heading, which must say its weight too."""
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for block in source.blocks:
        if block.kind == "heading":
            current = set()
            for domain in domains:
                name, weight = str(domain["domain"]), str(domain["weight"])
                if letters(name) in letters(block.plain) and weight in block.plain:
                    current = found.setdefault(name, set())
        elif block.kind == "item":
            current.add(letters(block.plain))
    return found


@needs_shared
def test_curricula_keep_every_domain_and_its_competencies() -> None:
    right = every = 0
    for gold in sorted((CURRICULA / "gold").glob("*.json")):
        expected = json.loads(gold.read_text())
        if not expected["domains"]:
            continue  # without a text layer
        path: Path = CURRICULA / gold.stem.split("__")[0] / expected["file"]
        found = under_domains(read_document(path.read_bytes(), Limits()), expected["domains"])
        assert set(found) == {domain["domain"] for domain in expected["domains"]}
        for domain in expected["domains"]:
            every += len(domain["items"])
            right += sum(letters(item) in found[domain["domain"]] for item in domain["items"])
    assert right >= 0.97 * every


@needs_shared
def test_two_columns_of_a_paper_are_read_one_after_the_other() -> None:
    text = read_document((HOSTILE / "tracemonkey.pdf").read_bytes(), Limits()).text
    assert "difficult to compile than statically typed ones" in text  # hyphen and ligature
    assert text.index("paper makes the following contributions") < text.index("Section 3 is a")
    assert "we could potentially" not in text.splitlines()[0]


@needs_shared
def test_a_table_of_contents_is_no_table_and_no_heading() -> None:
    path = next(HOSTILE.glob("pp_GeoBase*.pdf"))
    source = read_document(path.read_bytes(), Limits())
    entry = next(block for block in source.blocks if block.plain.startswith("3.1.1 Logical view …"))
    assert entry.kind == "item"
    heading = next(block for block in source.blocks if block.plain == "3.1.1 Logical view")
    assert heading.kind == "heading"
