"""What an answer's row says, and what it rests on."""

from collections.abc import Iterator, Mapping
from typing import Any

from .metrics import Statement

Place = Mapping[str, Any]


def is_answer(row: Mapping[str, Any]) -> bool:
    """Tell whether a row answers: it is no refusal, question back, small talk or failure."""
    return row.get("kind") == "answer" and not row.get("error")


def statements(row: Mapping[str, Any]) -> tuple[Statement, ...]:
    """The sentences of an answer that claim something, with what they cite; questions do not."""
    texts = {cited["mark"]: _read(cited, "quote") for cited in row.get("citations", ())}
    return tuple(
        Statement(
            sentence["text"], tuple(texts[mark] for mark in sentence["marks"] if mark in texts)
        )
        for sentence in row.get("sentences", ())
        if not sentence["text"].rstrip().endswith("?")
    )


def said(row: Mapping[str, Any]) -> str:
    """The words of an answer; what it says is missing is not among them."""
    sentences = row.get("sentences")
    if sentences is None:
        return str(row["answer"])
    return "\n".join(sentence["text"] for sentence in sentences)


def context_parts(row: Mapping[str, Any]) -> list[str]:
    """What an answer may rest on: the passages found and the places cited, with headings."""
    passages = [_read(passage, "text") for passage in row.get("passages", ())]
    return [*passages, *(_read(cited, "quote") for cited in row.get("citations", ()))]


def context(row: Mapping[str, Any]) -> str:
    """The same as one text."""
    return "\n".join(context_parts(row))


def citation_validity(row: Mapping[str, Any]) -> float | None:
    """Share of the marks in an answer that name a citation, and one that was retrieved."""
    cited = {citation["mark"]: citation for citation in row.get("citations", ())}
    valid = [mark in cited and _is_retrieved(row, cited[mark]) for mark in _marks(row)]
    return sum(valid) / len(valid) if valid else None


def _marks(row: Mapping[str, Any]) -> Iterator[int]:
    for sentence in row.get("sentences", ()):
        yield from sentence["marks"]


def _is_retrieved(row: Mapping[str, Any], cited: Place) -> bool:
    return any(
        passage["document"] == cited["document"]
        and passage["start"] < cited["end"]
        and cited["start"] < passage["end"]
        for passage in row.get("passages", ())
    )


def _read(place: Place, words: str) -> str:
    return f"{place.get('section', '')}\n{place[words]}"
