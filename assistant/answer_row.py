"""An answer as programs read it: the row of `ask --json`, of a batch, and of the API."""

from typing import Any

from .answer import Answer


def answer_row(answer: Answer, identity: str | int | None, latency_ms: float) -> dict[str, Any]:
    """The documented fields of one answer; see the README's contract."""
    return {
        "id": identity,
        "kind": answer.kind,
        "answer": answer.text,
        "sentences": [
            {"text": sentence.text, "marks": list(sentence.marks)} for sentence in answer.sentences
        ],
        "refused": answer.refused,
        "unanswered": list(answer.unanswered),
        "standalone": answer.standalone,
        "choices": list(answer.choices),
        "citations": [
            {
                "mark": citation.mark,
                "quote": citation.quote,
                "document": citation.document,
                "section": " > ".join(citation.section),
                "page": citation.page,
                "start": citation.start,
                "end": citation.end,
            }
            for citation in answer.citations
        ],
        "passages": [
            {
                "text": passage.text,
                "document": passage.document,
                "section": " > ".join(passage.section),
                "page": passage.page,
                "start": passage.start,
                "end": passage.end,
                "score": passage.score,
            }
            for passage in answer.passages
        ],
        "latency_ms": round(latency_ms, 2),
        "build": answer.build,
        "model": answer.model,
        "notice": answer.notice,
    }
