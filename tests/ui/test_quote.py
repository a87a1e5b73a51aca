import pytest

from ui.quote import legible


@pytest.mark.parametrize(
    ("quote", "read"),
    [
        ("| Deep sea | any length | 300 crowns |", "Deep sea · any length · 300 crowns"),
        ("- Tides: read the tables.\n2. Lights", "Tides: read the tables.\nLights"),
        ("It costs 5 | 6 crowns.", "It costs 5 | 6 crowns."),
    ],
)
def test_signs_of_tables_and_lists_are_not_read(quote: str, read: str) -> None:
    assert legible(quote) == read
