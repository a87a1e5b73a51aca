import pytest

from ui.language import language_of


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("de", "de"),
        ("DE-at", "de"),
        ("de-DE,de;q=0.9,en;q=0.8", "de"),
        ("en-GB, de;q=0.9", "en"),
        ("en;q=0.2, de;q=0.9", "de"),
        ("de;q=0.5, en;q=0.5", "de"),
        ("fr, de;q=0.3", "de"),
        ("fr, *;q=0.5", "en"),
        ("fr, *;q=0.5, de;q=0.1", "en"),
        ("en;q=0, *", "de"),
        ("en;q=0, de;q=0", "en"),
        ("de;q=0", "en"),
        ("fr", "en"),
        ("den, deu", "en"),
    ],
)
def test_the_best_liked_language_that_we_have(header: str, language: str) -> None:
    assert language_of(header) == language


@pytest.mark.parametrize(
    "header",
    ["de;q=2", "de;q=nan", "de;q=-1", "de;q=", "de;x=1", "<script>", ";;,,=", "de" * 9000],
)
def test_what_cannot_be_read_is_passed_over(header: str) -> None:
    assert language_of(header) == "en"
