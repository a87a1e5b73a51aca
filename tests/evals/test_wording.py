import pytest

from evals.wording import contains, is_below, says


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The **“gap”** is\n  real", 'the "gap" is real'),
        ("Certiﬁed Kubernetes", "certified kubernetes"),
        ("2–3 years", "2-3 years"),
        ("|SRE|MLOps for SREs|", "| SRE | MLOps for SREs"),
        ("[Log in](https://example.org)", "log in"),
        ("How long? Two years; then again.", "how long two years, then again"),
    ],
)
def test_markup_and_typography_do_not_matter(text: str, quote: str) -> None:
    assert contains(text, quote)


def test_a_row_is_not_found_in_running_text() -> None:
    assert not contains("An SRE takes MLOps for SREs.", "| SRE | MLOps for SREs")


@pytest.mark.parametrize(
    ("answer", "phrase", "said"),
    [
        ("Scalability matters", "scalab", True),
        ("BestDevOps", "devops", False),
        ("within 30 days", "3", False),
        ("order: 3.", "3", True),
        ("30 days, then order 3", "3", True),
        ("costs $95", "$95", True),
        ("", "anything", False),
    ],
)
def test_a_phrase_begins_a_word_and_ends_no_number(answer: str, phrase: str, said: bool) -> None:
    assert says(answer, phrase) is said


def test_a_link_says_its_words_wherever_it_leads() -> None:
    text = 'Go [here](https://veere.example/new?a=b){target="_blank"} for it.'
    assert contains(text, "Go [here](https://veere.example/old) for it")
    assert contains(text, "go here for it")
    assert not contains(text, "veere")


def test_words_are_whole() -> None:
    assert contains("It lasts two; years pass.", "two years")
    assert not contains("It lasts. Entwo, years pass.", "lasts two")


@pytest.mark.parametrize(
    ("section", "path", "below"),
    [
        ("Guide > Basics > Common mistakes", "Basics > common mistakes", True),
        ("Guide > Basics > Common mistakes", "Basics", True),
        ("Guide > Basics > Common mistakes", "Guide > Common mistakes", False),
        ("Guide > Basics", "Basic", False),
        ("", "Guide", False),
    ],
)
def test_a_path_is_found_by_whole_headings_in_a_row(section: str, path: str, below: bool) -> None:
    assert is_below(section, path) is below
