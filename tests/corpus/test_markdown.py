import pytest

from corpus.errors import CorpusError
from corpus.formats.markdown import read_markdown

from .blocks import check_offsets, outline


def blocks_of(markup: str) -> list[str]:
    source = read_markdown(markup.encode())
    check_offsets(source)
    return outline(source)


def test_headings_of_both_kinds() -> None:
    markup = "# One #\n\nTwo\n===\n\nThree\n---\n\n##Four\n\n#tag"
    assert blocks_of(markup) == ["h1 One", "h1 Two", "h2 Three", "h2 Four", "p0 #tag"]


def test_bold_line_is_a_heading_and_bold_sentence_is_not() -> None:
    assert blocks_of("**Exam details:**\n\n**Send it early.**\n\n**Level** two") == [
        "h0 Exam details:",
        "p0 Send it early.",
        "p0 Level two",
    ]


def test_paragraph_takes_all_its_lines() -> None:
    source = read_markdown(b"Wrapped\nby *hand*,\n2024. too\n\nNext")
    assert outline(source) == ["p0 Wrapped by hand, 2024. too", "p0 Next"]
    assert source.text[source.blocks[0].start : source.blocks[0].end].endswith("2024. too")


def test_lists_nest_and_keep_what_belongs_to_an_item() -> None:
    markup = "1. one\n   goes on\nlazily\n   - inner\n\n   again\n2) two\n\nout\n\n  * last\n"
    assert blocks_of(markup) == [
        "i1 one goes on lazily",
        "i2 inner",
        "p1 again",
        "i1 two",
        "p0 out",
        "i1 last",
    ]


def test_item_literal_has_its_marker() -> None:
    source = read_markdown(b"text\n\n- **Term**: words\n")
    assert source.text[source.blocks[1].start : source.blocks[1].end] == "- **Term**: words"


def test_tables_with_and_without_outer_pipes() -> None:
    markup = "| A | B |\n|:--|--:|\n| `x` \\| y | z<br>w |\n\nC | D\n---|---\n1 | 2\nafter"
    source = read_markdown(markup.encode())
    assert outline(source) == ["r0^ A | B", "r0 x | y | z w", "r0^ C | D", "r0 1 | 2", "p0 after"]
    assert source.blocks[1].cells == ("x | y", "z w")
    assert source.text[source.blocks[3].start : source.blocks[3].end] == "1 | 2"


def test_quotes_and_callouts() -> None:
    assert blocks_of(">[!NOTE]\n>\n>Read *on*\n> here\n\n> - item\n>> deeper\n") == [
        "p0 Read on here",
        "i1 item",
        "p0 deeper",
    ]


def test_code_is_read_as_it_stands() -> None:
    assert blocks_of("```python\n# no heading\n<b>x</b>\n```\n\n```mermaid\nA-->B\n```\n") == [
        "p0 # no heading <b>x</b>"
    ]


def test_fence_that_is_never_closed_hides_nothing() -> None:
    assert blocks_of("```\n# Title\n\ntext") == ["h1 Title", "p0 text"]


@pytest.mark.parametrize(
    "markup",
    [
        "**How long?**\n\nTwo years.",
        "**How long?**\nTwo years.",
        "**How long?** Two years.",
        "How long?\n: Two years.",
        "How long?\n> Two years.",
        "+++How long?\n\nTwo years.\n\n+++",
        '??? question "How long?"\n    Two years.',
        "<details>\n<summary>How long?</summary>\n\nTwo years.\n\n</details>",
        "<details><summary>\n  <b>How long?</b>\n</summary>Two years.</details>",
        "<dl><dt>How long?</dt><dd>Two years.</dd></dl>",
    ],
)
def test_question_and_answer_come_apart(markup: str) -> None:
    source = read_markdown(markup.encode())
    assert [(b.kind, b.plain) for b in source.blocks] == [
        ("heading", "How long?"),
        ("paragraph", "Two years."),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "- **How long?**\n  Two years.",
        "- **How long?** Two years.",
        "- How long?\nTwo years.",
        "1. **How long?**\n\n   Two years.",
    ],
)
def test_question_in_a_list(markup: str) -> None:
    assert blocks_of(markup) == ["i1 How long?", "p1 Two years."]


@pytest.mark.parametrize(
    "markup",
    [
        '<Accordion title="How long?">\n  Two years.\n</Accordion>',
        "<FaqItem icon='x' question='How long?'>Two years.</FaqItem>",
        '{{% expand "How long?" %}}\nTwo years.\n{{% /expand %}}',
        '{{< details title="How long?" open=true >}}\nTwo years.\n{{< /details >}}',
        '{% expandable title="How long?" %}\nTwo years.\n{% endexpandable %}',
        "::: details How long?\nTwo years.\n:::",
        ":::note[How long?]\n\nTwo years.\n\n:::",
        '???+ note "How long?"\n    Two years.',
    ],
)
def test_accordions_of_dialects(markup: str) -> None:
    assert blocks_of(f"{markup}\n\nafter") == ["h0? How long?", "p1 Two years.", "p0 after"]


def test_titles_of_tabs_are_headings() -> None:
    markup = (
        '>[!TAB First] {#one}\n\none\n\n<Tab title="Second">two</Tab>\n\n{% tab title="3" %}\nthree'
    )
    assert blocks_of(markup) == [
        "h0 First",
        "p0 one",
        "h0 Second",
        "p0 two",
        "h0 3",
        "p0 three",
    ]


def test_q_and_a_lines() -> None:
    assert blocks_of("Q: How long?\nA: Two years.\n**Q2: Free?**\nA: No.") == [
        "p0? Q: How long?",
        "p0 A: Two years.",
        "h0? Q2: Free?",
        "p0 A: No.",
    ]


def test_front_matter_gives_the_title_alone() -> None:
    source = read_markdown(b"---\nlayout: x\n\ntitle: 'A [!DNL Guide]'\n---\n# Start\n")
    assert (source.title, outline(source)) == ("A Guide", ["h1 Start"])
    assert source.text[source.blocks[0].start :].startswith("# Start")


def test_rule_at_the_top_is_no_front_matter() -> None:
    assert blocks_of("---\n\nJust words\n\n---\n\nmore") == ["p0 Just words", "p0 more"]


@pytest.mark.parametrize(
    "markup",
    [
        "before\n\n<!-- old\n\n# Guide\n\n- item -->\n\nafter",
        "before\n\n{% comment %}\nold\n{% endcomment %}\n\nafter",
        "before\n\n<script>\nvar old;\n</script>\n\nafter",
        'before\n\n<div style="display: none"><div>old</div>old</div>\n\nafter',
        "before\n\n{{ old }}\n{% include old.md %}\n\nafter",
        "import Old from 'old'\n\nbefore\n\n<Old\n  name=\"old\"\n/>\n\nafter",
        "before\n\n:::: old\n\nafter\n\n::::\n\n[old]: https://x.org",
        "before\n{: .old}\n\n!INCLUDE[old](old.md)\n\n{!old.md!}\n\nafter",
        "before\n\n[TOC]\n\n[!VIDEO](https://old)\n\nafter\n\n<!-- old",
    ],
)
def test_what_is_not_for_readers_is_no_block(markup: str) -> None:
    assert blocks_of(markup) == ["p0 before", "p0 after"]


def test_html_among_the_markup() -> None:
    markup = """<div class="card">
  <img src="x.png"
       alt="no words">
  <h3 class="title">Card</h3>
  <p>Text with <a href="x">a link</a>.</p>
  <ul><li>one</li>
    <li><p>two</p></li></ul>
  <a href="y">View</a><br>more
</div>"""
    assert blocks_of(markup) == [
        "h3 Card",
        "p0 Text with a link.",
        "i1 one",
        "i1 two",
        "p0 View",
        "p0 more",
    ]


def test_html_table_among_the_markup() -> None:
    markup = (
        "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr>\n<td>1</td>\n<td>2</td></tr></table>\nend"
    )
    assert blocks_of(markup) == ["r0^ A | B", "r0 1 | 2", "p0 end"]


def test_nothing_but_white_space_is_an_error() -> None:
    with pytest.raises(CorpusError):
        read_markdown(b" \n")
