from pathlib import Path

import click
import pytest

from evals.markdown import fill, fill_file, points, table


def test_a_table_has_its_numbers_to_the_right() -> None:
    assert (
        table(("part", "right"), [("all", "0.80")])
        == "| part | right |\n| --- | --: |\n| all | 0.80 |"
    )


def test_a_place_is_filled_and_filled_again() -> None:
    page = "Before.\n<!-- figures -->\nold\n<!-- /figures -->\nAfter.\n"
    filled = fill(page, "figures", "| new |")
    assert filled == "Before.\n<!-- figures -->\n\n| new |\n\n<!-- /figures -->\nAfter.\n"
    assert fill(filled, "figures", "| new |") == filled


@pytest.mark.parametrize(
    "page",
    [
        "nothing",
        "<!-- figures -->\nnever ends",
        "<!-- /figures -->\n<!-- figures -->\n",
        "<!-- figures -->\n<!-- /figures -->\n<!-- figures -->\n<!-- /figures -->\n",
    ],
)
def test_a_place_that_is_not_there_once_is_an_error(page: str, tmp_path: Path) -> None:
    document = tmp_path / "page.md"
    document.write_text(page, encoding="utf-8")
    with pytest.raises(click.UsageError, match="once each"):
        fill_file(document, "figures", "| new |")
    assert document.read_text(encoding="utf-8") == page


@pytest.mark.parametrize(
    ("difference", "told"), [(0.0123, "+1.2"), (-0.1, "−10.0"), (0.0, "0"), (-0.0001, "0")]
)
def test_points_have_a_sign(difference: float, told: str) -> None:
    assert points(difference) == told
