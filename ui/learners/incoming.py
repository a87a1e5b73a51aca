"""A JSON document that a learner brings in: whoever wrote it may have written anything into it."""

from typing import Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError


class Versioned(Protocol):
    """A document that says which version of its format it is written in."""

    @property
    def version(self) -> int:
        """Counted from 1."""
        ...


D = TypeVar("D", bound=Versioned)


def validated(fields: TypeAdapter[D], content: bytes, largest: int, newest: int) -> D:
    """The document; ValueError with the reason if it is too large, wrong, or of a later version."""
    if len(content) > largest:
        raise ValueError(f"it is larger than {largest // 1_000_000} MB")
    try:
        document = fields.validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the whole"
        raise ValueError(f"{place}: {first['msg']}") from error
    if document.version > newest:
        raise ValueError("it was written by a newer certguide")
    return document
