from pathlib import Path

import pytest

from corpus import compare
from evals.release.losses import Loss, heavy_losses

from .editions import FAQS, edition


def without(count: int) -> dict[str, str]:
    """Changes that cut the last FAQs."""
    last = list(FAQS.items())[-count:]
    return {f"### {question}\n\n{answer}".replace(" ", "_"): "" for question, answer in last}


@pytest.mark.parametrize(("count", "heavy"), [(1, False), (2, True)])
def test_more_than_a_fifth_is_heavy(tmp_path: Path, count: int, heavy: bool) -> None:
    old, new = edition(tmp_path), edition(tmp_path, **without(count))
    found = list(heavy_losses(old, "sailing.md", compare(old, new)))
    assert found == ([Loss("sailing.md", "faq", 2, 5)] if heavy else [])


def test_what_is_reworded_is_not_lost(tmp_path: Path) -> None:
    changes = {"##_Rules": "## The rules", "four_years": "two years", "90": "95", "forty": "fifty"}
    old, new = edition(tmp_path), edition(tmp_path, **changes)
    assert not list(heavy_losses(old, "sailing.md", compare(old, new)))


def test_a_loss_is_told() -> None:
    assert Loss("a.md", "row", 3, 4).sentence == "a.md loses 3 of its 4 table rows"
