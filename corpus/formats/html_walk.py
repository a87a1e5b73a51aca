"""Walks the elements of an HTML page and finds its blocks."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from corpus.source import BlockKind

from .decoding import clean
from .found import Found
from .gathering import ASKED
from .html_content import Attributes, is_dropped, is_toggle, only_text
from .html_tables import is_layout, read_rows
from .page_notes import is_box_label, is_page_note
from .run_in_lists import unmarked_list
from .tags import INLINE

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset(("ul", "ol", "menu"))
_BODIES = frozenset(("p", "ul", "ol", "dl", "pre", "blockquote"))
_BULLET = re.compile(r"[-•*–▪◦]\s+(?=\S)")
_NUMBER = re.compile(r"\d{1,2}[.)]\s+(?=\S)")
_ANCHOR = re.compile(r"\s*[#¶§🔗]\s*$")
_ICON = re.compile(r"(?<=\?)\s*[-+−×▼▾▸›»⌄]$")
_LONGEST_TITLE = 200


@dataclass(slots=True)
class _Item:
    """A list item that is open: how deep it lies, and whether its first words are still to come."""

    depth: int
    waiting: bool = True


@dataclass(slots=True)
class Walk:
    """One pass over a tree of any depth, without recursion; `found` fills in reading order."""

    folded: frozenset[str] = frozenset()  # ids of elements that are hidden until they are opened
    found: list[Found] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    heading: int | None = None
    question: bool = False
    titled: bool = False  # the words of the open heading have been found
    bold: int = 0
    only_bold: bool = True
    depth: int = 0
    items: list[_Item] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    enclosed: int = 0  # elements around us that hold the answer to one question
    waiting: list[LexborNode | tuple[str, int | None, bool, int]] = field(default_factory=list)

    def take(self, root: LexborNode) -> list[Found]:
        """Blocks of everything below `root`."""
        self.waiting.append(root)
        while self.waiting:
            step = self.waiting.pop()
            if isinstance(step, tuple):
                self._leave(*step)
            elif step.tag == "-text":
                self._add(step.text_content or "")
            else:
                self._enter(step, step.tag or "", step.attributes)
        self._flush()
        return self.found

    def _add(self, text: str) -> None:
        if not text.isspace():
            self.only_bold = self.only_bold and self.bold > 0
        elif not self.words:
            return
        self.words.append(text)

    def _enter(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        if is_dropped(node, attributes, self.folded) or _is_button(node, tag, attributes):
            return
        if attributes and is_box_label(node, attributes):
            return
        if tag in ("br", "hr"):
            self._break(tag)
            return
        if tag == "table" and not is_layout(node):
            self._take_table(node)
            return
        leaving = (tag, self.heading, self.question, self.enclosed)
        if tag not in INLINE:
            self._enter_block(node, tag, attributes)
        self.bold += tag in ("b", "strong")
        if (text := only_text(node)) is not None:
            self._add(text)
            self._leave(*leaving)
        else:
            self.waiting.append(leaving)
            self.waiting.extend(reversed(list(node.iter(include_text=True))))

    def _enter_block(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        if tag == "button" and self.heading is not None:
            self.question = True
            return
        self._flush()
        if self.titled and tag in _BODIES:
            self.heading = None  # the heading was never closed
        if tag in _HEADINGS:
            self._enter_heading(_HEADINGS[tag], is_toggle(node, attributes))
        elif tag in ("summary", "dt", "button"):
            self.heading, self.question = 0, True
        elif tag in _LISTS:
            self.depth += 1
        elif tag == "li":
            self.items.append(_Item(max(1, self.depth)))
        self.enclosed += _is_enclosure(tag, attributes, self.folded)
        self._enter_region(tag, attributes)

    def _enter_heading(self, level: int, question: bool) -> None:
        self.heading, self.question, self.titled = level, question, False
        if self.items:  # a list of cards, not of items
            self.items[-1] = _Item(0, waiting=False)

    def _enter_region(self, tag: str, attributes: Attributes) -> None:
        region = self.regions[-1] if self.regions else ""
        if tag == "main" or (attributes and attributes.get("role") == "main"):
            region = "main"
        elif tag == "article" and not region:
            region = "article"
        self.regions.append(region)

    def _leave(self, tag: str, heading: int | None, question: bool, enclosed: int) -> None:
        if tag in INLINE:
            self.bold -= tag in ("b", "strong")
            if not self.bold and self.only_bold and _asks(self.words):
                self._flush()  # the answer follows on the same line
            return
        if tag == "button" and heading is not None:
            return
        self._flush()
        self.heading, self.question, self.enclosed = heading, question, enclosed
        self.regions.pop()
        self.depth -= tag in _LISTS
        if tag == "li":
            self.items.pop()

    def _break(self, tag: str) -> None:
        if self.heading is None or tag == "hr":
            self._flush()
        else:
            self.words.append(" ")

    def _take_table(self, table: LexborNode) -> None:
        self._flush()
        for part in table.iter():
            if part.tag == "caption":
                self._add(part.text(deep=True))
                self._flush()
        for row in read_rows(table):
            cells = tuple([" ".join(clean(cell).split()) for cell in row.cells])
            plain = " ".join(" | ".join(cells).split())
            self._append("row", f"| {plain} |", plain, cells=cells, header=row.header)

    def _flush(self) -> None:
        """Make a block of the words since the last boundary."""
        if not self.words:
            return
        words, only_bold = "".join(self.words), self.only_bold
        self.words.clear()
        self.only_bold = True
        text = _folded(words)
        if not text:
            return
        if self.heading is not None:
            self.titled = True
            title = _ANCHOR.sub("", text)
            if title:
                self._append("heading", title, title, self.heading, question=self.question)
        elif self.items and self.items[-1].waiting:
            self.items[-1].waiting = False
            self._append("item", text, text, self.items[-1].depth)
        elif lines := unmarked_list(words, text):
            for line in lines:
                self._append_line(" ".join(line.split()), _NUMBER)
        else:
            self._append_line(text, only_bold=only_bold)

    def _append_line(
        self, text: str, marker: re.Pattern[str] = _BULLET, only_bold: bool = False
    ) -> None:
        depth = self.items[-1].depth if self.items else 0
        level = depth or min(self.enclosed, 1)
        if is_page_note(text):
            return
        if not level and only_bold and len(text) <= _LONGEST_TITLE and text[-1] not in ".!,;…":
            self._append("heading", text, text)
        elif bullet := _BULLET.match(text) or marker.match(text):
            self._append("item", text, text[bullet.end() :], depth + 1)
        else:
            self._append("paragraph", text, text, level)

    def _append(
        self,
        kind: BlockKind,
        literal: str,
        plain: str,
        level: int = 0,
        *,
        cells: tuple[str, ...] = (),
        header: bool = False,
        question: bool = False,
    ) -> None:
        question = question or ASKED.match(plain) is not None
        region = self.regions[-1] if self.regions else ""
        self.found.append(Found(kind, literal, plain, level, cells, header, question, region))


def _folded(words: str) -> str:
    """The words in one line, without the sign that opens or closes a question."""
    text = clean(" ".join(words.split()))
    if not text.isascii():
        text = " ".join(text.split())
    return _ICON.sub("", text) if "?" in text[-4:] else text


def _asks(words: list[str]) -> bool:
    return next((word for word in reversed(words) if word.strip()), "").rstrip().endswith("?")


def _is_enclosure(tag: str, attributes: Attributes, folded: frozenset[str]) -> bool:
    """Whether an element ends where the answer to the question before it ends."""
    if tag in ("details", "dd") or not attributes:
        return tag in ("details", "dd")
    return attributes.get("role") != "tabpanel" and attributes.get("id") in folded


def _is_button(node: LexborNode, tag: str, attributes: Attributes) -> bool:
    """A button that does something, or a link to the heading that it stands in."""
    if tag == "button":
        parent = node.parent
        titles = parent is not None and parent.tag in _HEADINGS
        return not (titles or is_toggle(node, attributes))
    return tag == "a" and node.text(deep=True).strip() in ("#", "¶", "§", "🔗")
