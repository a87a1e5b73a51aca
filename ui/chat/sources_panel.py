"""The places that answers rest on, in Markdown with HTML of our own: what stands beside the log."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from ..inert import inert
from ..language import Wording
from ..reading.address import guide_address
from .conversation import Conversation, Exchange
from .excerpt import Block, Piece
from .render import anchor, note
from .source import Source

_TAGS = {"paragraph": "p", "item": "li", "question": "h4", "heading": "h4"}


def sources(conversation: Conversation, wording: Wording) -> str:
    """The sources of the last answer open, those of earlier ones folded; never those of others."""
    heading = f"## {inert(wording.say('source_heading'))}"
    if not conversation.questions:
        return f"{heading}\n\n{note('hint', wording.say('source_empty'))}"
    *earlier, last = conversation.questions
    folded = [_folded(exchange, wording) for exchange in reversed(earlier) if exchange.sources]
    return "\n\n".join([heading, _newest(last, wording), *folded])


def _newest(last: Exchange, wording: Wording) -> str:
    if last.sources:
        return _entries(last, wording)
    refused = last.finished and last.answer is not None and last.answer.refused
    if refused:
        return note("hint", wording.say("source_refused"))
    return note("hint", wording.say("source_none")) if last.finished else ""


def _folded(exchange: Exchange, wording: Wording) -> str:
    title = inert(wording.say("source_earlier", question=exchange.question))
    return f"<details><summary>{title}</summary>{_entries(exchange, wording)}</details>"


def _entries(exchange: Exchange, wording: Wording) -> str:
    return "".join(_entry(source, exchange, wording) for source in exchange.sources)


def _entry(source: Source, exchange: Exchange, wording: Wording) -> str:
    badges = "".join(f'<span class="badge">{mark}</span>' for mark in source.marks)
    origin = f"{_read_on(source, exchange, wording)}{_edition(exchange, wording)}"
    return (
        f'<section class="source"><h3>{badges}<span>{inert(_heading(source))}</span></h3>'
        f'<p class="place">{inert(_place(source, wording))}</p>'
        f"{_excerpt(source.blocks, exchange.number)}"
        f'<p class="origin">{origin}</p></section>'
    )


def _place(source: Source, wording: Wording) -> str:
    """Document, headings above the section's own, and page, each named once."""
    above = dict.fromkeys((source.title, *source.section[:-1]))
    above.pop(_heading(source), None)
    page = [] if source.page is None else [wording.say("source_page", page=source.page)]
    return " · ".join([*filter(None, [" › ".join(above)]), *page])


def _heading(source: Source) -> str:
    return source.section[-1] if source.section else source.title


def _read_on(source: Source, exchange: Exchange, wording: Wording) -> str:
    """The way to the quotes in the whole guide; a document that is gone has none."""
    if not source.section_id:
        return ""
    build = exchange.answer.build if exchange.answer else ""
    address = guide_address(
        source.document, section=source.section_id, marks=source.spans, build=build
    )
    return f'<a href="{inert(address)}">{inert(wording.say("source_read"))}</a> '


def _edition(exchange: Exchange, wording: Wording) -> str:
    if exchange.answer is None or not exchange.answer.build:
        return ""
    build, day = exchange.answer.build, exchange.made[:10]
    known = wording.say("source_edition", build=build, day=day) if day else build
    return f'<span class="edition">{inert(known)}</span>'


def _excerpt(blocks: Sequence[Block], number: int) -> str:
    anchored: set[int] = set()
    shown = []
    for kind, run in groupby(blocks, key=lambda block: _layout(block.kind)):
        inner = "".join(_block(block, number, anchored) for block in run)
        shown.append(f"<{kind}>{inner}</{kind}>" if kind else inner)
    return f'<div class="excerpt">{"".join(shown)}</div>'


def _layout(kind: str) -> str:
    """The element that blocks of a kind stand in together, "" for none."""
    return {"item": "ul", "row": "table", "header": "table"}.get(kind, "")


def _block(block: Block, number: int, anchored: set[int]) -> str:
    if block.kind in {"row", "header"}:
        tag = "th" if block.kind == "header" else "td"
        cells = "".join(
            f"<{tag}>{_pieces(cell, number, anchored)}</{tag}>"
            for _, cell in groupby(block.pieces, key=lambda piece: piece.cell)
        )
        return f"<tr>{cells}</tr>"
    tag = _TAGS[block.kind]
    return f"<{tag}>{_pieces(block.pieces, number, anchored)}</{tag}>"


def _pieces(pieces: Iterable[Piece], number: int, anchored: set[int]) -> str:
    return "".join(_piece(piece, number, anchored) for piece in pieces if piece.text)


def _piece(piece: Piece, number: int, anchored: set[int]) -> str:
    """The words; if quoted, marked, where a citation begins after the number that links here."""
    text = inert(piece.text)
    if not piece.marks:
        return text
    new = [mark for mark in piece.marks if mark not in anchored]
    anchored.update(new)
    numbers = "".join(f'<sup id="{anchor(number, mark)}">{mark}</sup>' for mark in new)
    return f'<span class="quote">{numbers}<mark>{text}</mark></span>'
