"""Whether a document has a text layer that can be used."""

import re
from collections.abc import Sequence

from .drawing import Drawing

_FEW = 30
"""Letters on a page below which, beside a picture, the text is in the picture."""
_MANY_CURVES = 400
_UNKNOWN = re.compile("[\ufffd\uffff\ufffe\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What fonts give for glyphs that they cannot name; private use is counted apart (symbols)."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_MOST_UNKNOWN = 0.3


def count_letters(drawing: Drawing) -> int:
    """Letters in any script."""
    return sum(sum(map(str.isalpha, run.text)) for run in drawing.runs)


def is_picture(drawing: Drawing) -> bool:
    """Whether a page shows what its text layer does not say."""
    shown = drawing.pictures or drawing.curves >= _MANY_CURVES
    return bool(shown) and count_letters(drawing) < _FEW


def is_garbage(texts: Sequence[str]) -> bool:
    """Whether most characters stand for no character, or for no language."""
    text = "".join("".join(texts).split())
    if not text:
        return False
    unknown = len(_UNKNOWN.findall(text)) + len(_PRIVATE.findall(text))
    return unknown > _MOST_UNKNOWN * len(text)
