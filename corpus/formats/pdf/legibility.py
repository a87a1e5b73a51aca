"""Whether a document has a text layer that can be used."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from .drawing import Drawing

_FEW = 30
"""Letters on a page below which, beside a picture, the text is in the picture."""
_MANY_CURVES = 400
_UNKNOWN = re.compile("[\ufffd\uffff\ufffe\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What fonts give for glyphs that they cannot name; private use is counted apart (symbols)."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_MOST_UNKNOWN = 0.3
_MOST_MIXED = 0.3
_ONE_SCRIPT = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "HALFWIDTH"})


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
    if _mixed_scripts(texts) > _MOST_MIXED:
        return True
    unknown = len(_UNKNOWN.findall(text)) + len(_PRIVATE.findall(text))
    return unknown > _MOST_UNKNOWN * len(text)


def _mixed_scripts(texts: Sequence[str]) -> float:
    """Share of neighbouring letters that are of two scripts; in real words it is next to none."""
    pairs = mixed = 0
    for before, after in pairwise("\n".join(texts)):
        if before.isalpha() and after.isalpha() and not (before.isascii() and after.isascii()):
            pairs += 1
            mixed += _script(before) != _script(after)
    return mixed / pairs if pairs >= _FEW else 0.0


@cache
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").split()[0]
    return "CJK" if name in _ONE_SCRIPT else name
