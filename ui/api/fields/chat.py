"""The fields of OpenAI's chat interface that are read, and those that are given."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool
from pydantic.config import JsonDict

_QUESTION: JsonDict = {"role": "user", "content": "How long is it valid?"}
_OF_THE_USER: JsonDict = {
    "type": "object",
    "required": ["role", "content"],
    "properties": {"role": {"const": "user"}},
}


class ContentPart(BaseModel):
    """A part of a message; only those of type "text" can be read."""

    type: str = Field(json_schema_extra={"const": "text"})
    text: str = ""


class ChatMessage(BaseModel):
    """A message of the conversation."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[ContentPart] | None = None


class StreamOptions(BaseModel):
    """What a stream has beside the words."""

    include_usage: StrictBool = False


class ResponseFormat(BaseModel):
    """How the answer is to look."""

    type: Literal["text"] = Field("text", description="No other is there.")


class ChatRequest(BaseModel):
    """A conversation. Fields of OpenAI's that are not listed here change nothing."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"model": "certguide", "messages": [_QUESTION]},
                {"model": "certguide", "messages": [_QUESTION], "stream": True},
            ]
        }
    )

    model: str = Field(
        "certguide",
        description='Any name; "certguide/NAME" keeps to the guide of that name.',
    )
    messages: list[ChatMessage] = Field(
        min_length=1,
        json_schema_extra={"contains": _OF_THE_USER},
        description="The last of role `user` is the question, those of `user` and `assistant` "
        "before it the history. Instructions of `system` cannot change what the guides say, and "
        "are not read.",
    )
    stream: StrictBool | None = None
    stream_options: StreamOptions | None = None
    n: Literal[1] | None = Field(None, description="There is one answer.")
    response_format: ResponseFormat | None = None


class UrlCitation(BaseModel):
    """Where the words behind a mark can be read."""

    start_index: int = Field(description="Of the mark in the message.")
    end_index: int
    title: str
    url: str


class Annotation(BaseModel):
    """A citation of a message."""

    type: Literal["url_citation"]
    url_citation: UrlCitation


class ReplyMessage(BaseModel):
    """The answer."""

    role: Literal["assistant"]
    content: str = Field(description="The answer with its marks, then its sources.")
    refusal: None = None
    annotations: list[Annotation]


class Choice(BaseModel):
    """The one answer."""

    index: int
    message: ReplyMessage
    logprobs: None = None
    finish_reason: Literal["stop"]


class Usage(BaseModel):
    """Counts of words and punctuation marks."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class ChatCompletion(BaseModel):
    """An answer as OpenAI's clients read it."""

    id: str
    object: Literal["chat.completion"]
    created: int
    model: str
    system_fingerprint: str = Field(description="The build that answered.")
    choices: list[Choice]
    usage: Usage
    certguide: dict[str, Any] = Field(
        description="The fields of an answer of /api/v1/ask, `passages` left out."
    )


class Model(BaseModel):
    """What can be asked."""

    id: str
    object: Literal["model"]
    created: int
    owned_by: str


class Models(BaseModel):
    """All guides together, and each by itself."""

    object: Literal["list"]
    data: list[Model]


class ChatError(BaseModel):
    """Why something was not done."""

    message: str
    type: str
    param: str | None
    code: str | None


class ChatProblem(BaseModel):
    """OpenAI's error object."""

    error: ChatError
