"""Markdown source with everything that is not for readers blanked out, character for character.

The masked text is as long as the source, so that a place in one is the same place in the other.
Comments, scripts, template commands and hidden elements become spaces. HTML elements that begin a
line become a newline and a mark, one control character (decoded text has none), which the reader
of lines takes as it takes a `#` or a `-`. A fenced block becomes one line that begins with a mark.
"""

import re
from collections.abc import Iterator

from . import marks
from .dialects import is_folding
from .tags import BLOCK, INLINE, TAG, is_tag

_STOP = re.compile(r"[`~<{](?:(?<=`)`*|(?<=~)~~+|(?<=<)(?:!--|/?[A-Za-z])|(?<=\{)[%{!/])")
_CLOSERS = {"{%": "%}", "{{": "}}", "{!": "!}", "{/": "*/}"}
_UNREAD = frozenset(
    (
        *("script", "style", "svg", "template", "noscript", "iframe", "select", "textarea"),
        *("object", "math", "nav", "form"),
    )
)
_DIAGRAM = re.compile(r"[ \t]*\{?(mermaid|plantuml|dot|graphviz|math)\b", re.IGNORECASE)
_HIDDEN = re.compile(
    r"\shidden(?=[\s=]|$)|display\s?:\s?none|aria-hidden\s?=\s?\"true|"
    r"class\s?=\s?\"[^\"]{0,200}\b(?:sr-only|visually-hidden)\b",
    re.IGNORECASE,
)
_SHORTCODE = re.compile(
    r"\{[{%][<%]?[ \t]{0,9}(?P<name>[\w-]{1,40})[ \t]"
    r"(?:[^{}]{0,300}?\b(?:title|summary|question|header)=)?\"(?P<title>[^\"]{1,500})\""
)
_CLOSING_COMMAND = re.compile(r"\{[{%][<%]?[ \t]{0,9}(?:/[ \t]{0,9}|end)(?P<name>[\w-]{1,40})")
_TITLE = re.compile(
    r"\s(?:title|question|header|heading|summary|label)\s?=\s?"
    r"(?:\"(?P<title>[^\"]{1,500})\"|'(?P<quoted>[^']{1,500})')"
)
_NOT_NEWLINE = re.compile(r"[^\n]")
_COMMAND_REACH = 5000  # characters within which a template command must end
_MARGIN = 60  # characters that markers and indentation may take
_CODE_REACH = 1000
_PATIENCE = 20  # closers found missing, after which hidden elements are no longer matched
_MARKS = {
    **{f"h{level}": "\n" + mark for level, mark in enumerate(marks.HEADINGS, 1)},
    **dict.fromkeys(("summary", "dt"), "\n" + marks.QUESTION),
    **dict.fromkeys(("ul", "ol", "menu"), "\n" + marks.LIST_OPEN),
    "li": "\n" + marks.ITEM,
    "tr": "\n" + marks.ROW,
    "td": marks.CELL,
    "th": marks.HEADER_CELL,
    "br": marks.LINE_BREAK,
}
_CLOSING_MARKS = {
    **dict.fromkeys(("ul", "ol", "menu"), "\n" + marks.LIST_CLOSE),
    **dict.fromkeys(("tr", "table"), "\n" + marks.ROW_END),
    **dict.fromkeys(("td", "th"), ""),
}


def mask(text: str) -> str:
    """Text of the same length with markup of documents blanked and block elements marked."""
    return "".join(_Mask(text).pieces()) if any(sign in text for sign in "`~<{") else text


def blank(text: str) -> str:
    """Spaces, with the newlines kept."""
    return _NOT_NEWLINE.sub(" ", text)


def _titled(command: str, title: tuple[int, int], name: str) -> str:
    """A command or a component whose title is shown: a mark, and the title where it stands."""
    mark = marks.FOLD if is_folding(name) else marks.TITLE
    before, words, after = command[: title[0]], command[slice(*title)], command[title[1] :]
    return f"\n{mark}".ljust(len(before)) + words + "\n\n".ljust(len(after))


class _Mask:
    """One pass over the source; `position` only ever moves forward."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.line_start = 0
        self.closers: dict[str, int] = {}  # where the next of each kind stands
        self.never_closed: set[str] = set()  # fences and elements, looked for once

    def pieces(self) -> Iterator[str]:
        text = self.text
        while stop := _STOP.search(text, self.position):
            yield text[self.position : stop.start()]
            self._note_line(stop.start())
            yield self._replace(stop)
        yield text[self.position :]

    def _note_line(self, start: int) -> None:
        newline = self.text.rfind("\n", self.position, start)
        self.line_start = newline + 1 if newline >= 0 else self.line_start
        self.position = start

    def _replace(self, stop: re.Match[str]) -> str:
        opener = stop[0]
        if opener[0] in "`~":
            fenced = len(opener) >= 3 and self._begins_line(" \t>-*+")
            return self._fence(stop) if fenced else self._code(stop)
        if opener == "<!--":
            return self._comment()
        if opener[0] == "{":
            return self._command(opener)
        return self._tag()

    def _take(self, end: int) -> str:
        """The source up to `end`, which is then behind us."""
        taken = self.text[self.position : end]
        newline = taken.rfind("\n")
        if newline >= 0:
            self.line_start = self.position + newline + 1
        self.position = end
        return taken

    def _find(self, closer: str, reach: int) -> int:
        """End of the next `closer`, or -1 if it is none within reach; each is sought but once."""
        found = self.closers.get(closer, -1)
        if found < self.position:
            found = self.text.find(closer, self.position)
            self.closers[closer] = found = len(self.text) if found < 0 else found
        near = found < min(len(self.text), self.position + reach)
        return found + len(closer) if near else -1

    def _begins_line(self, markers: str = " \t>") -> bool:
        start, end = self.line_start, self.position
        return end - start < _MARGIN and not self.text[start:end].strip(markers)

    def _fence(self, stop: re.Match[str]) -> str:
        """A fenced block as one line, its mark first; diagrams are blanked."""
        fence = stop[0]
        info_end = self.text.find("\n", stop.end())
        if info_end < 0 or "`" in self.text[stop.end() : info_end]:
            return self._take(stop.end())
        closer = self._closing_fence(fence, info_end)
        opening = self._take(info_end)
        if closer is None:
            return blank(opening)
        code, ending = self._take(closer.start()), self._take(closer.end())
        if _DIAGRAM.match(opening.lstrip(fence[0])):
            return blank(opening + code + ending)
        opening = marks.CODE + " " * (len(opening) - 1)
        return opening + code.replace("\n", " ") + " " * len(ending)

    def _closing_fence(self, fence: str, start: int) -> re.Match[str] | None:
        if fence in self.never_closed:
            return None
        closing = re.compile(rf"^[ \t>]{{0,60}}{re.escape(fence)}{fence[0]}*[ \t]*$", re.MULTILINE)
        closer = closing.search(self.text, start)
        if closer is None:
            self.never_closed.add(fence)
        return closer

    def _code(self, stop: re.Match[str]) -> str:
        """Ticks in a line: what stands between them is literal, tags included."""
        ticks = stop[0]
        end = self.text.find(ticks, stop.end(), stop.end() + _CODE_REACH)
        if ticks[0] == "~" or end < 0 or "\n\n" in self.text[stop.end() : end]:
            return self._take(stop.end())
        return self._take(end + len(ticks))

    def _comment(self) -> str:
        """As browsers do it; within a line one is literal that another follows before an end."""
        end = self._find("-->", len(self.text))
        if self._begins_line():
            return blank(self._take(end if end >= 0 else len(self.text)))
        if end < 0 or self.text.find("<!--", self.position + 4, end) >= 0:
            return self._take(self.position + 4)
        return blank(self._take(end))

    def _command(self, opener: str) -> str:
        end = self._find(_CLOSERS[opener], _COMMAND_REACH)
        if end < 0 or (opener == "{/" and self.text[self.position + 2] != "*"):
            return self._take(self.position + 2)
        command = self.text[self.position : end]
        shortcode = _SHORTCODE.match(command)
        if shortcode and (is_folding(shortcode["name"]) or shortcode["name"] == "tab"):
            return _titled(self._take(end), shortcode.span("title"), shortcode["name"])
        if (closing := _CLOSING_COMMAND.match(command)) and is_folding(closing["name"]):
            return f"\n{marks.FOLD_END}".ljust(len(self._take(end)))
        if opener == "{%" and command.strip("{}%- ") == "comment":
            hidden = self._find("endcomment", len(self.text))
            end = self.text.find("%}", hidden) + 2 if hidden >= 0 else end
        return blank(self._take(max(end, self.position + 2)))

    def _tag(self) -> str:
        tag = TAG.match(self.text, self.position)
        if not tag or not is_tag(tag):
            return self._take(self.position + 2)
        name = tag["name"].lower()
        opens = not tag["close"] and not tag[0].endswith("/>")
        if opens and (name in _UNREAD or _HIDDEN.search(tag["attributes"])):
            end = self._element_end(name, tag.end())
            if end:
                return blank(self._take(end))
        begins_line = self._begins_line()
        component = name not in BLOCK and name not in INLINE
        self._take(tag.end())
        if component and tag["close"] and is_folding(name):
            return f"\n{marks.FOLD_END}".ljust(len(tag[0]))
        if component and begins_line:
            title = _TITLE.search(tag[0])
            if title and (opens or is_folding(name)):
                return _titled(tag[0], title.span(title.lastgroup or 0), name)
        return self._marked(tag, name)

    def _element_end(self, name: str, start: int) -> int | None:
        """Where the element opened before `start` is closed; same-named ones within are counted."""
        if f"<{name}" in self.never_closed or len(self.never_closed) > _PATIENCE:
            return None
        depth = 1
        for tag in re.compile(rf"<(/?){name}\b[^<>]*>", re.IGNORECASE).finditer(self.text, start):
            depth += -1 if tag[1] else 1
            if not depth:
                return tag.end()
        self.never_closed.add(f"<{name}")
        return None

    def _marked(self, tag: re.Match[str], name: str) -> str:
        if name not in BLOCK:
            return tag[0].replace("\n", " ")
        if self.text[self.line_start : self.line_start + 20].lstrip("> \t").startswith("|"):
            return " " * len(tag[0])
        table = _CLOSING_MARKS if tag["close"] else _MARKS
        return table.get(name, "\n\n").ljust(len(tag[0]))
