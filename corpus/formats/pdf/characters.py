"""Characters as fonts give them to characters as people write them."""

import re
import unicodedata

from corpus.formats.decoding import clean

# Only what stands for other characters by its shape is taken apart (ligatures, Arabic presentation
# forms, full-width forms, ideograph variants): quotes, dashes, "…", "™" and "²" are meant.
_SHAPES = re.compile(
    "[\ufb00-\ufb4f\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\uff01-\uffee\uf900-\ufaff\u2e80-\u2fdf]+"
)
_LEADER = re.compile(r"(?:\. ?){5,400}|(?:_ ?){5,400}")
"""Dots up to a page number, a line to write on."""
_SOFT_HYPHEN = re.compile("\xad(?=.)")
_PRIVATE = re.compile("[\ue000-\uf8ff\ud800-\udfff\ufffd\U000f0000-\U0010ffff]")
_PRIVATE_BULLET = re.compile("^[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e\uf02d\uf0a8](?= |$)")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT_WORDS = re.compile(
    "[A-Za-z0-9][A-Za-z0-9.,:/%-]*(?: [A-Za-z0-9][A-Za-z0-9.,:/%-]*)*"
)


def normalise(text: str) -> str:
    """A line with its characters mended: one line, single blanks, a soft hyphen only at its end."""
    text = _LEADER.sub(" … ", text)
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = _PRIVATE_BULLET.sub("•", text)
    text = _SHAPES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = _PRIVATE.sub("", _SOFT_HYPHEN.sub("", text))
    soft = "\xad" if text.endswith("\xad") else ""
    return " ".join(clean(text).split()) + soft


def read_visual_order(text: str) -> str:
    """A line as read, from one as drawn: right-to-left script is drawn from its last letter on."""
    found = len(_RIGHT_TO_LEFT.findall(text))
    if not found or found * 2 < sum(character.isalpha() for character in text):
        return text
    return _LEFT_TO_RIGHT_WORDS.sub(lambda match: match[0][::-1], text[::-1])
