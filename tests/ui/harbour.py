"""A small guide made by hand, and citations of it: page tests need no reader and no index."""

from assistant import Citation
from corpus import Faq, Guide, Item, ItemList, Paragraph, Row, Section, Table

DOCUMENT = "harbour.md"
TITLE = "Harbour Pilot Guide"
TEXT = """\
# Harbour Pilot Guide

A pilot brings ships in. The licence has **two grades**, and each has its own test.

## Grades

| Grade | Ships | Fee |
| --- | --- | --- |
| Coastal | up to 90 m | 120 crowns |
| Deep sea | any length | 300 crowns |

## Preparing

Before the test, learn these:

- Tides: read the tables for every month.
- Lights: name each light on the chart.
- Radio: speak the phrases without notes.

## Questions

### How long is a licence valid?

A licence is valid for five years. After that a new medical check is due.
"""


def cite(mark: int, quote: str, *section: str, page: int | None = None) -> Citation:
    """A citation of literal words of the guide."""
    start = TEXT.index(quote)
    return Citation(mark, quote, DOCUMENT, TITLE, section, page, start, start + len(quote))


def _span(literal: str) -> tuple[int, int]:
    start = TEXT.index(literal)
    return start, start + len(literal)


def _section(heading: str, next_heading: str, path: tuple[str, ...] = ()) -> Section:
    start = TEXT.index(heading)
    end = TEXT.index(next_heading) if next_heading else len(TEXT)
    title = heading.lstrip("# ")
    return Section(title.lower(), title, path, heading.count("#"), start, end)


def _row(literal: str) -> Row:
    return Row(tuple(cell.strip() for cell in literal.strip("|").split("|")), *_span(literal))


def _item(literal: str) -> Item:
    plain = literal.removeprefix("- ")
    return Item(plain, plain.partition(":")[0], 1, *_span(literal))


def _guide() -> Guide:
    question = "How long is a licence valid?"
    replied = "A licence is valid for five years. After that a new medical check is due."
    items = tuple(_item(line) for line in TEXT.splitlines() if line.startswith("- "))
    paragraph = (
        "A pilot brings ships in. The licence has **two grades**, and each has its own test."
    )
    intro = "Before the test, learn these:"
    return Guide(
        document=DOCUMENT,
        title=TITLE,
        format="markdown",
        text=TEXT,
        page_starts=(),
        sections=(
            _section(f"# {TITLE}", ""),
            _section("## Grades", "## Preparing", (TITLE,)),
            _section("## Preparing", "## Questions", (TITLE,)),
            _section("## Questions", "", (TITLE,)),
        ),
        faqs=(
            Faq(
                question,
                replied,
                TEXT.index(f"### {question}"),
                _span(replied)[1],
                TEXT.index(replied),
                "questions",
            ),
        ),
        tables=(
            Table(
                "grades",
                ("Grade", "Ships", "Fee"),
                (
                    _row("| Coastal | up to 90 m | 120 crowns |"),
                    _row("| Deep sea | any length | 300 crowns |"),
                ),
            ),
        ),
        lists=(ItemList("preparing", items, intro, TEXT.index(intro), items[-1].end),),
        paragraphs=(Paragraph(paragraph.replace("**", ""), TITLE.lower(), *_span(paragraph)),),
    )


HARBOUR = _guide()
