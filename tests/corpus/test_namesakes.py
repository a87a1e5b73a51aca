import pytest

from corpus import namesakes


@pytest.mark.parametrize(
    ("live", "incoming"),
    [
        ("guide.md", "guide.md"),
        ("guide.txt", "Guide.pdf"),
        ("faq_2023-04-24_5eb2d29.md", "faq_2023-06-05_888f8dc.md"),
        ("faq.md", "faq_2023-06-05_888f8dc.md"),
        ("Exam_v1.22.pdf", "Exam_v1.35.pdf"),
        ("Exam_old.pdf", "Exam.pdf"),
        ("handbook 2024.html", "handbook 2025.html"),
        ("a/rules.md", "a/rules-v2.md"),
    ],
)
def test_an_edition_replaces_its_namesake(live: str, incoming: str) -> None:
    assert namesakes([live, "other.md"], [incoming]) == {incoming: live}


@pytest.mark.parametrize(
    ("live", "incoming"),
    [
        ("course-1.md", "course-2.md"),
        ("CKA.pdf", "CKAD.pdf"),
        ("a/rules.md", "b/rules.md"),
        ("2024.md", "rules.md"),
        ("2023.md", "2024.md"),
        ("decade.md", "facade.md"),
    ],
)
def test_others_join(live: str, incoming: str) -> None:
    assert namesakes([live], [incoming]) == {}


def test_what_fits_two_replaces_neither() -> None:
    assert namesakes(["faq_2023.md", "faq_2024.md"], ["faq_2025.md"]) == {}
    assert namesakes(["faq.md"], ["faq_2024.md", "faq_2025.md"]) == {}


def test_the_same_name_goes_before_a_likeness() -> None:
    live = ["faq_2023.md", "faq_2024.md"]
    assert namesakes(live, ["faq_2024.md"]) == {"faq_2024.md": "faq_2024.md"}
