"""What weights are fitted on."""

from pathlib import Path

from evals import Case
from evals.examples import STRANGE, examples, strangers
from evals.shelves import opened

SHIPS = Case(
    id="ships",
    kind="section",
    question="How long is the pier?",
    documents=("pier.md",),
    quotes=("forty metres",),
    must=(("forty",),),
)
BREAD = Case(
    id="bread",
    kind="section",
    question="Which flour is used?",
    documents=("bread.md",),
    quotes=("rye flour",),
    must=(("rye",),),
)


def test_gold_is_found_and_strangers_are_unanswerable(tmp_path: Path) -> None:
    (tmp_path / "pier.md").write_text("# Pier\n\nThe pier is forty metres long.\n")
    (tmp_path / "bread.md").write_text("# Bread\n\nBakers use rye flour for it.\n")
    shelves = list(opened([SHIPS, BREAD], tmp_path, tmp_path / "libraries"))
    assert [bool(example.gold[0]) for example in examples(shelves)] == [True, True]
    strange = list(strangers(shelves))
    assert [(one.library, one.case.id) for one in strange] == [(0, "bread"), (1, "ships")]
    assert all(one.case.refuse and one.case.suite == STRANGE for one in strange)
    assert not any(one.gold.any() for one in strange)
