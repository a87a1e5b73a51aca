"""From the bytes of a PDF to a `Source`, in this process; hostile files belong in a child's."""

import io
import logging
import re

from pypdf import PdfReader, overwrite_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from corpus.errors import CorpusError
from corpus.source import Source

from .annotations import find_appearances
from .characters import normalise
from .composition import compose
from .covers import drop_back_cover
from .drawing import Drawing
from .encryption import unlock
from .flow import Flow
from .furniture import drop_furniture
from .interpreter import Interpreter, OperatorLimitError
from .layout import Page, lay_out, lines_of
from .legibility import is_garbage, is_picture
from .limits import Limits
from .objects import inherited, resolve
from .openings import drop_openings
from .sheets import form_sheet
from .styles import find_body
from .typeface import Typeface

_TOO_LARGE = "The PDF unpacks to far more than its size suggests; give a plainer export of it."
_LONG_PDF = "The PDF has {count:,} pages, more than the limit of {limit:,}; give it in parts."
_LONG_TEXT = "The PDF has more text than the limit of {limit:,} characters; give it in parts."
_DAMAGED = "The PDF is damaged and cannot be read; download or export it again."
_ENCRYPTED = "The PDF wants a password; give a copy saved without one."
_NO_TEXT = "The PDF holds pictures of its text, not the text; run OCR on it or give another format."
_GARBAGE = "The PDF's fonts do not say which letters they show; export it again or run OCR on it."
_FORM = "The PDF is a dynamic form, of which only the fallback page can be read."
_UNTITLED = re.compile(
    r"(?i)untitled|microsoft (word|powerpoint)|.*\.(docx?|pdf|indd|tex|pptx?|odt)$"
)
_STREAM_BYTES = 32_000_000
_STREAM_TOKENS = 1_000_000


def read_document(data: bytes, limits: Limits) -> Source:
    """The source that a PDF holds.

    Raises:
        CorpusError: "encrypted", "damaged", "no_text" or "too_large".

    """
    _quieten()
    reader = _open(data, limits)
    warnings: list[str] = [_FORM] if _is_dynamic_form(reader) else []
    drawings = _draw_pages(reader, limits, warnings)
    _check_legible(drawings)
    warnings += [
        f"Page {number + 1} has no text of its own; what its picture shows was not read."
        for number, drawing in drawings.items()
        if is_picture(drawing)
    ]
    title = _find_title(reader)
    sheets = [form_sheet(drawing, number) for number, drawing in drawings.items()]
    pages = [lay_out(sheet) for sheet in drop_furniture(sheets, title)]
    return _form_source(pages, len(reader.pages), title, warnings)


def _quieten() -> None:
    # pypdf tells of every oddity that it mends; none of it is for the person who gave the file.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    overwrite_configuration(
        zlib_maximum_output_length=_STREAM_BYTES,
        lzw_maximum_output_length=_STREAM_BYTES,
        run_length_maximum_output_length=_STREAM_BYTES,
        array_based_stream_maximum_output_length=_STREAM_BYTES,
        stream_decoding_work_maximum_length=2 * _STREAM_BYTES,
        stream_parsing_work_maximum_count=_STREAM_TOKENS,
        jbig2dec_binary=None,
    )


def _open(data: bytes, limits: Limits) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not unlock(reader):
            raise CorpusError("encrypted", _ENCRYPTED)
        count = len(reader.pages)
    except (DependencyError, FileNotDecryptedError) as error:
        raise CorpusError("encrypted", _ENCRYPTED) from error
    except (LimitReachedError, MemoryError) as error:
        raise CorpusError("too_large", _TOO_LARGE) from error
    except CorpusError:
        raise
    except Exception as error:
        raise CorpusError("damaged", _DAMAGED) from error
    if not count:
        raise CorpusError("damaged", _DAMAGED)
    if count > limits.pages:
        raise CorpusError("too_large", _LONG_PDF.format(count=count, limit=limits.pages))
    return reader


def _draw_pages(reader: PdfReader, limits: Limits, warnings: list[str]) -> dict[int, Drawing]:
    drawings: dict[int, Drawing] = {}
    typefaces: dict[int, Typeface] = {}
    characters = 0
    for number in range(len(reader.pages)):
        try:
            drawings[number] = _draw_page(reader, number, typefaces, limits)
        except (LimitReachedError, OperatorLimitError, MemoryError) as error:
            raise CorpusError("too_large", _TOO_LARGE) from error
        except FileNotDecryptedError as error:
            raise CorpusError("encrypted", _ENCRYPTED) from error
        except Exception as error:  # noqa: BLE001 - one broken page must not cost the others
            warnings.append(f"Page {number + 1} could not be read: {_reason(error)}.")
            continue
        characters += sum(len(run.text) for run in drawings[number].runs)
        if characters > limits.characters:
            raise CorpusError("too_large", _LONG_TEXT.format(limit=limits.characters))
    if not drawings:
        raise CorpusError("damaged", _DAMAGED)
    return drawings


def _draw_page(
    reader: PdfReader, number: int, typefaces: dict[int, Typeface], limits: Limits
) -> Drawing:
    page = reader.pages[number]
    interpreter = Interpreter(reader, typefaces, limits.operators)
    if "/Contents" in page:
        interpreter.draw(page["/Contents"], inherited(page, "/Resources") or {})
    for form, place in find_appearances(page):
        interpreter.draw_form(form, place)
    return interpreter.drawing


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())[:120].rstrip(". ")
    return words if words and isinstance(error, PyPdfError) else "its content is broken"


def _check_legible(drawings: dict[int, Drawing]) -> None:
    texts = [run.text for drawing in drawings.values() for run in drawing.runs]
    if is_garbage(texts):
        raise CorpusError("no_text", _GARBAGE)
    if not any(map(str.isalnum, "".join(texts))) or all(map(is_picture, drawings.values())):
        raise CorpusError("no_text", _NO_TEXT)


def _is_dynamic_form(reader: PdfReader) -> bool:
    try:
        return "/XFA" in (resolve(reader.root_object.get("/AcroForm")) or {})
    except Exception:  # noqa: BLE001 - a broken form is no reason to refuse the text
        return False


def _find_title(reader: PdfReader) -> str:
    try:
        title = normalise((reader.metadata and reader.metadata.title) or "")[:300]
    except Exception:  # noqa: BLE001 - nor are broken metadata
        return ""
    return "" if _UNTITLED.match(title) else title


def _form_source(pages: list[Page], count: int, title: str, warnings: list[str]) -> Source:
    every = [line for page in pages for line in lines_of(page)]
    plain = drop_openings(pages)
    kept = drop_back_cover(plain)
    if kept != plain:
        warnings.append(f"Page {kept[-1].number + 1} was left out as a back cover.")
    elements = [part for page in kept for part in page.elements]
    body = find_body(line for page in kept for line in lines_of(page))
    composition = compose(Flow(elements, body).run(), every)
    if not composition.blocks:
        raise CorpusError("no_text", _NO_TEXT)
    return Source(
        "pdf",
        composition.text,
        tuple(composition.blocks),
        title,
        composition.page_offsets(count),
        tuple(warnings),
    )
