from dataclasses import replace

import pytest

from corpus import Faq, Guide
from ui.chat.excerpt import blocks_between
from ui.chat.faq_answer import answer_parts

from ..harbour import HARBOUR


def guide_with(literal: str, answer: str) -> tuple[Guide, Faq]:
    question = "What then?"
    text = f"{question}\n{literal}"
    faq = Faq(question, answer, 0, len(text), len(question) + 1, HARBOUR.sections[0].id)
    section = replace(HARBOUR.sections[0], title="", end=len(text))
    bare = replace(HARBOUR, text=text, sections=(section,), tables=(), lists=(), paragraphs=())
    return replace(bare, faqs=(faq,)), faq


def test_an_answer_is_shown_in_its_paragraphs_and_items() -> None:
    literal = "Two ways:\n\n1. Row\n   home.\n2. Sail.\n- Or **swim**.\n\nThen\nrest."
    guide, _ = guide_with(literal, "Two ways: Row home. Sail. Or swim. Then rest.")
    blocks = blocks_between(guide, 0, len(guide.text))
    assert [(block.kind, block.number, block.pieces[0].text) for block in blocks] == [
        ("question", "", "What then?"),
        ("paragraph", "", "Two ways:"),
        ("item", "1.", "Row home."),
        ("item", "2.", "Sail."),
        ("item", "", "Or swim."),
        ("paragraph", "", "Then rest."),
    ]
    for block in blocks:
        assert guide.text[block.start : block.end].strip() != ""


@pytest.mark.parametrize(
    ("literal", "answer"),
    [("A: It ebbs.\n\nAnd flows.", "It ebbs. And flows."), ("It ebbs.\n\nOld.", "It ebbs.")],
)
def test_an_answer_that_its_parts_do_not_give_stays_whole(literal: str, answer: str) -> None:
    guide, faq = guide_with(literal, answer)
    assert [part.words for part in answer_parts(guide, faq)] == [answer]
