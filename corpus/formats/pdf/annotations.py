"""Text that lies on a page instead of in it: filled form fields and typed notes."""

from collections.abc import Iterator

from .geometry import Matrix
from .objects import PdfObject, resolve

_WITH_TEXT = ("/Widget", "/FreeText")
_UNSEEN = 0b100010
"""Flags of an annotation that is hidden or not viewed (PDF 32000-1, table 165)."""
_MOST = 2000


def find_appearances(page: PdfObject) -> Iterator[tuple[PdfObject, Matrix]]:
    """The forms that a page's annotations are drawn as, with the shift to their place."""
    for reference in (resolve(page.get("/Annots")) or [])[:_MOST]:
        note = resolve(reference) or {}
        if note.get("/Subtype") not in _WITH_TEXT or int(note.get("/F", 0)) & _UNSEEN:
            continue
        form = resolve((resolve(note.get("/AP")) or {}).get("/N"))
        if hasattr(form, "get_data") and "/Rect" in note:
            box = resolve(form.get("/BBox")) or [0, 0]
            left, bottom = map(float, note["/Rect"][:2])
            yield form, (1.0, 0.0, 0.0, 1.0, left - float(box[0]), bottom - float(box[1]))
