"""A PDF that is none, is locked, or costs too much ends in one sentence of the right kind."""

import contextlib
import io
import subprocess
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from corpus.errors import CorpusError
from corpus.formats.pdf import Limits, read_pdf
from corpus.formats.pdf.document import read_document
from tests.corpus.tiny_pdf import Page, build

PLAIN = build([Page().write(60, 780, "Pilots board at the outer buoy.")])


def kind_of(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(CorpusError) as caught:
        read_pdf(data, limits or Limits())
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    return caught.value.kind


def locked(user: str, owner: str | None) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(PLAIN)))
    writer.encrypt(user, owner, algorithm="AES-256")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def with_stream(data: bytes) -> bytes:
    """A PDF whose page holds one compressed stream."""
    packed = zlib.compress(data)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
    start = PLAIN.index(b"4 0 obj")
    end = PLAIN.index(b"5 0 obj")
    return PLAIN[:start] + b"4 0 obj\n" + head + packed + b"\nendstream\nendobj\n" + PLAIN[end:]


def test_the_child_gives_back_what_this_process_reads() -> None:
    assert read_pdf(PLAIN) == read_document(PLAIN, Limits())


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \n\x00", "empty"),
        (b"<html><title>Sign in</title></html>", "not_a_pdf"),
        (b"%PDF-1.7\n" + b"scrambled " * 40, "damaged"),
        (PLAIN[: len(PLAIN) // 3], "damaged"),
        (build([]), "damaged"),
        (build([Page()]), "no_text"),
        (build([Page().picture().write(60, 40, "Scan 17")]), "no_text"),
        (locked("secret", "owner"), "encrypted"),
    ],
)
def test_each_kind_of_bad_file_has_its_error(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize("owner", ["owner", None])
def test_a_file_that_opens_without_a_password_is_read(owner: str | None) -> None:
    assert read_pdf(locked("", owner)).text == "Pilots board at the outer buoy."


def test_junk_before_the_header_is_passed_over() -> None:
    assert "outer buoy" in read_pdf(b"HTTP/1.1 200 OK\r\n\r\n" + PLAIN).text


@pytest.mark.parametrize(
    "limits",
    [
        Limits(file_bytes=100),
        Limits(pages=1),
        Limits(characters=10),
        Limits(operators=4),
    ],
)
def test_every_limit_is_kept(limits: Limits) -> None:
    page = Page().write_lines(60, 780, ["Pilots board at the outer buoy."] * 3)
    assert kind_of(build([page, page]), limits) == "too_large"


def endless() -> bytes:
    page = Page().write_lines(60, 780, ["Pilots board at the outer buoy."] * 8_000, step=0.01)
    return build([page] + [Page(contents_entry="4 0 R") for _ in range(400)])


def test_a_file_that_would_take_minutes_is_ended() -> None:
    assert kind_of(endless(), Limits(seconds=1, characters=10**9)) == "too_large"


def test_the_limit_of_processor_time_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the system, which counts it on a busy machine, too: the clock alone would come first."""
    run = subprocess.run

    def patient(*arguments: Any, **options: Any) -> object:  # noqa: ANN401
        try:
            return run(*arguments, **{**options, "timeout": 120})
        except subprocess.TimeoutExpired:
            pytest.fail("the child went on")

    monkeypatch.setattr(subprocess, "run", patient)
    assert kind_of(endless(), Limits(seconds=1, characters=10**9)) == "too_large"


def test_the_limit_of_memory_is_kept() -> None:
    stream = with_stream(b" " * 2_000_000)
    assert kind_of(stream) == "no_text"
    assert kind_of(stream, Limits(memory_bytes=60_000_000)) == "too_large"


def test_a_bomb_is_not_unpacked() -> None:
    assert kind_of(with_stream(b" " * 60_000_000)) == "too_large"


def test_one_broken_page_costs_that_page_alone() -> None:
    good = Page().write(60, 780, "Pilots board at the outer buoy.")
    source = read_pdf(build([good, Page(contents_entry="<< /Length (oops) >>"), good]))
    assert source.text.count("outer buoy") == 2
    assert source.warnings == ("Page 2 could not be read: its content is broken.",)


def test_a_page_that_is_a_picture_is_told() -> None:
    good = Page().write(60, 780, "Pilots board at the outer buoy.")
    (warning,) = read_pdf(build([good, Page().picture()])).warnings
    assert warning.startswith("Page 2 has no text")


def test_garbage_letters_are_no_text() -> None:
    page = Page()
    page.content.append("BT /Missing 10 Tf 60 780 Td (Pilots board at the outer buoy) Tj ET")
    assert kind_of(build([page])) == "no_text"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=6), st.integers(0, 40))
def test_any_damage_ends_in_text_or_an_error_of_ours(at: int, junk: bytes, cut: int) -> None:
    data = PLAIN[:at] + junk + PLAIN[at + cut :]
    with contextlib.suppress(CorpusError):
        source = read_document(data, Limits())
        assert all(source.text[block.start : block.end].strip() for block in source.blocks)
