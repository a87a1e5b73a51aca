"""Words that somebody hid in a sentence: encoded, mirrored, in look-alike letters."""

import re
from base64 import b64decode
from binascii import Error
from codecs import encode
from collections.abc import Iterator
from unicodedata import category, normalize

_LATIN = str.maketrans(
    "аеіојрсухѕһԁɡӏвкмнтοαιρυνκτεАВЕІЈКМНОРСТХУЅΑΒΕΙΚΜΝΟΡΤΥΧΖ",
    "aeiojpcyxshdglbkmhtoaipuvkteABEIJKMHOPCTXYSABEIKMNOPTYXZ",
)
_LATIN_WORD = re.compile(r"\w*[A-Za-z]\w*")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}[ :]?){8,}(?![0-9A-Za-z])")
_ROT13 = re.compile(r"\b(?:gur|naq|lbhe?|gung|fnl|nyy|jvgu|sbe|abg|nafjre|vtaber|vf)\b", re.I)
_MIRRORED = re.compile(r"\b(?:eht|dna|ruoy|uoy|taht|yas|lla|htiw|rewsna|erongi)\b", re.I)
_DIGITS_IN_WORDS = re.compile(r"\b(?=[\w@$]*[A-Za-z])(?=[\w@$]*[013457@$])[\w@$]{3,}")
_DIGITS = str.maketrans("013457@$", "oieastas")
_SEVERAL = 2  # such words show that a whole sentence is written so
_LEGIBLE = 0.9  # share of letters and blanks in what was decoded, for it to be words


def legible(sentence: str) -> str:
    """The sentence as it looks: nothing without width in it, look-alike letters made Latin."""
    if sentence.isascii():
        return sentence
    seen = "".join(c for c in normalize("NFKC", sentence) if category(c) != "Cf")
    return _LATIN_WORD.sub(lambda word: word[0].translate(_LATIN), seen)


def hidden(sentence: str) -> Iterator[str]:
    """What the sentence says to who decodes it, once for each code that it seems to be in."""
    for found in _BASE64.findall(sentence):
        yield from _words(_from_base64(found))
    for found in _HEX.findall(sentence):
        yield from _words(_from_hex(found))
    if len(_ROT13.findall(sentence)) >= _SEVERAL:
        yield encode(sentence, "rot13")
    if len(_MIRRORED.findall(sentence)) >= _SEVERAL:
        yield sentence[::-1]
    if len(_DIGITS_IN_WORDS.findall(sentence)) >= _SEVERAL:
        yield _DIGITS_IN_WORDS.sub(lambda word: word[0].translate(_DIGITS), sentence)


def _words(decoded: bytes) -> Iterator[str]:
    text = decoded.decode("utf-8", "ignore")
    plain = sum(c.isalpha() or c.isspace() for c in text)
    if " " in text and plain >= _LEGIBLE * len(text):
        yield text


def _from_base64(text: str) -> bytes:
    try:
        return b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))
    except (Error, ValueError):
        return b""


def _from_hex(text: str) -> bytes:
    return bytes.fromhex(re.sub(r"[ :]", "", text))
