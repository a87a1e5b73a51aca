import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.formats.hypertext import read_html
from tests.shared import SHARED, needs_shared

from .blocks import check_offsets, outline

MESSY = SHARED / "data/messy-text"


def blocks_of(markup: str) -> list[str]:
    source = read_html(markup.encode())
    check_offsets(source)
    return outline(source)


def test_blocks_are_the_lines_of_the_text() -> None:
    page = "<h1>Guide <a href='#g'>#</a></h1><p>Some\n <b>bold</b> words</p><ul><li>one</ul>"
    source = read_html(page.encode())
    assert source.text == "Guide\nSome bold words\none"
    assert outline(source) == ["h1 Guide", "p0 Some bold words", "i1 one"]


def test_header_of_an_article_is_content() -> None:
    page = "<article><header><h1>Exam</h1><nav>Up</nav></header><p>Words.</p></article>"
    assert blocks_of(page) == ["h1 Exam", "p0 Words."]


def test_main_is_preferred_when_it_holds_most_words() -> None:
    words = "word " * 20
    assert blocks_of(f"<p>Breadcrumb</p><main><p>{words}</p></main>") == [f"p0 {words.strip()}"]
    assert len(blocks_of(f"<p>{words}</p><main><p>Loading</p></main>")) == 2


@pytest.mark.parametrize(
    "attribute",
    ["hidden", 'aria-hidden="true"', 'style="color:red; display: none"', 'class="sr-only"'],
)
def test_hidden_elements_are_left_out(attribute: str) -> None:
    assert blocks_of(f"<p>The score is 70.</p><p {attribute}>The exam is free.</p>") == [
        "p0 The score is 70."
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<div>How long?</div><div style='display:none'><p>Two years.</p></div>",
        "<a aria-controls='a1'>Duration</a><p>-</p><div id='a1' hidden>Two years.</div>",
    ],
)
def test_what_a_title_opens_is_kept(page: str) -> None:
    assert "Two years." in read_html(page.encode()).text


@pytest.mark.parametrize(
    "page",
    [
        "<details><summary>How long?</summary>Two years.</details>",
        "<dl><dt>How long?</dt><dd>Two years.</dd></dl>",
        "<h2><button aria-expanded='false'>How long?</button></h2><div><p>Two years.</p></div>",
        "<button class='accordion'>How long?</button><div class='panel'>Two years.</div>",
        "<h3>How long?<p>Two years.",
        "<p><b>How long?</b><br>Two years.</p>",
        "<p><strong>How long?</strong> Two years.</p>",
    ],
)
def test_question_and_answer_come_apart(page: str) -> None:
    source = read_html(page.encode())
    assert [(b.kind, b.plain) for b in source.blocks] == [
        ("heading", "How long?"),
        ("paragraph", "Two years."),
    ]


@pytest.mark.parametrize(
    "fold",
    [
        "<details><summary>Title</summary><p>one</p>two</details>",
        "<dl><dt>Title</dt><dd>one<p>two</p></dd></dl>",
        "<h4><a data-toggle=x href='#c'>Title</a></h4><div id=c><p>one</p><p>two</p></div>",
    ],
)
def test_what_a_title_opens_is_told_from_what_follows(fold: str) -> None:
    source = read_html(f"{fold}<p>after</p>".encode())
    assert [b.level for b in source.blocks if b.kind == "paragraph"] == [1, 1, 0]


def test_icons_of_toggles_are_no_words() -> None:
    page = "<div><span>How long?</span><span>+</span></div><h2>Free? <i>▼</i></h2>"
    assert blocks_of(page) == ["p0 How long?", "h2 Free?"]


def test_lists_nest() -> None:
    page = "<ol><li><p>one</p><p>more</p><ul><li>inner</ul></li><li>two<br>line</ol>after"
    assert blocks_of(page) == ["i1 one", "p1 more", "i2 inner", "i1 two", "p1 line", "p0 after"]


def test_list_that_was_never_marked_up_as_one() -> None:
    assert blocks_of("<p>\nPlease:\n1. log in\n 2. look</p>") == [
        "p0 Please:",
        "i1 log in",
        "i1 look",
    ]
    assert blocks_of("<p>See<br>• one<br>• two") == ["p0 See", "i1 one", "i1 two"]
    assert blocks_of("<p>It ends in\n2024. Then") == ["p0 It ends in 2024. Then"]


def test_cards_in_a_list_are_sections() -> None:
    assert blocks_of("<ul><li><h3>Card</h3><p>Words</p></li></ul>") == ["h3 Card", "p0 Words"]


def test_spanned_cells_are_repeated_and_header_rows_joined() -> None:
    page = """<table><caption>Weights</caption>
    <tr><th rowspan=2>Domain<th colspan=2>Weight</tr><tr><th>2024<th>2025</tr>
    <tr><td rowspan=2>Storage<td>10%<td>12%</tr><tr><td colspan=2>open</tr></table>"""
    assert blocks_of(page) == [
        "p0 Weights",
        "r0^ Domain | Weight 2024 | Weight 2025",
        "r0 Storage | 10% | 12%",
        "r0 Storage | open | open",
    ]


def test_table_that_lays_out_a_page_is_no_table() -> None:
    page = "<table><tr><td><h2>Title</h2></td><td><p>Words</p></td></tr></table>"
    assert blocks_of(page) == ["h2 Title", "p0 Words"]


def test_span_of_a_million_columns_stays_small() -> None:
    page = (
        "<table>" + "<tr><td colspan=999999 rowspan=999999>x</td><td>y</td></tr>" * 50 + "</table>"
    )
    assert len(read_html(page.encode()).text) < 100_000


def test_json_ld_is_read_only_for_what_the_page_does_not_show() -> None:
    pairs = [("How long?", "Two <b>years</b>."), ("Free?", "No.")]
    data = {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": name, "acceptedAnswer": {"@type": "Answer", "text": text}}
            for name, text in pairs
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert blocks_of(f"{script}<h3>How long?</h3><p>Two years.</p>") == [
        "h3 How long?",
        "p0 Two years.",
        "h0? Free?",
        "p0 No.",
    ]


@pytest.mark.parametrize("data", ["{", "[" * 5000, '{"@type": "Question", "name": 1}', "null"])
def test_broken_json_ld_is_passed_over(data: str) -> None:
    assert blocks_of(f'<script type="application/ld+json">{data}</script>words') == ["p0 words"]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>Exam guide | Site</title><h1>Exam guide</h1>", "Exam guide"),
        ("<title>Exam guide</title><h1>Welcome</h1>", "Exam guide"),
        ("<h1>Welcome</h1>", "Welcome"),
        ("<ul><li>item</ul>", ""),
        ("---\ntitle: Declared\n---\n<h1>Welcome</h1>{% include x.html %}", "Declared"),
    ],
)
def test_title(page: str, title: str) -> None:
    assert read_html(page.encode()).title == title


@pytest.mark.parametrize("element", ["div", "ul><li", "table><tr><td", "b", "details", "section"])
def test_depth_is_no_danger(element: str) -> None:
    assert "deep" in read_html(f"{f'<{element}>' * 20_000}deep".encode()).text


def test_endless_tag_name_takes_no_longer_than_its_length() -> None:
    assert read_html(f"<p>Words.</p><{'a' * 400_000}<p>More".encode()).text.startswith("Words.")


def test_page_without_text_says_so() -> None:
    with pytest.raises(CorpusError) as caught:
        read_html(b"<div id=root></div><noscript>Enable scripts</noscript>")
    assert caught.value.kind == "no_text"


TAGS = [
    "p",
    "li",
    "ul",
    "table",
    "tr",
    "td",
    "th",
    "h2",
    "b",
    "br",
    "dl",
    "dt",
    "button",
    "summary",
]


@given(
    st.lists(
        st.sampled_from(
            [f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS] + ["a ", "b?"]
        ),
        max_size=40,
    )
)
def test_any_tags_keep_offsets_and_words(parts: list[str]) -> None:
    source = read_html(("x " + "".join(parts)).encode())
    check_offsets(source)
    assert source.text == "\n".join(source.text[b.start : b.end] for b in source.blocks)


@needs_shared
@pytest.mark.parametrize("path", sorted(MESSY.glob("**/*.html")), ids=lambda path: path.name)
def test_messy_pages_behave_as_their_manifest_says(path: Path) -> None:
    entries = json.loads((MESSY / "manifest.json").read_text())
    name = path.relative_to(MESSY).as_posix()
    entry = next(entry for entry in entries if entry["file"] == name)
    if entry["expect"] == "no_text":
        with pytest.raises(CorpusError, match="no text"):
            read_html(path.read_bytes())
        return
    text = read_html(path.read_bytes()).text
    assert all(words in text for words in entry.get("must", ()))
    assert not any(words in text for words in entry.get("must_not", ()))


@needs_shared
@pytest.mark.parametrize(
    "path", sorted((SHARED / "data").glob("[cf]*/**/*.html")), ids=lambda p: p.name
)
def test_real_pages_leave_no_litter(path: Path) -> None:
    source = read_html(path.read_bytes())
    check_offsets(source)
    assert not any("{%" in block.plain or "</" in block.plain for block in source.blocks)
