"""The guides of the scale benchmark follow from a seed, and differ as guides do."""

from pathlib import Path

import pytest

from benchmarks.scale.curve import predicted, slope
from benchmarks.scale.guides import write_guides
from benchmarks.scale.plot import growing
from benchmarks.scale.renaming import FIELD
from benchmarks.scale.sources import original, sources
from benchmarks.scale.varying import numbers
from corpus import Guide, passages, read

COUNT = 64  # some programmes have two guides


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Guide]:
    return sources(tmp_path_factory.mktemp("without-shared-documents"))


@pytest.fixture(scope="module")
def made(documents: list[Guide], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_guides(tmp_path_factory.mktemp("guides"), documents, COUNT, 7)


def test_without_shared_documents_the_bundled_guide_is_asked(tmp_path: Path) -> None:
    assert original(tmp_path).name == "certified-mlops-manager.md"


def test_a_seed_gives_the_same_guides_and_few_are_the_first_of_many(
    documents: list[Guide], made: list[Path], tmp_path: Path
) -> None:
    few = write_guides(tmp_path / "few", documents, 3, 7)
    assert [path.read_text() for path in few] == [path.read_text() for path in made[:3]]
    others = write_guides(tmp_path / "others", documents, 3, 8)
    assert {path.read_text() for path in few}.isdisjoint(path.read_text() for path in others)


def test_no_two_guides_are_the_same_and_none_keeps_the_name_of_its_source(
    documents: list[Guide], made: list[Path]
) -> None:
    texts = {path.read_text() for path in made}
    assert len(texts) == COUNT == len({path.name for path in made})
    assert not any(FIELD in text for text in texts)
    assert not any(documents[0].title in text for text in texts)


def test_the_reader_finds_a_titled_guide_of_many_passages(made: list[Path]) -> None:
    read_back = [read(path) for path in made[:10]]
    assert all(guide.title.startswith("Certified ") for guide in read_back)
    assert all(len(passages(guide)) >= 30 for guide in read_back)


def test_numbers_grow_together_so_that_ranges_stay_ranges() -> None:
    class Twice:
        def choice(self, factors: tuple[float, ...]) -> float:
            return factors[-1]

    told = numbers("2 parts, 30 to 60 days, version 1.35 of 2025", Twice())  # type: ignore[arg-type]
    assert told == "2 parts, 60 to 120 days, version 1.35 of 2025"


def test_each_further_guide_costs_as_much_as_those_so_far() -> None:
    curve = [(1.0, 5.0), (11.0, 2.0), (101.0, 25.0)]
    assert slope(curve) == pytest.approx(0.2)
    assert predicted(curve, 1001) == pytest.approx(205.0)


def test_nothing_is_predicted_to_become_cheaper() -> None:
    assert predicted([(1.0, 5.0), (10.0, 2.0)], 1000) == 2.0


def test_the_picture_has_a_curve_for_each_cost() -> None:
    drawn = growing(
        "costs", {"memory": [(1, 3.0), (10, 30.0)], "time & all": [(1, 1.0), (10, 1.0)]}
    )
    assert drawn.count('fill="none"') == 2
    assert "time &amp; all" in drawn
