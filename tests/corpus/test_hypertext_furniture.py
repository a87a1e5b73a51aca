"""What a site puts around and into its pages is no part of the guide."""

import pytest

from corpus.formats.hypertext import read_html

from .blocks import check_offsets, outline


def blocks_of(markup: str) -> list[str]:
    source = read_html(markup.encode())
    check_offsets(source)
    return outline(source)


def test_site_around_the_page_is_left_out() -> None:
    page = """<header><nav>Home</nav></header><div id="cookie-banner">Accept?</div>
    <main><h1>Exam</h1><p>Words of the page.</p><noscript>old</noscript><aside>Buy</aside>
    <form><label>Name</label><input></form><button>Sign up</button></main>
    <div role="dialog">Modal</div><footer>Terms</footer><script>let old</script>"""
    assert blocks_of(page) == ["h1 Exam", "p0 Words of the page."]


def test_header_without_navigation_and_form_around_the_page_are_content() -> None:
    page = "<form><header><h1>Exam</h1></header><p>Words.</p></form>"
    assert blocks_of(page) == ["h1 Exam", "p0 Words."]


@pytest.mark.parametrize(
    "note",
    [
        "Last updated on 2026-01-31 |\n<a href='/edit'>Edit this page <i></i></a>",
        "<a>Edit on GitHub</a> · <a>Report an issue</a> · 5 min read",
        "<a>Back to top</a>",
    ],
)
def test_offers_to_edit_the_page_are_left_out(note: str) -> None:
    assert blocks_of(f"<h1>Exam</h1><p>{note}</p><p>Words.") == ["h1 Exam", "p0 Words."]


@pytest.mark.parametrize("line", ["Last updated: 31 January", "Edit this page and send it to us"])
def test_dates_and_sentences_about_pages_are_content(line: str) -> None:
    assert blocks_of(f"<h1>Exam</h1><p>{line}</p>") == ["h1 Exam", f"p0 {line}"]


def test_labels_that_only_name_their_box_are_left_out() -> None:
    page = """<div class="callout keypoints"><span class="callout-header">Key Points</span>
    <h3>Ebb</h3><p>Low.</p></div><div class="admonition note"><p class="admonition-title">Note</p>
    <p>High.</p></div><div class="admonition tip"><p class="admonition-title">Exam day</p>
    <p>Eat.</p></div>"""
    assert blocks_of(page) == ["h3 Ebb", "p0 Low.", "p0 High.", "p0 Exam day", "p0 Eat."]


def test_numbers_that_run_through_a_paragraph_are_a_list() -> None:
    page = "<p>For the exam, please: 1. log in. See below. 2. Pay 3. 3. Wait 7-10 days.</p>"
    assert blocks_of(page) == [
        "p0 For the exam, please:",
        "i1 log in. See below.",
        "i1 Pay 3.",
        "i1 Wait 7-10 days.",
    ]
    prose = "Two are left: 1. The first was sunk in 2. War took the rest."
    assert blocks_of(f"<p>{prose}</p>") == [f"p0 {prose}"]
