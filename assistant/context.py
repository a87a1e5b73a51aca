"""What of a conversation a follow-up can lean on."""

from dataclasses import dataclass

from .series import members


@dataclass(frozen=True, slots=True)
class Context:
    """What a follow-up can lean on.

    `question` is the last one as understood, `reply` the answer to it, and `listed` what the last
    reply with a list in it listed; `earlier` are the questions before, the last one first.
    """

    question: str
    reply: str = ""
    listed: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


def after(context: Context | None, understood: str) -> Context:
    """The context when one more question has been understood."""
    context = context or Context("")
    earlier = (context.question, *context.earlier)
    return Context(understood, listed=context.listed, earlier=earlier)


def listed_by(reply: str, context: Context) -> tuple[str, ...]:
    """What a reply lists, or else what was listed before it."""
    bulleted, series = members(reply)
    if bulleted or not context.listed:
        return bulleted or series
    return context.listed
