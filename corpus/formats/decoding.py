"""Bytes of a text file to clean text, whatever editor and system wrote them.

A byte-order mark decides first. Without one the order is: strict UTF-8, UTF-16 (told by where its
NUL bytes fall), the encoding that a `<meta charset>` names, UTF-8 with a few bad bytes, cp1252.
Statistical detectors are not used: on short guides they guess cp1252 wrong.
"""

import codecs
import re
import unicodedata

from corpus.errors import CorpusError

_MARKS = (  # UTF-32 first: its little-endian mark begins with the UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (  # first bytes of the formats that people rename to .txt or upload by mistake
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF-",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!\x1a",
    b"BZh9",
    b"\xfd7zXZ",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"SQLite format 3",
    b"{\\rtf",
)
_SAMPLE = 65_536  # bytes or characters that the guesses below look at
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w-]{2,30})",
    re.IGNORECASE,
)
_TRUSTED = re.compile(
    r"(iso-8859-\d{1,2}|windows-125\d|cp125\d|koi8-[ru]|shift_jis|euc-(jp|kr)|gb(k|2312|18030)|big5"
    r"|macintosh|us-ascii|latin-?1)",
    re.IGNORECASE,
)
_LATIN = re.compile(r"iso-8859-1|us-ascii|latin-?1", re.IGNORECASE)

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]{0,32}[ -/]{0,8}[@-~]|\][^\x07\x1b]{0,500}(?:\x07|\x1b\\))")
_NEWLINES = re.compile(r"[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = frozenset(
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\ufeff"  # no width
    "\u202a-\u202e\u2066-\u206f\ufff9-\ufffb"  # direction, annotation
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"  # noncharacters, tags
)
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]")
_BLOB = re.compile(r"[A-Za-z0-9+/=_\-\r\n]+")
_PLAIN = bytes((*range(0x20, 0x7F), 0x09, 0x0A))


def decode(data: bytes) -> str:
    """Normalised text of a file: NFC, LF newlines, plain spaces, nothing that cannot be seen.

    Raises:
        CorpusError: "binary" if the bytes are not text; "empty" if nothing or white space is left.

    """
    text = clean(_characters(data))
    if not text or text.isspace():
        raise CorpusError("empty", "The file has no text; give one with words in it.")
    return text


def clean(text: str) -> str:
    """Text in NFC with LF newlines and plain spaces, without controls and zero-width characters."""
    if text.isascii() and text.isprintable():
        return text
    odd = _odd(text)
    for space in _SPACES.intersection(odd):
        text = text.replace(space, " ")
    text = unicodedata.normalize("NFC", text)
    if not _NEWLINES.search(odd) and not _UNSEEN.search(odd):
        return text
    text = _NEWLINES.sub("\n", text.replace("\r\n", "\n"))
    return _UNSEEN.sub("", _ESCAPES.sub("", text))


def _odd(text: str) -> str:
    """What is left of a text without its plain ASCII: little, so that it is searched at once."""
    return (
        text.encode("utf-8", "surrogatepass")
        .translate(None, _PLAIN)
        .decode("utf-8", "surrogatepass")
    )


def _characters(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, errors="replace"))
    if data.startswith(_SIGNATURES):
        raise _not_text()
    return _checked(_without_mark(data))


def _without_mark(data: bytes) -> str:
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(data) or _mended(data)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every second byte is NUL, the others almost never."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _declared(data: bytes) -> str | None:
    """Text in the encoding that the head of an HTML page names, if the bytes agree with it."""
    found = _DECLARED.search(data, 0, 2048)
    name = found[1].decode("ascii", errors="replace") if found else ""
    if not _TRUSTED.fullmatch(name):
        return None
    try:  # browsers read Latin-1 as cp1252, and so must we: that is what such pages hold
        return data.decode("cp1252" if _LATIN.fullmatch(name) else name)
    except (UnicodeDecodeError, LookupError):
        return None


def _mended(data: bytes) -> str:
    """UTF-8 with few bad bytes keeps its good ones; bytes that are rarely UTF-8 are cp1252."""
    replaced = data.decode("utf-8", errors="replace")
    bad = replaced.count("\ufffd")
    good = sum(1 for character in replaced[:_SAMPLE] if character > "\x7f") - bad
    return replaced if good >= bad else data.decode("cp1252", errors="replace")


def _checked(text: str) -> str:
    sample = text[:_SAMPLE]
    if len(_NO_TEXT.findall(_odd(sample))) > 0.02 * len(sample) + 8 or _is_blob(sample):
        raise _not_text()
    return text


def _is_blob(sample: str) -> bool:
    """Base64 and the like: thousands of characters, and not one space or full stop among them."""
    return len(sample) >= 4096 and _BLOB.fullmatch(sample) is not None


def _not_text() -> CorpusError:
    return CorpusError(
        "binary", "The file is not text, whatever its name says; export it as text or PDF."
    )
