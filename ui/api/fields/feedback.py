"""What a learner thought of an answer."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant import LONGEST_QUESTION


class Feedback(BaseModel):
    """A verdict on one answer."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "thumb": "down",
                    "question": "How long is it valid?",
                    "answer": "It is valid for two years.",
                    "comment": "The new edition says three.",
                }
            ]
        },
    )

    thumb: Literal["up", "down"]
    question: str = Field(max_length=LONGEST_QUESTION, description="What was asked.")
    answer: str = Field("", description="What was answered; 2000 characters are kept.")
    build: str | None = Field(
        None,
        pattern=r"^[0-9A-Za-z_-]{1,64}$",
        description="The `build` of the answer; the one that answers now if left out.",
    )
    comment: str = Field("", description="In the learner's words; 2000 characters are kept.")
