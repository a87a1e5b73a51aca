"""What comes of checking a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ...answer import Sentence

Reason = Literal[
    "", "unproven", "number", "negation", "swapped", "name", "advice", "overstated", "unread"
]
"""Why a sentence has to go; "unread" if it says nothing, or is too long to be read."""

REASONS: Mapping[str, Reason] = MappingProxyType(
    {
        "names": "name",
        "numbers": "number",
        "bounds": "number",
        "parity": "negation",
        "denied": "negation",
        "opposites": "negation",
        "elsewhere": "swapped",
        "exchanged": "swapped",
        "swapped": "swapped",
        "should": "advice",
        **dict.fromkeys(("must", "obliged", "every", "only", "usual", "may", "can"), "overstated"),
        **dict.fromkeys(("some", "restricted", "condition", "limit"), "overstated"),
    }
)
"""The reason that each signal gives; "unproven" for the others."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence with the marks of the spans that prove it, or why it has to go.

    Attributes:
        sentence: As checked; its marks are the right ones where it is supported, none where not.
        reason: "" for a supported sentence, else the word for what is wrong with it.
        score: Confidence that the spans say it, from 0 to 1.

    """

    sentence: Sentence
    reason: Reason
    score: float

    @property
    def supported(self) -> bool:
        """Whether the sentence may be shown."""
        return not self.reason
