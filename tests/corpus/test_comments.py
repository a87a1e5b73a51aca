"""Comments are for nobody; those that were never closed are told of."""

import pytest

from tests.corpus.edited import found
from tests.corpus.reading import read_string

OPEN = "# Abc\n\nFirst words.\n\n<!-- to do\n\n## Hidden\n\nmore words\n"


@pytest.mark.parametrize(("suffix", "line"), [(".md", 5), (".html", 1)])
def test_a_comment_that_hides_the_rest_is_a_warning(suffix: str, line: int) -> None:
    page = OPEN if suffix == ".md" else f"<p>First words.</p><!-- {'old ' * 5}</body>"
    guide = read_string(page, suffix)
    assert [paragraph.plain for paragraph in guide.paragraphs] == ["First words."]
    (warning,) = guide.warnings
    assert f"begins on line {line} is never closed" in warning


@pytest.mark.parametrize(
    ("page", "suffix"),
    [
        (f"{OPEN}\n-->\n\nLast words.", ".md"),
        ("<p>First words.</p></body></html><!-- built -->", ".html"),
        ("<p>First words.<!-- old --></p>", ".html"),
    ],
)
def test_a_comment_that_ends_is_no_warning(page: str, suffix: str) -> None:
    assert read_string(page, suffix).warnings == ()


def test_in_a_line_an_opener_without_an_end_of_its_own_is_literal() -> None:
    text = "# Abc\n\nFirst <!-- to do\n\nSecond words.\n\n<!-- done -->\n\nLast words.\n"
    plain = [paragraph.plain for paragraph in read_string(text, ".md").paragraphs]
    assert plain == ["First <!-- to do", "Second words.", "Last words."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OPEN, "hides 5 words"),
        (OPEN[OPEN.index("<!--") :], "hides 5 words"),
        (f"{OPEN}\n<!-- done -->\n\nLast words.\n", "hides 6 words"),
        ("# Abc\n\nFirst words <!-- to do\n\nmore\n", "is shown to readers"),
    ],
)
def test_comments_that_were_never_closed_are_findings(text: str, told: str) -> None:
    (only,) = found(text)
    assert only.kind == "unclosed_comment"
    assert only.sentence == f"The comment “<!-- to do” is never closed, and {told}."
    assert only.places[0].quote == "<!-- to do"


@pytest.mark.parametrize("sample", ["Type `<!--` first.", "```\n<!--\n```\n", "<!-- a --> words"])
def test_comments_that_end_or_are_shown_as_code_are_none(sample: str) -> None:
    assert found(f"# Abc\n\nFirst words.\n\n{sample}\n") == []
