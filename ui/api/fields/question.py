"""What is asked. A field that is not known is an error, so that a typo is not ignored."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from assistant import LONGEST_QUESTION, NOBODY, Profile, Turn

_LENGTH: JsonDict = {
    "maxLength": LONGEST_QUESTION,
    "pattern": r"\S",
}  # told here, checked by the tutor


class Message(BaseModel):
    """One turn of the conversation so far."""

    model_config = ConfigDict(extra="forbid")

    role: Literal["user", "assistant"]
    content: str


class Learner(BaseModel):
    """What is known of who asks, all of it optional."""

    model_config = ConfigDict(extra="forbid")

    role: str = Field("", description="What they are or want to become.")
    work: str = Field("", description="What they do.")
    experience: list[str] = Field([], description="Years, levels passed, and the like.")
    goal: str = Field("", description="What they want to get to.")


class Question(BaseModel):
    """A question, and what it is to be understood by."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"question": "How long is it valid?"},
                {
                    "question": "And what does that cost?",
                    "history": [
                        {"role": "user", "content": "How long is it valid?"},
                        {"role": "assistant", "content": "It is valid for two years."},
                    ],
                    "profile": {"role": "team leader", "experience": ["5 years"]},
                },
            ]
        },
    )

    question: str = Field(
        description=f"At most {LONGEST_QUESTION} characters.", json_schema_extra=_LENGTH
    )
    history: list[Message] = Field(
        [],
        description="The conversation so far, oldest turn first; the newest 200 turns are read. "
        "It is yours to keep: the server remembers no conversation of the API.",
    )
    guide: str | None = Field(
        None, description="Keep to one guide: its name, with or without its ending, or its title."
    )
    profile: Learner | None = Field(
        default=None, description="What was known of who asks before the first turn of the history."
    )
    section: str | None = Field(
        default=None, description="Keep to one section of `guide`: the `id` that the guide lists."
    )

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The history as a tutor takes it."""
        return tuple(Turn(message.role, message.content) for message in self.history)

    @property
    def learner(self) -> Profile:
        """The profile as a tutor takes it."""
        told = self.profile
        if told is None:
            return NOBODY
        return Profile(told.role, told.work, tuple(told.experience), told.goal)
