"""Each variant lacks what it says, and the product is whole again afterwards."""

from pathlib import Path

import pytest
import yaml

from assistant import language
from assistant.calibration import calibration
from assistant.features import NAMES
from assistant.judge import SIGNALS
from assistant.language import english
from assistant.question import analyse
from assistant.spelling import mend
from evals import reduced_index
from evals.product_data import copied, in_use
from evals.reduced_index import (
    WithGlossary,
    WithoutMeaning,
    WithoutNames,
    WithoutSpelling,
    WithoutWords,
)
from evals.variants import LACKING
from index import Index

ASKED = "how long is the study plan for a journeyman?"


def test_without_meaning_words_alone_find(bees: Index) -> None:
    query = analyse(ASKED, bees, english()).query
    hits = WithoutMeaning(bees).search(query)
    assert hits
    assert all(hit.lexical and not (hit.dense or hit.question or hit.sentence) for hit in hits)
    assert any(hit.dense for hit in bees.search(query))
    assert WithoutMeaning(bees).closeness("bee", ["bee"]) == [0]


def test_without_words_meaning_alone_finds(bees: Index) -> None:
    query = analyse(ASKED, bees, english()).query
    assert bees.sharing(query.concepts, 5)
    assert not WithoutWords(bees).sharing(query.concepts, 5)
    hits = WithoutWords(bees).search(query)
    assert hits
    assert all(hit.dense and not hit.lexical for hit in hits)
    assert any(hit.lexical for hit in bees.search(query))


def test_without_names_nothing_is_named(bees: Index) -> None:
    assert bees.names_in(ASKED)
    assert not WithoutNames(bees).names_in(ASKED)


def test_without_spelling_typos_stay(bees: Index) -> None:
    assert mend("joruneyman", bees, english()) == "journeyman"
    assert mend("joruneyman", WithoutSpelling(bees), english()) == "joruneyman"


def test_a_glossary_goes_to_the_guide_of_its_name(
    bees: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = {"beekeeping": (("drone", "male"),), "other": (("wax", "comb"),)}
    monkeypatch.setattr(reduced_index, "shipped_glossaries", lambda: shipped)
    assert not bees.synonyms
    assert set(WithGlossary(bees).synonyms) == {("drone",), ("male",)}


def test_data_of_the_product_are_replaced_for_a_while(tmp_path: Path) -> None:
    data = copied(tmp_path / "copy", {"synonyms": []})
    weights = data / "weights.json"
    before = calibration()
    weights.write_text(weights.read_text().replace('"threshold": ', '"threshold": 1'), "utf-8")
    with in_use(data):
        assert english().synonyms == {}
        assert calibration().threshold == pytest.approx(before.threshold + 10)
    assert english().synonyms
    assert calibration() == before


def test_variants_name_what_there_is() -> None:
    words = Path(language.__file__).parent / "data" / "english.yaml"
    entries = yaml.safe_load(words.read_text(encoding="utf-8"))
    for variant in LACKING:
        assert variant.language.keys() <= entries.keys()
        assert variant.without <= {*NAMES, *SIGNALS}
