"""Questions to begin with, made from the live guides."""

from index import Index

_MOST = 5
_LONGEST = 80


def starters(index: Index, document: str | None = None) -> tuple[str, ...]:
    """A few questions that the library answers: FAQ questions, spread over its documents."""
    found: list[list[str]] = []
    documents = [entry.document for entry in index.documents if document in (None, entry.document)]
    for name in documents[:_MOST]:
        faqs = [f.question for f in index.guide(name).faqs if len(f.question) <= _LONGEST]
        step = max(1, len(faqs) // _MOST)
        found.append(faqs[::step])
    mixed = [
        questions[place] for place in range(_MOST) for questions in found if place < len(questions)
    ]
    return tuple(dict.fromkeys(mixed))[:_MOST]
