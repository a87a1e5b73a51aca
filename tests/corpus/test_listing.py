from tests.corpus.reading import read_string


def test_the_line_that_introduces_a_list_belongs_to_it() -> None:
    guide = read_string("Bring the following things:\n\n- a card\n- a pen\n\nNothing else.\n")
    (found,) = guide.lists
    assert found.intro == "Bring the following things:"
    assert [item.plain for item in found.items] == ["a card", "a pen"]
    assert guide.text[found.start : found.end].startswith("Bring")
    assert [paragraph.plain for paragraph in guide.paragraphs] == ["Nothing else."]


def test_what_stands_before_a_colon_is_the_label() -> None:
    guide = read_string("- 30 days: read the handbook.\n- See https://example.org for more.\n")
    assert [item.label for item in guide.lists[0].items] == ["30 days", ""]


def test_a_paragraph_below_an_item_is_part_of_it() -> None:
    guide = read_string("- One thing.\n\n  More on it.\n\n- Another.\n", ".md")
    (found,) = guide.lists
    assert [item.plain for item in found.items] == ["One thing. More on it.", "Another."]
    assert guide.text[found.items[0].start : found.items[0].end].endswith("More on it.")


def test_rows_are_as_wide_as_their_table() -> None:
    guide = read_string("| Exam | Fee |\n|---|---|\n| First |\n| Second | 10 | new |\n")
    (table,) = guide.tables
    assert table.header[:2] == ("Exam", "Fee")
    assert {len(cells) for cells in (table.header, *(row.cells for row in table.rows))} == {3}


def test_a_second_header_begins_a_second_table() -> None:
    one = "| Exam | Fee |\n|---|---|\n| First | 10 |\n"
    guide = read_string(f"{one}\n{one}", ".md")
    assert [len(table.rows) for table in guide.tables] == [1, 1]
