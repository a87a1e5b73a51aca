"""Other people's text made harmless: the only way for any of it into Markdown or HTML of ours.

Guides, questions and models are other people. `inert` turns every ASCII punctuation character into
a numeric entity, after which it can start neither Markdown nor HTML nor an automatic link; only
then is our own markup put around it. (Backslashes would not do: automatic linking eats them.)
"""

import re
import string

_DIRECTION_CONTROLS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = (0x200B, *range(0x2060, 0x2065), *range(0x206A, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC))
_TAGS = range(0xE0000, 0xE0080)  # a second ASCII that nobody sees and models read
_BREAKS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
_NOTHING = (*_DIRECTION_CONTROLS, *_UNSEEN, *_TAGS)
_PLAIN = dict.fromkeys(_BREAKS, " ") | dict.fromkeys(_NOTHING, "")
_SIGN = re.compile(f"[{re.escape(string.punctuation)}]")
_INERT = {sign: f"&#{ord(sign)};" for sign in string.punctuation}


def inert(text: str) -> str:
    """Untrusted text on one line, showing exactly what can be seen of it wherever it is put."""
    return _SIGN.sub(lambda sign: _INERT[sign[0]], one_line(text))


def one_line(text: str) -> str:
    """The text without what cannot be seen: what shows text as text can be given it."""
    # All of `_PLAIN` is unprintable; looking every letter up takes four times as long as this.
    return text if text.isprintable() else text.translate(_PLAIN)
