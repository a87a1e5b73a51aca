"""The catalogue of a real guide, and that every edition of it gives the same one."""

from functools import lru_cache
from pathlib import Path

import pytest

from corpus import Entity, entities, read
from tests.shared import SHARED, needs_shared

ORIGINAL = SHARED / "guide" / "certified-mlops-manager.txt"
VARIANTS = SHARED / "data" / "guide-variants"


@lru_cache(maxsize=8)
def catalogue(path: Path) -> list[Entity]:
    return entities(read(path))


def things(category: str) -> dict[str, Entity]:
    return {one.name: one for one in catalogue(ORIGINAL) if one.category == category}


@needs_shared
def test_the_original_has_all_its_things() -> None:
    assert list(things("level")) == ["Foundation", "Professional", "Advanced", "Specialist"]
    counts = {"track": 5, "role": 8, "path": 7, "provider": 9, "prerequisite": 5, "skill": 10}
    assert {category: len(things(category)) for category in counts} == counts


@needs_shared
def test_recommended_certifications_and_next_options_know_where_they_belong() -> None:
    told = [dict(one.attributes) for one in things("certification").values()]
    assert sum("Role" in each for each in told) == 16
    options = [(each["Level"], each["label"]) for each in told if "label" in each]
    assert sorted(options) == sorted(
        (level, f"{kind} option")
        for level in ("Foundation", "Professional")
        for kind in ("Same-track", "Cross-track", "Leadership")
    )


@needs_shared
def test_things_are_known_by_every_spelling() -> None:
    assert "SRESchool" in things("provider")["Sreschool.com"].aliases
    assert "SRE" in things("audience")["SREs"].aliases
    assert "SREs" in things("role")["SRE"].aliases
    level = things("level")["Foundation"]
    assert "Certified MLOps Manager – Foundation" in level.aliases
    assert {"Track", "30 days", "Same-track option"} <= dict(level.attributes).keys()


@needs_shared
@pytest.mark.parametrize("name", ["seed.md", "seed.html", "seed.pdf", "seed_v1_reflowed.txt"])
def test_every_edition_gives_the_same_catalogue(name: str) -> None:
    def comparable(path: Path) -> list[tuple[object, ...]]:
        return [
            (one.name, one.kind, one.category, one.aliases, one.attributes)
            for one in catalogue(path)
        ]

    assert comparable(VARIANTS / name) == comparable(ORIGINAL)
