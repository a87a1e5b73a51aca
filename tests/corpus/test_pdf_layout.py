"""Columns, paragraphs, headings, lists, tables and furniture of a PDF, on pages written here."""

from corpus.formats.pdf import Limits
from corpus.formats.pdf.document import read_document
from corpus.source import Block, Source
from tests.corpus.tiny_pdf import BOLD, Page, build

PROSE = (
    "Harbour pilots guide ships through narrow water and",
    "shallow channels that change with every tide and storm, and",
    "they board a moving ship from a small boat.",
)


def read(*pages: Page, title: str = "") -> Source:
    return read_document(build(pages, title), Limits())


def kinds(source: Source) -> list[tuple[str, str]]:
    return [(block.kind, block.plain) for block in source.blocks]


def rows(source: Source) -> list[Block]:
    return [block for block in source.blocks if block.kind == "row"]


def test_lines_become_paragraphs() -> None:
    page = Page().write_lines(60, 780, PROSE).write_lines(60, 720, PROSE)
    source = read(page)
    assert kinds(source) == [("paragraph", " ".join(PROSE))] * 2
    assert source.text == "\n".join([" ".join(PROSE)] * 2)


def test_blocks_are_literal_text_in_order() -> None:
    page = Page().write(60, 780, "Tides", 16, BOLD).write_lines(60, 750, PROSE)
    page.write(80, 700, "•  Ebb").write(80, 688, "•  Flood")
    source = read(page)
    assert [source.text[block.start : block.end] for block in source.blocks] == [
        "Tides",
        " ".join(PROSE),
        "• Ebb",
        "• Flood",
    ]
    assert [block.plain for block in source.blocks][2:] == ["Ebb", "Flood"]
    assert [block.start for block in source.blocks] == sorted({b.start for b in source.blocks})


def test_headings_are_ranked_by_size_then_weight() -> None:
    page = Page().write(60, 800, "Pilotage", 20, BOLD)
    page.write(60, 770, "Routes", 14, BOLD).write_lines(60, 750, PROSE)
    page.write(60, 700, "Inner harbour", 10, BOLD).write_lines(60, 680, PROSE)
    page.write(60, 630, "Signals", 14, BOLD).write_lines(60, 610, PROSE)
    levels = {block.plain: block.level for block in read(page).blocks if block.kind == "heading"}
    assert levels == {"Pilotage": 1, "Routes": 2, "Inner harbour": 3, "Signals": 2}


def test_a_heading_of_two_lines_is_one() -> None:
    page = Page().write(60, 800, "What every pilot should know", 16, BOLD)
    page.write(60, 781, "before boarding", 16, BOLD).write_lines(60, 750, PROSE)
    assert kinds(read(page))[0] == ("heading", "What every pilot should know before boarding")


def test_a_large_sentence_is_no_heading() -> None:
    page = Page().write(60, 800, "This page tells what a harbour pilot has to know.", 13)
    page.write_lines(60, 770, PROSE).write_lines(60, 700, PROSE)
    assert all(kind == "paragraph" for kind, _ in kinds(read(page)))


def test_the_left_column_is_read_before_the_right() -> None:
    page = Page().write(60, 800, "A title that stands over both of the columns of this page", 16)
    page.write(60, 760, "Alpha", 12, BOLD).write(320, 755, "Gamma", 12, BOLD)
    for number in range(4):
        page.write(60, 740 - 18 * number, f"• left item {number}")
        page.write(320, 735 - 18 * number, f"• right item {number}")
    plain = [block.plain for block in read(page).blocks][1:]
    left, right = [f"left item {n}" for n in range(4)], [f"right item {n}" for n in range(4)]
    assert plain == ["Alpha", *left, "Gamma", *right]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first = Page().write_lines(60, 760, [*PROSE[:2], *PROSE[:2]])
    first.write_lines(
        350, 760, ["boards a ship at anchor, and leaves", "it at sea. " + PROSE[0][:20]]
    )
    first.write_lines(
        350, 736, ["who goes along with all the others", "and with whoever steers the ship"]
    )
    second = Page().write_lines(60, 760, ["towards the open sea.", "Another matter."])
    source = read(first, second)
    assert len(source.blocks) == 2
    assert source.text[source.page_starts[1] :].startswith("towards the open sea.")


def test_hyphens_at_line_ends_follow_the_words_of_the_document() -> None:
    lines = [
        "Several deployments and well-known ports are described here, and deploy-",
        "ments are counted. The Self-",
        "Service desk is well-",
        "known, and so are its naviga-",
        "tors.",
    ]
    text = read(Page().write_lines(60, 780, lines)).text
    assert "deployments are counted" in text
    assert "Self-Service desk is well-known" in text
    assert "its navigators" in text


def test_soft_hyphens_and_typographic_characters() -> None:
    text = read(Page().write_lines(60, 780, ["It’s a “co\xadop” of naviga\xad", "tors."])).text
    assert text == "It’s a “coop” of navigators."


def test_a_ruled_table_keeps_wrapped_cells_whole() -> None:
    page = Page().grid([60, 160, 260, 360], [780, 760, 730, 710])
    for x, name in zip((65, 165, 265), ("Port", "Depth", "Pilot"), strict=True):
        page.write(x, 766, name, 10, BOLD)
    page.write_lines(65, 748, ["Outer", "anchorage"]).write(165, 748, "20 m").write(265, 748, "no")
    page.write(65, 716, "Quay").write(165, 716, "9 m").write(265, 716, "yes")
    source = read(page)
    assert [row.cells for row in rows(source)] == [
        ("Port", "Depth", "Pilot"),
        ("Outer anchorage", "20 m", "no"),
        ("Quay", "9 m", "yes"),
    ]
    assert [row.header for row in rows(source)] == [True, False, False]
    assert source.text.splitlines()[1] == "| Outer anchorage | 20 m | no |"


def test_a_table_goes_on_over_a_page_break_with_its_header_said_again() -> None:
    pages = []
    for port in ("Quay", "Lock"):
        page = Page().grid([60, 160, 260], [780, 760, 740])
        page.write(65, 766, "Port", 10, BOLD).write(165, 766, "Depth", 10, BOLD)
        pages.append(page.write(65, 746, port).write(165, 746, "9 m"))
    cells = [row.cells for row in rows(read(*pages))]
    assert cells == [("Port", "Depth"), ("Quay", "9 m"), ("Lock", "9 m")]


def test_a_row_broken_over_a_page_is_one_row() -> None:
    first = Page().grid([60, 160, 260], [780, 760, 740])
    first.write(65, 766, "Port", 10, BOLD).write(165, 766, "Pilots", 10, BOLD)
    first.write(65, 746, "Quay").write(165, 746, "two by day and")
    second = Page().grid([60, 160, 260], [780, 760, 740]).write(165, 766, "one by night")
    second.write(65, 746, "Lock").write(165, 746, "none")
    cells = [row.cells for row in rows(read(first, second))]
    assert cells == [("Port", "Pilots"), ("Quay", "two by day and one by night"), ("Lock", "none")]


def test_a_table_without_lines_is_found_by_its_columns() -> None:
    page = Page().write_lines(60, 780, PROSE)
    for number, (port, depth, pilot) in enumerate(
        [
            ("Port", "Depth", "Pilot"),
            ("Quay", "9 m", "yes"),
            ("Lock", "7 m", "yes"),
            ("Sea", "-", "no"),
        ]
    ):
        y = 700 - 14 * number
        page.write(60, y, port).write(200, y, depth).write(300, y, pilot)
    found = rows(read(page))
    assert [row.cells for row in found][1:3] == [("Quay", "9 m", "yes"), ("Lock", "7 m", "yes")]
    assert len(found) == 4


def test_running_headers_footers_and_page_numbers_are_dropped() -> None:
    cover = Page().write(60, 400, "Harbour handbook", 24, BOLD)
    pages = []
    for number, port in enumerate(("Rotterdam", "Genoa", "Gdansk", "Cadiz"), start=1):
        page = Page().write(60, 815, "Harbour handbook, 2024", 8)
        page.write_lines(60, 780, [f"The port of {port}", *PROSE[:2]])
        pages.append(page.write(60, 200, port).write(290, 30, f"Page {number} of 4", 8))
    text = read(cover, *pages).text
    assert "2024" not in text
    assert "of 4" not in text
    assert text.count("The port of") == 4


def test_what_only_a_running_header_says_is_said_once() -> None:
    pages = [Page().write(60, 815, "Harbour handbook").write_lines(60, 700, PROSE) for _ in "abc"]
    for page in pages:
        page.write_lines(60, 300, PROSE)
    assert read(*pages).text.count("Harbour handbook") == 1


def test_items_nest_by_where_they_stand() -> None:
    page = Page().write(60, 780, "1. Prepare").write(80, 768, "• charts").write(80, 756, "• tides")
    source = read(page.write(60, 744, "2. Board"))
    assert [(block.plain, block.level) for block in source.blocks] == [
        ("Prepare", 1),
        ("charts", 2),
        ("tides", 2),
        ("Board", 1),
    ]


def test_bullets_that_are_drawn_are_bullets() -> None:
    page = Page()
    for number, name in enumerate(("charts", "tides", "lights")):
        page.disc(70, 783 - 12 * number, 1.9).write(80, 780 - 12 * number, name)
    assert kinds(read(page)) == [("item", "charts"), ("item", "tides"), ("item", "lights")]


def test_emphasised_words_in_a_paragraph_are_no_heading() -> None:
    page = Page().write_lines(60, 780, PROSE[:2])
    page.write(60, 756, "they board a moving ship from a small boat, always and", 10, BOLD)
    page.write(60, 744, "in any weather.").write_lines(60, 700, PROSE)
    assert [kind for kind, _ in kinds(read(page))] == ["paragraph", "paragraph"]


def test_cells_set_at_half_height_make_rows() -> None:
    page = Page()
    for number, (port, depth) in enumerate((("Quay", "9 m"), ("Lock", "7 m"), ("Basin", "5 m"))):
        y = 780 - 28 * number
        page.write(60, y - 6, port).write_lines(160, y, ["outer", "and inner"]).write(
            260, y - 6, depth
        )
    assert [row.cells for row in rows(read(page))] == [
        ("Quay", "outer and inner", "9 m"),
        ("Lock", "outer and inner", "7 m"),
        ("Basin", "outer and inner", "5 m"),
    ]


def test_a_back_cover_is_left_out_and_told() -> None:
    pages = [Page().write_lines(60, 780, PROSE).write_lines(60, 120, PROSE) for _ in range(2)]
    source = read(*pages, Page().write(60, 100, "Printed by the harbour office."))
    assert "Printed" not in source.text
    assert source.warnings == ("Page 3 was left out as a back cover.",)


def test_page_starts_cover_pages_without_text() -> None:
    source = read(Page().write_lines(60, 780, PROSE), Page(), Page().write(60, 780, "The end."))
    assert [source.text[start:][:8] for start in source.page_starts] == [
        "Harbour ",
        "The end.",
        "The end.",
    ]


def test_the_title_comes_from_the_metadata() -> None:
    page = Page().write_lines(60, 780, PROSE)
    assert read(page, title="Harbour handbook").title == "Harbour handbook"
    assert read(page, title="Microsoft Word - draft3.doc").title == ""


def test_text_turned_on_its_side_is_read_along_its_lines() -> None:
    page = Page()
    for number, line in enumerate(PROSE):
        page.content.append(f"BT /F1 10 Tf 0 1 -1 0 {100 + 12 * number} 60 Tm ({line}) Tj ET")
    assert read(page).text == " ".join(PROSE)
