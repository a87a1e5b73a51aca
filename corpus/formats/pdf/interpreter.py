"""Runs the drawing operators of a page's content stream (PDF 32000-1, annex A)."""

from collections.abc import Callable, Mapping
from copy import copy

from pypdf.generic import ArrayObject, ContentStream, StreamObject

from .actualtext import ActualText
from .drawing import Drawing
from .geometry import IDENTITY, Matrix, compose
from .objects import PdfObject, resolve
from .outline import PATH_OPERATORS, Outline
from .textstate import TEXT_OPERATORS, TextState
from .typeface import Typeface, load_typeface, unknown_typeface

_FORM_DEPTH = 12
_MOST_SAVED = 1000


class OperatorLimitError(Exception):
    """A page draws with more operators than its limit."""


class Interpreter:
    """Draws one page into `drawing`, its forms included.

    Args:
        reader: The pypdf reader, for references.
        typefaces: Fonts met on earlier pages, by object number; added to.
        operators: Operators after which `OperatorLimitError` is raised.

    """

    def __init__(self, reader: PdfObject, typefaces: dict[int, Typeface], operators: int) -> None:
        self.drawing = Drawing()
        self._reader = reader
        self._typefaces = typefaces
        self._budget = operators
        self._matrix: Matrix = IDENTITY
        self._text = TextState()
        self._saved: list[tuple[Matrix, TextState]] = []
        self._outline = Outline(self.drawing)
        self._resources: list[Mapping[str, PdfObject]] = []
        self._marked = ActualText(self.drawing)

    def draw(self, content: PdfObject, resources: Mapping[str, PdfObject]) -> None:
        """Run every operator of a content stream or an array of them."""
        self._resources.append(resources)
        for operands, operator in ContentStream(content, self._reader, "bytes").operations:
            self._budget -= 1
            if self._budget < 0:
                raise OperatorLimitError
            try:
                self._run(operator, operands)
            except (TypeError, ValueError, KeyError, IndexError, AttributeError, ArithmeticError):
                continue  # an operator with wrong operands draws nothing, as in viewers
        self._resources.pop()

    def draw_form(self, form: StreamObject, place: Matrix = IDENTITY) -> None:
        """Draw a form where the current transformation, after `place`, puts it."""
        matrix, text, saved = self._matrix, copy(self._text), self._saved
        self._saved = []
        self._matrix = compose(place, matrix)
        if form.get("/Matrix"):
            self._transform(*resolve(form["/Matrix"]))
        self.draw(form, resolve(form.get("/Resources")) or {})
        self._matrix, self._text, self._saved = matrix, text, saved

    def _run(self, operator: bytes, operands: PdfObject) -> None:
        if handler := TEXT_OPERATORS.get(operator):
            handler(self._text, *map(float, operands))
        elif handler := PATH_OPERATORS.get(operator):
            handler(self._outline, self._matrix, *map(float, operands))
        elif handler := _OPERATORS.get(operator):
            handler(self, *(operands if isinstance(operands, list) else ()))

    def _save(self) -> None:
        if len(self._saved) < _MOST_SAVED:
            self._saved.append((self._matrix, copy(self._text)))

    def _restore(self) -> None:
        if self._saved:
            self._matrix, self._text = self._saved.pop()

    def _transform(self, *numbers: float) -> None:
        a, b, c, d, e, f = map(float, numbers)
        self._matrix = compose((a, b, c, d, e, f), self._matrix)

    def _set_font(self, name: str, size: float) -> None:
        self._text.size = float(size)
        self._text.typeface = self._find_typeface(name)

    def _find_typeface(self, name: str) -> Typeface:
        for resources in reversed(self._resources):
            fonts = resolve(resources.get("/Font")) or {}
            if name in fonts:
                resource = fonts[name]
                key = id(resource)
                if key not in self._typefaces:
                    self._typefaces[key] = _load(resource)
                return self._typefaces[key]
        return unknown_typeface()

    def _show(self, data: PdfObject) -> None:
        if isinstance(data, bytes):
            for run in self._text.show(data, self._matrix):
                self.drawing.add(run)

    def _show_array(self, parts: ArrayObject) -> None:
        for part in parts:
            if isinstance(part, bytes):
                self._show(part)
            elif isinstance(part, int | float):
                self._text.kern(float(part))

    def _show_next_line(self, data: PdfObject) -> None:
        self._text.next_line(0.0, -self._text.leading)
        self._show(data)

    def _show_spaced(self, word_spacing: float, character_spacing: float, data: PdfObject) -> None:
        self._text.word_spacing = float(word_spacing)
        self._text.character_spacing = float(character_spacing)
        self._show_next_line(data)

    def _draw_object(self, name: str) -> None:
        for resources in reversed(self._resources):
            objects = resolve(resources.get("/XObject")) or {}
            if name in objects:
                self._draw_external(objects[name])
                return

    def _draw_external(self, external: StreamObject) -> None:
        if external.get("/Subtype") == "/Image":
            self.drawing.pictures += 1
        elif external.get("/Subtype") == "/Form" and len(self._resources) < _FORM_DEPTH:
            self.draw_form(external)

    def _draw_inline_picture(self, *_: PdfObject) -> None:
        self.drawing.pictures += 1

    def _begin_marked(self, _tag: PdfObject = None, properties: PdfObject = None) -> None:
        if isinstance(properties, str):
            listed = resolve(self._resources[-1].get("/Properties")) or {}
            properties = listed.get(properties)
        self._marked.begin(resolve(properties))

    def _end_marked(self) -> None:
        self._marked.end()


def _load(resource: PdfObject) -> Typeface:
    try:
        return load_typeface(resource)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a broken font costs its own letters, not the page
        return unknown_typeface()


_OPERATORS: dict[bytes, Callable[..., None]] = {
    b"q": Interpreter._save,
    b"Q": Interpreter._restore,
    b"cm": Interpreter._transform,
    b"Tf": Interpreter._set_font,
    b"Tj": Interpreter._show,
    b"TJ": Interpreter._show_array,
    b"'": Interpreter._show_next_line,
    b'"': Interpreter._show_spaced,
    b"Do": Interpreter._draw_object,
    b"INLINE IMAGE": Interpreter._draw_inline_picture,
    b"BMC": Interpreter._begin_marked,
    b"BDC": Interpreter._begin_marked,
    b"EMC": Interpreter._end_marked,
}
