from dataclasses import replace
from pathlib import Path

import pytest

from evals import Case
from evals.errors import DocumentsError
from evals.shelves import opened

CASE = Case(id="a", kind="faq", question="how long?", documents=("guide.md",))


def test_cases_of_the_same_documents_share_a_library(tmp_path: Path) -> None:
    for name in ("guide.md", "other.md"):
        (tmp_path / name).write_text(f"# {name}\n\nValid for two years.\n", encoding="utf-8")
    other = replace(CASE, id="b", documents=("other.md",))
    both = replace(CASE, id="c", documents=("guide.md", "other.md"))
    cases = [CASE, other, replace(CASE, id="d"), both]
    shelves = list(opened(cases, tmp_path, tmp_path / "libraries"))
    assert [[case.id for case in group] for _, group in shelves] == [["a", "d"], ["b"], ["c"]]
    assert [len(index.documents) for index, _ in shelves] == [1, 1, 2]


def test_a_document_that_cannot_be_read_is_no_empty_library(tmp_path: Path) -> None:
    with pytest.raises(DocumentsError, match=r"guide\.md"):
        list(opened([CASE], tmp_path, tmp_path / "libraries"))
