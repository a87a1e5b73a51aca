"""Markdown markup to the words that a reader sees.

Not a Markdown parser: it must give good words for any slice, a sentence that starts inside bold
text too, in time linear in its length. Each quantifier is bounded or stops at its own opener.
"""

import re
from html import unescape
from operator import itemgetter

from .decoding import clean
from .tags import TAG, is_inline, is_tag

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_KEEP = str.maketrans(_PUNCTUATION, "".join(map(chr, range(0xFDD0, 0xFDF0))))
_BACK = {kept: plain for plain, kept in _KEEP.items()}
# Noncharacters stand in for punctuation that is meant literally; decoded text holds none of them.

_MARKUP = re.compile(r"[\\`*_~\[\]<&{=\x01-\x08\x0e-\x1f]")
_STRAY = re.compile(r"[\x01-\x08\x0e-\x1f]")  # marks of the masked text
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~\n])")
_CODE = re.compile(r"(?<!`)(`{1,4})(?!`)([^`]{1,1000})\1(?!`)")
_BRACES = re.compile(
    r"\{(?:%[^%]{0,2000}%\}"  # Liquid
    r"|\{[^{}]{0,2000}\}\}"
    r"|![^!\n]{0,300}!\}"  # include
    r"|/\*[^*]{0,2000}\*/\}"  # MDX comment
    r"|:?\s{0,9}(?:[.#:][^{}]{0,2000}|[\w-]{1,40}=[^{}]{0,2000})\})"  # attributes
)
_TERM = re.compile(r"\[!(?!INCLUDE|VIDEO)[A-Z]{2,20}\s{1,9}([^\[\]]{1,500})\]")
_COMMAND = re.compile(
    r"\[![A-Z]{2,20}\s?(?:\[[^\[\]]{0,300}\])?(?:\([^()]{0,1000}\))?\]?(?:\([^()]{0,1000}\))?"
)
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\]:?")
_CHECKBOX = re.compile(r"\[[ xX]\](?=\s)(?<![\w\]]\[[ xX]\])")
_LINK = re.compile(
    r"\[([^\[\]]{0,2000})\]"
    r"(?:\([^()]{0,1500}(?:\([^()]{0,300}\)[^()]{0,300}){0,4}\)|\[[^\[\]]{0,200}\])"
)
_PICTURE = re.compile(r"!\[[^\[\]\s]{0,80}\](?=\(|\[)")  # one word is a file's name, no description
_SHORTCUT = re.compile(r"\[(?<![\w\]]\[)([^\[\]]{1,500})\]")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500}|[\w.+-]{1,64}@[\w.-]{1,200})>")
_STRUCK = re.compile(r"~~(?=\S)[^~]{1,500}~~")
_DELETED = re.compile(r"<(del|s|strike)>[^<]{0,500}</\1>", re.IGNORECASE)
_FIRST_GROUP = itemgetter(1)  # of a match; a template r"\1" is put together anew each time
_STARS = re.compile(r"\*{2,}")
_EMPHASIS = re.compile(r"\*(?<!\w\*)(?=\S)([^*]{1,1000})\*(?<!\s\*)(?!\w)|^\*(?=\w)")
_UNDERLINES = re.compile(r"(?<!\w)_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w)")
_HIGHLIGHT = re.compile(r"==(?:(?=\w)|(?<=\w==))")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")

_NO_WORDS = re.compile(
    r"^[ \t>]{0,40}(?:(?:`{3,}|~{3,}|:{3,})[^\n]{0,300}|[-=*_ ]{3,}|[|: \t-]{3,}|\+\+\+)[ \t]*$",
    re.MULTILINE,
)
_MARKER = re.compile(
    r"^[ \t]{0,40}(?:>[ \t]?){0,9}(?:\+\+\+|\|(?=.*\|[ \t]*$))?[ \t]{0,40}"
    r"(?:#{1,6}[ \t]+|[-*+•][ \t]+|\d{1,3}[.)][ \t]+)?",
    re.MULTILINE,
)
_CLOSER = re.compile(r"\|[ \t]*$|[ \t]#+[ \t]*(?=\{|$)", re.MULTILINE)


def readable(markup: str) -> str:
    """The words of any slice of Markdown source, white space folded.

    Emphasis, link targets, code ticks, tags, comments, attributes, template commands, footnote
    marks and what is struck out are gone, as are the markers of lines: `#`, `-`, `1.`, `>`, `|`.
    """
    lines = _MARKER.sub("", _NO_WORDS.sub("", without_comments(markup)))
    return words(_CLOSER.sub("", lines))


def words(markup: str) -> str:
    """The words of Markdown from which the markers of lines have been taken already."""
    if not _MARKUP.search(markup):
        return " ".join(markup.split())
    text = _STRAY.sub(" ", markup)
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: found[1].translate(_KEEP), text)
    if "`" in text:
        text = _CODE.sub(lambda found: found[2].translate(_KEEP), text).replace("`", "")
    if "{" in text:
        text = _BRACES.sub("", text)
    if "[" in text:
        text = _without_links(text)
    if "<" in text:
        text = _without_tags(text)
    text = _without_emphasis(text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: clean(unescape(found[0])), text)
    return " ".join((text if text.isascii() else text.translate(_BACK)).split())


def has_markup(text: str) -> bool:
    """Whether there may be more to do for the words of a text than to fold its white space."""
    return _MARKUP.search(text) is not None


def without_comments(markup: str) -> str:
    """Markup without `<!-- … -->`; an opener that is never closed hides the rest."""
    kept, start = [], 0
    while (opener := markup.find("<!--", start)) >= 0:
        kept.append(markup[start:opener])
        closer = markup.find("-->", opener)
        start = closer + 3 if closer >= 0 else len(markup)
    return "".join((*kept, markup[start:]))


def _without_links(text: str) -> str:
    if "[!" in text:
        text = _COMMAND.sub("", _TERM.sub(r"\1", text))
    if "![" in text:
        text = _PICTURE.sub("[]", text).replace("![", "[")
    if "[^" in text:
        text = _NOTE.sub("", text)
    text = _CHECKBOX.sub("", text)
    for _ in range(3):  # an image inside a link inside brackets: innermost first
        text, changes = _LINK.subn(_FIRST_GROUP, text)
        if not changes or "[" not in text:
            break
    return _SHORTCUT.sub(_FIRST_GROUP, text) if "[" in text else text


def _without_tags(text: str) -> str:
    text = _DELETED.sub("", _ADDRESS.sub(r"\1", text))
    return TAG.sub(lambda tag: "" if is_inline(tag) else " " if is_tag(tag) else tag[0], text)


def _without_emphasis(text: str) -> str:
    if "~~" in text:
        text = _STRUCK.sub("", text)
    if "==" in text:
        text = _HIGHLIGHT.sub("", text)
    if "**" in text:
        text = _STARS.sub("", text)
    if "*" in text:
        text = _EMPHASIS.sub(lambda found: found[1] or "", text)
    return _UNDERLINES.sub("", text) if "_" in text else text
