"""Whatever a document, a glossary or a suite holds: it is read, or a sentence says why not."""

import random
import re
from functools import cache
from pathlib import Path

from corpus import CorpusError, Guide, passages
from corpus.formats.pdf import Limits, read_pdf
from corpus.formats.pdf.document import read_document
from corpus.glossary import glossary
from corpus.structure import structure
from evals import SuiteError, load_suite
from evals.suite_file import shipped
from tests.corpus.reading import READERS

from .conftest import Size, Tell
from .documents import broken_pdf, broken_text
from .fuzzing import expect_discreet, expect_sentence, fuzz, summary
from .hostile import damaged, value

_FOLDER = re.compile(r"^folder: .*\n", re.M)  # which is not there without the rest of the suite


def test_text_markdown_and_html(size: Size, figures: Tell) -> None:
    def read(chance: random.Random) -> str:
        suffix, data = broken_text(chance)
        try:
            source = READERS[suffix](data)
        except CorpusError as error:
            expect_sentence(error.message)
            return "refused"
        if source.blocks:
            _expect_literal(structure(source, f"guide{suffix}"))
        return "read"

    figures("Fuzzing: text, Markdown, HTML", summary(fuzz(read, size(500, 30_000))))


def test_pdfs(size: Size, figures: Tell) -> None:
    def read(chance: random.Random) -> str:
        try:
            source = read_document(broken_pdf(chance), Limits())
        except CorpusError as error:
            expect_sentence(error.message)
            return "refused"
        if source.blocks:
            _expect_literal(structure(source, "guide.pdf"))
        return "read"

    figures("Fuzzing: PDF", summary(fuzz(read, size(40, 3_000))))


def test_pdfs_in_the_process_that_may_be_killed(size: Size, figures: Tell) -> None:
    def read(chance: random.Random) -> str:
        try:
            read_pdf(broken_pdf(chance), Limits(seconds=5))
        except CorpusError as error:
            expect_sentence(error.message)
            return "refused"
        return "read"

    figures("Fuzzing: PDF, in its process", summary(fuzz(read, size(10, 300))))


def test_suites(size: Size, figures: Tell, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"

    def load(chance: random.Random) -> str:
        path.write_bytes(_suite(chance))
        try:
            load_suite(path)
        except SuiteError as error:
            if not error.problem.startswith("there is no folder"):  # that the suite itself names
                expect_sentence(f"{error.problem}.")
            return "refused"
        return "read"

    figures("Fuzzing: suites", summary(fuzz(load, size(600, 38_000))))


def test_glossaries(size: Size, figures: Tell, tmp_path: Path) -> None:
    path = tmp_path / "a.glossary.yaml"
    good = b"synonyms:\n- [pilot, guide of ships]\n- [exam, 'the test', \"paper\"]\n"

    def read(chance: random.Random) -> str:
        path.write_bytes(damaged(chance, good, most=3))
        try:
            glossary(tmp_path / "a.pdf")
        except CorpusError as error:
            expect_sentence(error.message)
            expect_discreet(error.message, tmp_path)
            return "refused"
        return "read"

    figures("Fuzzing: glossaries", summary(fuzz(read, size(100, 12_000))))


def _expect_literal(guide: Guide) -> None:
    """Whatever can be cited stands where it is said to stand."""
    for passage in passages(guide):
        assert guide.text[passage.start : passage.end] == passage.text != ""


@cache
def _cases() -> tuple[bytes, ...]:
    """The cases of the suites that come with the product, each with the head of its suite."""
    pieces = []
    for path in shipped():
        head, *cases = _FOLDER.sub("", path.read_text(encoding="utf-8")).split("\n- ")
        pieces += [f"{head}\n- {case}".encode() for case in cases[:200]]
    return tuple(pieces)


def _suite(chance: random.Random) -> bytes:
    """A suite of a case or two after accidents, or one of values that no suite has."""
    one = chance.choice(_cases())
    if chance.random() < 0.2:
        field = chance.choice(("cases", "suite", "folder", "documents", "edition"))
        return one + f"\n{field}: {value(chance, ['exam', 'x'])!r}\n".encode("utf-8", "replace")
    if chance.random() < 0.5:
        one += b"\n- " + chance.choice(_cases()).partition(b"\n- ")[2]
    return damaged(chance, one, most=2)
