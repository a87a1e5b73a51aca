"""The tool that asks a question."""

from collections.abc import Callable
from typing import Annotated

from anyio import from_thread
from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from assistant import Answer, AnswerKind, Citation

from ..marked import folded, marked_lines, place
from ..tutor import Tutor
from .result import result

LONGEST_QUOTE = 1500  # characters
MOST_SOURCES = 20
LONGEST_ARGUMENT = 2000  # characters of what names or describes something

Question = Annotated[
    str,
    Field(
        description="One question in English that stands alone: no earlier question is remembered, "
        "so write names out instead of 'it' or 'the second one'. At most 2000 characters."
    ),
]
GuideName = Annotated[
    str | None,
    Field(
        description="Name of one guide to keep to, from list_guides; leave it out for all.",
        max_length=LONGEST_ARGUMENT,
    ),
]


class Proof(BaseModel):
    """The place in a guide that proves what a sentence of the answer says."""

    mark: int = Field(description="The number in square brackets behind the sentence.")
    quote: str = Field(description="Literal text of the guide.")
    document: str = Field(description="Name of the guide.")
    section: list[str] = Field(description="Heading path, outermost first.")
    page: int | None = Field(description="Page in a PDF, else null.")


class Reply(BaseModel):
    """What the guides say to a question."""

    kind: AnswerKind
    answer: str = Field(description="The answer with marks like [1] that point at citations.")
    refused: bool = Field(description="True when the guides do not answer the question.")
    citations: list[Proof]
    unanswered: list[str] = Field(description="Parts of the question the guides do not answer.")
    choices: list[str] = Field(description="What a clarifying question offers to choose from.")
    build: str = Field(description="Id of the library's build that answered.")


ASK = """Answer a question from the certification guides of this library, in the guides' own words.

Every sentence carries marks like [1]; each mark is a citation with the literal quote, document,
section and page. When the guides do not answer, `refused` is true and there is no citation: then
say that the guides do not say it, and do not answer from your own knowledge as if they did.
A `clarify` reply is a question back: ask again with one of its `choices` written into the question.
Keep the marks when you pass the answer on, and quote nothing that is not in the citations."""


def asking(tutor: Tutor) -> Callable[..., CallToolResult]:
    """The tool over a tutor; called in a worker thread of the server."""

    def ask(question: Question, guide: GuideName = None) -> Annotated[CallToolResult, Reply]:
        *_, answer = map(_still_wanted, tutor.ask(question, guide=guide or None))
        reply = _reply(answer)
        return result(_text(reply, answer), reply)

    return ask


def _still_wanted(answer: Answer) -> Answer:
    """A snapshot, unless the client has given the question up meanwhile."""
    from_thread.check_cancelled()
    return answer


def _reply(answer: Answer) -> Reply:
    return Reply(
        kind=answer.kind,
        answer="\n".join(marked_lines(answer)),
        refused=answer.refused,
        citations=[_proof(citation) for citation in answer.citations[:MOST_SOURCES]],
        unanswered=list(answer.unanswered),
        choices=list(answer.choices),
        build=answer.build,
    )


def _proof(citation: Citation) -> Proof:
    return Proof(
        mark=citation.mark,
        quote=citation.quote[:LONGEST_QUOTE],
        document=citation.document,
        section=list(citation.section),
        page=citation.page,
    )


def _text(reply: Reply, answer: Answer) -> str:
    """The whole reply for a client that reads no structured content."""
    lines = ["The guides do not answer this question."] if reply.refused else []
    lines.append(reply.answer)
    lines += [f"Choose: {choice}" for choice in reply.choices]
    for citation in answer.citations[:MOST_SOURCES]:
        quote = folded(citation.quote[:LONGEST_QUOTE])
        lines.append(f"\n[{citation.mark}] {place(citation)}\n“{quote}”")
    return "\n".join(lines)
