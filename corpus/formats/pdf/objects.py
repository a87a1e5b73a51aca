"""The objects of a PDF, whose types only the file knows."""

from typing import Any, TypeAlias

from pypdf.generic import NullObject

PdfObject: TypeAlias = Any
"""A number, name, string, array, dictionary or stream of a PDF, or a reference to one."""


def resolve(value: PdfObject) -> PdfObject:
    """What a reference refers to, or the value itself; None for null."""
    resolved = value.get_object() if hasattr(value, "get_object") else value
    return None if isinstance(resolved, NullObject) else resolved


def inherited(page: PdfObject, key: str) -> PdfObject:
    """A page's attribute, from the nearest node above it where it has none itself."""
    for _ in range(_DEEPEST):
        if page is None or key in page:
            return None if page is None else resolve(page[key])
        page = resolve(page.get("/Parent"))
    return None


_DEEPEST = 50
