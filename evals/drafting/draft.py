"""A case that is proposed to an editor."""

from dataclasses import dataclass

from ..cases import Case

UNFINISHED = "unfinished"
"""The tag of a proposal of which only the question is known, not what is right."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposal, and in a few words why it is made."""

    case: Case
    why: str
