from corpus.formats.plain_text import read_text
from corpus.source import Block


def blocks(text: str) -> tuple[Block, ...]:
    return read_text(text.encode()).blocks


def layout(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.plain) for block in blocks(text)]


WRAPPED = """\
A hard-wrapped file has lines of near-equal length, and a paragraph
goes on over as many of them as it needs before it ends.
Second Heading
The next paragraph begins here, right under its heading, and it has
no blank line before it, which is how exported text often looks and
reads.
- An item that is too long for one line and is therefore wrapped in
the same way as the text around it.
- A short item.
"""


def test_lines_of_a_wrapped_paragraph_are_one_block() -> None:
    kinds = [block.kind for block in blocks(WRAPPED)]
    assert kinds == ["paragraph", "heading", "paragraph", "item", "item"]
    assert blocks(WRAPPED)[3].plain.endswith("wrapped in the same way as the text around it.")


def test_a_heading_longer_than_the_width_is_one_heading() -> None:
    text = """\
Who Should Pursue the Harbor
Pilot?
The exam is for sailors who know
the harbor and want to guide the
ships of others into it safely.
"""
    assert [kind for kind, _ in layout(text)] == ["heading", "paragraph"]
    assert layout(text)[0][1] == "Who Should Pursue the Harbor Pilot?"


def test_a_word_divided_at_its_hyphen_is_whole_again() -> None:
    text = "The plan is for self-\npaced study, and for all\nthose who want it to be.\n"
    assert "self-paced study" in layout(text)[0][1]


def test_every_line_is_a_paragraph_where_nothing_is_wrapped() -> None:
    text = "The first paragraph is one line.\nThe second one is a line too, and a longer one.\n"
    assert [kind for kind, _ in layout(text)] == ["paragraph", "paragraph"]


def test_a_block_is_literal_text() -> None:
    source = read_text(WRAPPED.encode())
    first = source.blocks[0]
    literal = source.text[first.start : first.end]
    assert literal.startswith("A hard-wrapped")
    assert literal.endswith("before it ends.")
    assert " ".join(literal.split()) == first.plain


def test_headings_are_short_lines_over_text_and_not_sentences() -> None:
    text = "Exam format\nThe exam has sixty questions.\nBuy now!\nIt is cheap, and it is good.\n"
    assert [plain for kind, plain in layout(text) if kind == "heading"] == ["Exam format"]


def test_underlines_and_hashes_give_levels() -> None:
    text = "Title\n=====\n\nScope\n-----\nWords about the scope.\n\n### Detail\nMore words here.\n"
    found = [(block.plain, block.level) for block in blocks(text) if block.kind == "heading"]
    assert found == [("Title", 1), ("Scope", 2), ("Detail", 3)]


def test_a_numbered_line_is_a_heading_over_prose_and_an_item_in_a_list() -> None:
    text = "2. Scope\n\nThe scope of the exam is wide.\n\nSteps:\n1. Register\n2. Pay\n3. Learn\n"
    assert layout(text) == [
        ("heading", "2. Scope"),
        ("paragraph", "The scope of the exam is wide."),
        ("paragraph", "Steps:"),
        ("item", "Register"),
        ("item", "Pay"),
        ("item", "Learn"),
    ]


def test_items_nest_by_indent_and_carry_paragraphs() -> None:
    found = blocks("- Outer\n  - Inner\n    More on the inner one.\n- Outer again\n")
    assert [(block.kind, block.level) for block in found] == [
        ("item", 1),
        ("item", 2),
        ("paragraph", 2),
        ("item", 1),
    ]


def test_the_first_row_of_a_pipe_table_is_its_header() -> None:
    found = blocks("| Role | Fee |\n| Clerk | 10 |\n| Judge | 20 |\n")
    assert [(block.cells, block.header) for block in found] == [
        (("Role", "Fee"), True),
        (("Clerk", "10"), False),
        (("Judge", "20"), False),
    ]


def test_rules_of_a_table_are_no_rows() -> None:
    found = blocks(
        "+------+-----+\n| Role | Fee |\n|------|-----|\n| Clerk | 10 |\n+------+-----+\n"
    )
    assert [(block.cells[0], block.header) for block in found] == [("Role", True), ("Clerk", False)]


def test_tabs_make_a_table_and_sentences_no_header() -> None:
    found = blocks("What is the fee?\tTen.\nWhere do I pay?\tAt the door.\n")
    assert [(block.kind, block.header) for block in found] == [("row", False), ("row", False)]


def test_values_in_a_row_are_items_and_their_title_a_heading() -> None:
    assert layout("Exam details\nFormat: multiple choice\nQuestions: 60\n") == [
        ("heading", "Exam details"),
        ("item", "Format: multiple choice"),
        ("item", "Questions: 60"),
    ]


def test_an_address_is_not_four_headings() -> None:
    text = "Board Office\nAnn Lee\nMain Street 5\nHarbor Town\n\nWrite to us about anything.\n"
    assert [kind for kind, _ in layout(text)][1:] == ["paragraph"] * 4


def test_a_question_prefix_marks_a_question() -> None:
    found = blocks("Q: What is the fee?\nA: Ten euros.\n\nQuestion:\nWhere do I pay?\n")
    assert [(block.plain, block.question) for block in found] == [
        ("What is the fee?", True),
        ("A: Ten euros.", False),
        ("Where do I pay?", True),
    ]
