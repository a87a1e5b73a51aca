"""A font of a PDF: from the bytes of a string to characters, widths and weight."""

import re
from dataclasses import dataclass, field

from pypdf.generic import DictionaryObject

# pypdf exports no font type; this is the one its own extraction uses, and it is pinned below 8.
from pypdf.generic._font import Font

from .objects import PdfObject

Glyph = tuple[str, float, bool]
"""Its characters, its advance in thousandths of the size, and whether word spacing applies."""

_BOLD = re.compile(r"bold|black|heavy|medi$|cmbx|cmb\d", re.IGNORECASE)
_MEDIUM = re.compile(r"semi|demi|medium", re.IGNORECASE)
_LIGHT = re.compile(r"light|thin|lt\b", re.IGNORECASE)
_FORCE_BOLD = 1 << 18


@dataclass(slots=True)
class Typeface:
    """Decodes strings shown in one font; glyphs are looked up once each."""

    font: Font
    weight: int
    scale: float = 1.0
    glyphs: dict[str, Glyph] = field(default_factory=dict)

    @property
    def space(self) -> float:
        """Advance of a blank in thousandths of the size."""
        return float(self.font.space_width) * self.scale

    def decode(self, data: bytes) -> list[Glyph]:
        """The glyphs that a string shows."""
        encoding = self.font.encoding
        codes = _decode(data, encoding) if isinstance(encoding, str) else data.decode("latin-1")
        return [self.glyphs.get(code) or self._look_up(code) for code in codes]

    def _look_up(self, code: str) -> Glyph:
        encoding, single_byte = self.font.encoding, isinstance(self.font.encoding, dict)
        character = encoding.get(ord(code), code) if isinstance(encoding, dict) else code
        text = str(self.font.character_map.get(character, character))
        width = (
            float(self.font.space_width)
            if code == self.font.space_char
            else float(self.font.get_text_width(code))
        )
        glyph = (_name_to_text(text), width * self.scale, single_byte and code == " ")
        self.glyphs[code] = glyph
        return glyph


def load_typeface(resource: DictionaryObject) -> Typeface:
    """The font that a resource dictionary describes; pypdf's errors pass through."""
    font = Font.from_font_resource(resource)
    return Typeface(font, _weigh(font), _scale(resource))


def unknown_typeface() -> Typeface:
    """Stands in for a font that is missing: its characters are not known."""
    return Typeface(Font("Unknown", encoding=dict.fromkeys(range(256), "\ufffd")), 400)


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return data.decode(encoding, "replace")


def _name_to_text(text: str) -> str:
    # An unmapped glyph name ("/f_i") names its parts by convention (Adobe Glyph List, section 2).
    if len(text) > 2 and text[0] == "/" and "_" in text:
        parts = text[1:].split("_")
        if all(len(part) == 1 for part in parts):
            return "".join(parts)
    return text


def _scale(resource: DictionaryObject) -> float:
    # A Type 3 font brings its own unit: widths are not in thousandths.
    matrix: PdfObject = resource.get("/FontMatrix")
    if resource.get("/Subtype") != "/Type3" or not matrix:
        return 1.0
    return abs(float(matrix[0])) * 1000 or 1.0


def _weigh(font: Font) -> int:
    declared = str(font.font_descriptor.weight)
    flags = font.font_descriptor.flags
    name = font.name
    if _BOLD.search(name) or (isinstance(flags, int) and flags & _FORCE_BOLD):
        return 600 if _MEDIUM.search(name) else 700
    if declared.isdigit():
        return int(declared)
    if _MEDIUM.search(name):
        return 500
    return 300 if _LIGHT.search(name) else 400
