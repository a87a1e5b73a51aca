"""What the messages of a chat client ask."""

from http import HTTPStatus

from ..failures import RequestError
from ..fields.chat import ChatMessage, ChatRequest
from ..fields.question import Question

MODEL = "certguide"
_SPOKEN = ("user", "assistant")


def question_in(asked: ChatRequest) -> Question:
    """The last thing that the user said, with what was said before it as its history.

    What any message instructs changes nothing about what the guides say.
    """
    said = [message for message in asked.messages if message.role in _SPOKEN]
    while said and said[-1].role != "user":
        said.pop()  # the beginning of an answer, which is not ours to finish
    if not said:
        told = "There is no message of the user: say what you want to know."
        raise RequestError(HTTPStatus.BAD_REQUEST, "empty_question", told)
    *before, last = said
    history = [{"role": message.role, "content": _text(message)} for message in before]
    return Question.model_validate(
        {"question": _text(last), "history": history, "guide": guide_of(asked.model)}
    )


def guide_of(model: str) -> str | None:
    """The guide that the name of a model keeps to."""
    name, _, guide = model.partition("/")
    return guide if name == MODEL and guide else None


def _text(message: ChatMessage) -> str:
    if message.content is None or isinstance(message.content, str):
        return message.content or ""
    if any(part.type != "text" for part in message.content):
        told = "Only text can be read: leave pictures, sounds and files out."
        raise RequestError(HTTPStatus.BAD_REQUEST, "unsupported_content", told)
    return "\n".join(part.text for part in message.content)
