from pathlib import Path

import pytest

from evals.errors import DocumentsError
from evals.release.merging import merge

from .editions import edition


def test_an_edition_replaces_its_namesake_and_the_rest_stays(tmp_path: Path) -> None:
    live = [edition(tmp_path, "sailing-2024.md"), edition(tmp_path, "knots.md")]
    new = edition(tmp_path, "sailing-2025.md", forty="fifty")
    merger = merge(live, [new])
    assert [guide.document for guide in merger.guides] == ["knots.md", "sailing-2025.md"]
    assert merger.replaced == ((live[0], new),)
    assert merger.names == {"sailing-2024.md": "sailing-2025.md"}
    assert not merger.joined
    ((_, (change,)),) = merger.changes
    assert change.kind == "changed"


def test_the_same_edition_again_replaces_nothing(tmp_path: Path) -> None:
    live = [edition(tmp_path)]
    merger = merge(live, [edition(tmp_path)])
    assert merger.guides == tuple(live)
    assert not merger.replaced


def test_documents_join_and_go(tmp_path: Path) -> None:
    live = [edition(tmp_path, "a.md"), edition(tmp_path, "b.md")]
    new = edition(tmp_path, "c.md")
    merger = merge(live, [new], removed=["a.md"])
    assert merger.guides == (live[1], new)
    assert (merger.joined, merger.removed) == ((new,), (live[0],))


@pytest.mark.parametrize(("removed", "told"), [("x.md", "no document 'x.md'"), ("a.md", "empty")])
def test_what_cannot_go(tmp_path: Path, removed: str, told: str) -> None:
    with pytest.raises(DocumentsError, match=told):
        merge([edition(tmp_path, "a.md")], removed=[removed])
