import json
import re
from pathlib import Path
from textwrap import dedent

import pytest

from corpus import read
from tests.corpus.reading import read_string
from tests.shared import SHARED, needs_shared

FORMATS = SHARED / "data" / "messy-text" / "faq-formats"

PAIRS = [
    ("How much is the exam?", "It costs ten euros. Bring cash."),
    ("Can I pay later?", "Yes, but\n\nask first."),
    ("What must I bring?", "Bring these:\n- a card\n- a pen"),
    ("Who marks it? Is there a second marker?", "Two people do."),
]
TEMPLATES = {
    "prefixes": "Q: {q}\nA: {a}",
    "numbered prefixes": "Q{n}. {q}\nA{n}. {a}",
    "words": "Question {n}: {q}\nAnswer: {a}",
    "words apart": "Question:\n{q}\n\nAnswer:\n{a}",
    "brackets": "[Q] {q}\n[A] {a}",
    "one line": "Q: {q} A: {a}",
    "bullets": "- {q}\n{a}",
    "dots": "• {q}\n\n{a}",
    "numbers": "{n}. {q}\n{a}",
    "lines": "{q}\n{a}",
    "spaced lines": "{q}\n\n{a}",
    "underlines": "{q}\n--------------------\n{a}",
    "rules": "{q}\n\n{a}\n\n---",
}


def pairs(text: str, suffix: str = ".txt") -> list[tuple[str, str]]:
    return [(faq.question, faq.answer) for faq in read_string(text, suffix).faqs]


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_every_layout_gives_whole_answers_and_nothing_more(template: str) -> None:
    body = "\n\n".join(template.format(n=n, q=q, a=a) for n, (q, a) in enumerate(PAIRS, 1))
    text = f"Harbor FAQ\n\nSome notes first.\n\n{body}\n\nLast words\n\nThis is no answer.\n"
    assert pairs(text) == PAIRS


def test_questions_in_markdown_bold_end_where_the_bold_ends() -> None:
    text = "# FAQ\n\n**Is it hard?** No, it is not.\n\n**Is it long?** Yes. Very.\n"
    assert pairs(text, ".md") == [("Is it hard?", "No, it is not."), ("Is it long?", "Yes. Very.")]


def test_a_section_that_asks_is_no_faq() -> None:
    text = """\
    ## What is a harbor pilot?

    A pilot guides ships.

    ## The exam

    It is short.

    ## Who should take it?

    Sailors should.
    """
    assert pairs(dedent(text), ".md") == []


def test_three_questions_in_a_row_are_an_faq_under_any_title() -> None:
    text = "Help\n\nNotes.\n\nIs it hard?\nNo.\n\nIs it long?\nYes.\n\nIs it dear?\nNo.\n"
    assert len(pairs(text)) == 3


def test_an_article_that_asks_in_some_headings_is_no_faq() -> None:
    asking = ["What is it?", "Who is it for?", "Why take it?"]
    titles = [*asking, "Tracks", "Levels", "Fees", "Exam"]
    text = "# Harbor pilot\n\n" + "".join(f"## {title}\n\nSome words.\n\n" for title in titles)
    assert pairs(text, ".md") == []
    assert [section.title for section in read_string(text, ".md").sections[1:]] == titles


def test_many_questions_in_a_row_are_an_faq_within_any_article() -> None:
    titles = ["Tracks", "Levels", "Fees", "Exam", "Doubts", *(f"Is it {n}?" for n in range(5))]
    text = "".join(f"## {title}\n\nSome words.\n\n" for title in titles)
    assert len(pairs(text, ".md")) == 5


def test_questions_become_no_sections() -> None:
    guide = read_string("# FAQ\n\n## Is it hard?\n\nNo.\n\n## Is it long?\n\nYes.\n", ".md")
    assert [section.title for section in guide.sections] == ["FAQ"]
    assert {faq.section for faq in guide.faqs} == {"faq"}


def test_a_rhetorical_question_inside_an_answer_stays_there() -> None:
    text = "# FAQ\n\n## Is it hard?\n\nAre you new here?\n\nThen yes.\n\n## Is it long?\n\nNo.\n"
    assert pairs(text, ".md")[0] == ("Is it hard?", "Are you new here?\n\nThen yes.")


def test_an_answer_inside_a_list_item_ends_with_the_item() -> None:
    text = "# FAQ\n\n- Is it hard?\n\n  No.\n\n- Is it long?\n\n  Yes.\n\nMore on our site.\n"
    assert pairs(text, ".md") == [("Is it hard?", "No."), ("Is it long?", "Yes.")]


def test_a_table_of_questions_is_no_table() -> None:
    guide = read_string("| No | Question | Answer |\n| 1 | Is it hard? | No. |\n")
    assert [(faq.question, faq.answer) for faq in guide.faqs] == [("Is it hard?", "No.")]
    assert guide.tables == ()


def test_spans_hold_question_and_answer() -> None:
    guide = read_string("Harbor FAQ\n\nQ: Is it hard?\nA: **No**, it is not.\n\nQ: Why?\nA: So.\n")
    first = guide.faqs[0]
    assert guide.text[first.start : first.end] == "Q: Is it hard?\nA: **No**, it is not."
    assert guide.text[first.answer_start : first.end] == "**No**, it is not."


@needs_shared
@pytest.mark.parametrize("path", sorted(FORMATS.glob("*.[tmh]*")), ids=lambda path: path.name)
def test_faq_formats_give_the_gold_pairs(path: Path) -> None:
    gold = json.loads((FORMATS / "GOLD.json").read_text())
    found = [(words(faq.question), words(faq.answer)) for faq in read(path).faqs]
    assert found == [(words(pair["question"]), words(pair["answer"])) for pair in gold]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
