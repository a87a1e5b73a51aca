"""What every row of an answer promises, whatever was asked."""

from typing import Any

ROW = {
    "id", "kind", "answer", "sentences", "refused", "unanswered", "standalone", "choices",
    "citations", "passages", "latency_ms", "build", "model", "notice",
}  # fmt: skip
CITATION = {"mark", "quote", "document", "section", "page", "start", "end"}
PASSAGE = {"text", "document", "section", "page", "start", "end", "score"}


def check_row(row: dict[str, Any], texts: dict[str, str]) -> None:
    """Checks a row against the texts of the documents by name."""
    assert row.keys() == ROW
    assert row["kind"] in {"answer", "clarify", "refuse", "smalltalk"}
    assert row["refused"] is (row["kind"] == "refuse")
    assert isinstance(row["latency_ms"], float)
    assert isinstance(row["standalone"], str)
    assert all(isinstance(part, str) for part in row["unanswered"])
    assert [each["mark"] for each in row["citations"]] == list(range(1, len(row["citations"]) + 1))
    used = {mark for sentence in row["sentences"] for mark in sentence["marks"]}
    assert used == {each["mark"] for each in row["citations"]}
    for citation in row["citations"]:
        assert citation.keys() == CITATION
        assert literal(citation["quote"], citation, texts)
    for passage in row["passages"]:
        assert passage.keys() == PASSAGE
        assert literal(passage["text"], passage, texts)
    scores = [passage["score"] for passage in row["passages"]]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= 10


def literal(text: str, place: dict[str, Any], texts: dict[str, str]) -> bool:
    return bool(text) and texts[place["document"]][place["start"] : place["end"]] == text
