"""The fields of an answer: those of a row of `certguide ask --batch`."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

_QUOTE = "It is valid for two years."
_PLACE: JsonDict = {"document": "guide.md", "section": "Guide > Validity", "page": None}
EXAMPLE: JsonDict = {
    "id": None,
    "kind": "answer",
    "answer": _QUOTE,
    "sentences": [{"text": _QUOTE, "marks": [1]}],
    "refused": False,
    "unanswered": [],
    "standalone": "How long is it valid?",
    "choices": [],
    "citations": [{"mark": 1, "quote": _QUOTE, **_PLACE, "start": 120, "end": 146}],
    "passages": [{"text": _QUOTE, **_PLACE, "start": 120, "end": 146, "score": 3.1}],
    "latency_ms": 25.0,
    "build": "0123456789ab",
    "model": "",
    "notice": "",
}


class AnswerSentence(BaseModel):
    """One sentence or list item."""

    text: str
    marks: list[int] = Field(description="The citations that prove it.")


class Place(BaseModel):
    """A span of a guide's normalised text, `end` exclusive."""

    document: str
    section: str = Field(description="Headings, outermost first.")
    page: int | None = Field(description="Null for a format without pages.")
    start: int
    end: int


class Quotation(Place):
    """The place that proves a sentence."""

    mark: int
    quote: str = Field(description="The document's own text at start:end, character by character.")


class Found(Place):
    """A passage that the search found."""

    text: str
    score: float = Field(description="Falls down the list; means nothing across questions.")


class AnswerRow(BaseModel):
    """An answer, or what there is of it so far."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})

    id: str | int | None = Field(description="Null: only a batch has ids.")
    kind: Literal["answer", "clarify", "refuse", "smalltalk"]
    answer: str = Field(description="Plain text without marks.")
    sentences: list[AnswerSentence]
    refused: bool = Field(description="True for refusals alone.")
    unanswered: list[str] = Field(description="Parts of the question that no guide answers.")
    standalone: str = Field(description="The question as understood, the history resolved.")
    choices: list[str] = Field(description="Short replies that a clarifying question offers.")
    citations: list[Quotation]
    passages: list[Found] = Field(description="Best first, at most ten, under refusals too.")
    latency_ms: float
    build: str = Field(description="The build that answered.")
    model: str = Field(description="The chat model that worded it; empty for the guide's words.")
    notice: str = Field(description="What became of a chat model that did not word it.")


class Passages(BaseModel):
    """What a search found."""

    passages: list[Found] = Field(description="Best first, at most ten.")
