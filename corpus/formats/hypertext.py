"""HTML guides to blocks: the readable text of the page, one line a block."""

import re
from dataclasses import replace
from itertools import accumulate

from selectolax.lexbor import LexborHTMLParser

from corpus.errors import CorpusError
from corpus.source import Block, Source

from .comments import hidden_rest
from .decoding import decode
from .faq_markup import declared_pairs
from .found import Found
from .front_matter import front_matter
from .html_content import folded_ids
from .html_depth import flattened
from .html_walk import Walk

_COMMAND = re.compile(r"\{%[^%]{0,2000}%\}|\{\{[^{}]{0,2000}\}\}")
_BARS = re.compile(r"\s+[|–—·»-]\s+")


def read_html(data: bytes) -> Source:
    """The blocks of an HTML page, and as `text` the lines that they stand on.

    Navigation, footers, asides, forms, cookie notices, scripts, comments and hidden elements are
    left out; what is folded under its title is kept. Table rows are `| cell | cell |`. If a `main`
    or the `article`s hold most of the words, only they are read.

    Raises:
        CorpusError: "empty" or "binary", from decoding; "no_text" if the page shows no words.

    """
    page = decode(data)
    declared, start = front_matter(page)
    tree = LexborHTMLParser(flattened(_COMMAND.sub(" ", page[start:])))
    found = _content(Walk(folded_ids(tree)).take(tree.body)) if tree.body else []
    found += _undisplayed_pairs(tree, found)
    if not found:
        raise CorpusError(
            "no_text", "The page shows no text without its scripts; save it from a browser first."
        )
    warnings = hidden_rest(page) if _ends_in_comment(tree) else ()
    return replace(_source(found, declared or _title(tree, found)), warnings=warnings)


def _ends_in_comment(tree: LexborHTMLParser) -> bool:
    node = tree.root
    while node is not None and node.last_child is not None:
        node = node.last_child
    return node is not None and node.tag == "-comment"


def _content(found: list[Found]) -> list[Found]:
    """The blocks of the main part, if it holds most of the page's words."""
    everything = sum(len(block.plain) for block in found)
    for regions in (("main",), ("main", "article")):
        part = [block for block in found if block.region in regions]
        if 2 * sum(len(block.plain) for block in part) > everything:
            return part
    return found


def _undisplayed_pairs(tree: LexborHTMLParser, found: list[Found]) -> list[Found]:
    """FAQ pairs that are in the page's JSON-LD alone."""
    shown = {block.plain.casefold() for block in found}
    blocks: list[Found] = []
    for question, answer in declared_pairs(tree):
        title = " ".join(question.split())
        if title and title.casefold() not in shown:
            body = LexborHTMLParser(flattened(answer)).body
            blocks.append(Found("heading", title, title, question=True))
            blocks += Walk().take(body) if body else []
    return blocks


def _title(tree: LexborHTMLParser, found: list[Found]) -> str:
    """`<title>` without the site's name, told by the page's first heading; else that heading."""
    node = tree.css_first("title")
    title = " ".join(node.text().split()) if node else ""
    headings = (block.plain for block in found if block.kind == "heading" and block.level == 1)
    heading = next(headings, "")
    if heading and (not title or heading in _BARS.split(title)):
        return heading
    return title


def _source(found: list[Found], title: str) -> Source:
    ends = list(accumulate(len(block.literal) + 1 for block in found))
    blocks = (
        Block(kind, end - 1 - len(literal), end - 1, plain, level, cells, header, question)
        for (kind, literal, plain, level, cells, header, question, _), end in zip(
            found, ends, strict=True
        )
    )
    text = "\n".join(block.literal for block in found)
    return Source("html", text, tuple(blocks), title=title)
