"""Conversation to Markdown: the only module that knows Markdown or HTML.

Guides and questions are other people's text. `inert` turns every ASCII punctuation character of it
into a numeric entity, after which it can start neither Markdown nor HTML nor an automatic link;
only then is our own markup put around it. (Backslashes would not do: automatic linking eats them.)
"""

import string
from collections.abc import Iterable, Sequence
from itertools import groupby

from assistant import Answer, Citation, Sentence

from . import wording
from .conversation import Conversation, Exchange
from .excerpt import Block, Piece
from .source import Source

_DIRECTION_CONTROLS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INERT = {ord(sign): f"&#{ord(sign)};" for sign in string.punctuation}
_INERT |= dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")
_INERT |= dict.fromkeys(_DIRECTION_CONTROLS, "")

_NO_BREAK = "&#8288;"  # keeps a mark on the line of the word before it
_TAGS = {"paragraph": "p", "item": "li", "question": "h4", "heading": "h4"}


def inert(text: str) -> str:
    """Untrusted text on one line, showing exactly its own characters wherever it is put."""
    return text.translate(_INERT)


def question(text: str) -> str:
    """What the learner asked, with its line breaks."""
    return "<br>".join(inert(line) for line in text.strip().splitlines())


def reply(exchange: Exchange) -> str:
    """The answer as far as it has come, with marks that link to its sources."""
    answer = exchange.answer
    parts = [] if answer is None else _body(answer, exchange.number)
    if exchange.error:
        parts.append(_note("error", exchange.error))
    elif answer is None:
        parts.append(_note("thinking", wording.THINKING))
    elif answer.done:
        parts += _notes(answer, exchange.question)
    return "\n\n".join(parts)


def sources(conversation: Conversation) -> str:
    """The source panel: those of the last answer open, those of earlier ones folded."""
    if conversation.last is None:
        return f"## {wording.SOURCES}\n\n{_note('hint', wording.SOURCES_EMPTY)}"
    *earlier, last = conversation.exchanges
    shown = _entries(last) or (_note("hint", wording.SOURCES_NONE) if last.finished else "")
    folded = [_folded(exchange) for exchange in reversed(earlier) if exchange.sources]
    return "\n\n".join([f"## {wording.SOURCES}", shown, *folded])


def _body(answer: Answer, number: int) -> list[str]:
    quotes = {citation.mark: citation for citation in answer.citations}
    parts = []
    for bullet, run in groupby(answer.sentences, key=lambda sentence: sentence.bullet):
        shown = [_sentence(sentence, quotes, number) for sentence in run]
        parts.append("\n".join(f"- {text}" for text in shown) if bullet else " ".join(shown))
    return parts


def _sentence(sentence: Sentence, quotes: dict[int, Citation], number: int) -> str:
    marks = [_mark(number, quotes[mark]) for mark in sentence.marks if mark in quotes]
    return _NO_BREAK.join([inert(sentence.text).strip(), *marks])


def _mark(number: int, citation: Citation) -> str:
    link = f'<a href="#{_anchor(number, citation.mark)}" title="{inert(citation.quote)}">'
    return f"<sup>{link}&#91;{citation.mark}&#93;</a></sup>"


def _anchor(number: int, mark: int) -> str:
    return f"source-{number}-{mark}"


def _notes(answer: Answer, asked: str) -> list[str]:
    notes = []
    if answer.unanswered and not answer.refused:
        parts = "; ".join(answer.unanswered)
        notes.append(_note("unanswered", wording.UNANSWERED.format(parts=parts)))
    if answer.kind == "answer" and _differs(answer.standalone, asked):
        notes.append(_note("understood", wording.UNDERSTOOD.format(question=answer.standalone)))
    return notes


def _differs(standalone: str, asked: str) -> bool:
    """Whether the question was understood as more or other words than were typed."""

    def words(text: str) -> list[str]:
        return text.casefold().translate(str.maketrans("", "", string.punctuation)).split()

    return bool(standalone) and words(standalone) != words(asked)


def _note(kind: str, text: str) -> str:
    return f'<p class="note {kind}">{inert(text)}</p>'


def _folded(exchange: Exchange) -> str:
    title = inert(wording.SOURCES_EARLIER.format(question=exchange.question))
    return f"<details><summary>{title}</summary>{_entries(exchange)}</details>"


def _entries(exchange: Exchange) -> str:
    return "".join(_entry(source, exchange.number) for source in exchange.sources)


def _entry(source: Source, number: int) -> str:
    badges = "".join(f'<span class="badge">{mark}</span>' for mark in source.marks)
    return (
        f'<section class="source"><h3>{badges}{inert(_heading(source))}</h3>'
        f'<p class="place">{inert(_place(source))}</p>'
        f"{_excerpt(source.blocks, number)}</section>"
    )


def _place(source: Source) -> str:
    """Document, headings above the section's own, and page, each named once."""
    above = dict.fromkeys((source.title, *source.section[:-1]))
    above.pop(_heading(source), None)
    page = [] if source.page is None else [wording.PAGE.format(page=source.page)]
    return " · ".join([*filter(None, [" › ".join(above)]), *page])


def _heading(source: Source) -> str:
    return source.section[-1] if source.section else source.title


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
    numbers = "".join(f'<sup id="{_anchor(number, mark)}">{mark}</sup>' for mark in new)
    return f'<span class="quote">{numbers}<mark>{text}</mark></span>'
