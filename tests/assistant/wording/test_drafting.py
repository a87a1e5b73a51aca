import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Sentence
from assistant.wording.drafting import sentences_of


@pytest.mark.parametrize(
    "text",
    [
        "It lasts four years [1]. Then it is renewed [2, 3].",
        "It lasts four years. [1] Then it is renewed. [2][3]",
        "It lasts four years [1].\nThen it is renewed [2] [3].",
    ],
)
def test_marks_belong_to_the_sentence_before_them(text: str) -> None:
    assert sentences_of(text) == (
        Sentence("It lasts four years.", (1,)),
        Sentence("Then it is renewed.", (2, 3)),
    )


def test_list_items_are_told_apart() -> None:
    assert sentences_of("You need:\n- **a veil** [1]\n2. a smoker [2]") == (
        Sentence("You need:"),
        Sentence("a veil", (1,), bullet=True),
        Sentence("a smoker", (2,), bullet=True),
    )


def test_half_a_mark_is_not_shown() -> None:
    assert sentences_of("It lasts four years [1") == (Sentence("It lasts four years"),)


@given(st.text(alphabet="ab .[]1,2\n-*", max_size=80))
def test_no_draft_breaks_it(text: str) -> None:
    for sentence in sentences_of(text):
        assert sentence.text.strip() == sentence.text != ""
