"""Rows as the product writes them, for tests to judge."""

from typing import Any

from evals import Case

VALID = "The certificate is valid for two years."
FEE = "The fee is 300 crowns."
TEXT = f"{VALID} {FEE}"

CASE = Case(
    id="a",
    kind="faq",
    question="how long is it valid, and what is the fee?",
    documents=("guide.txt",),
    suite="harbour",
    must=(("two years", "2 years"), ("300 crowns",)),
    answer="Two years; the fee is 300 crowns.",
    quotes=("valid for two years", "300 crowns"),
)
STRANGE = Case(
    id="b",
    kind="unanswerable",
    question="who won the cup?",
    documents=("guide.txt",),
    suite="harbour",
    refuse=True,
)


def place(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {
        "document": "guide.txt",
        "section": "Harbour guide > Rules",
        "page": None,
        "start": start,
        "end": start + len(words),
    }


def cited(mark: int, words: str) -> dict[str, Any]:
    return {"mark": mark, "quote": words, **place(words)}


def answer(**changes: Any) -> dict[str, Any]:  # noqa: ANN401  # any field of the contract
    """Two sentences with a citation each, both found in one passage, the second one."""
    return {
        "id": "a",
        "kind": "answer",
        "answer": TEXT,
        "sentences": [{"text": VALID, "marks": [1]}, {"text": FEE, "marks": [2]}],
        "refused": False,
        "unanswered": [],
        "standalone": CASE.question,
        "citations": [cited(1, VALID), cited(2, FEE)],
        "passages": [
            {**place(TEXT), "text": "Bring a pencil.", "document": "other.txt", "score": 0.9},
            {**place(TEXT), "text": TEXT, "score": 0.5},
        ],
        "latency_ms": 12.0,
        "build": "20260101-000000-abcdef",
    } | changes


def refusal(**changes: Any) -> dict[str, Any]:  # noqa: ANN401  # any field of the contract
    words = "The guide does not say."
    said = {
        "kind": "refuse",
        "answer": words,
        "sentences": [{"text": words, "marks": []}],
        "refused": True,
        "citations": [],
    }
    return answer() | said | changes
