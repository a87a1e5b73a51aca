"""HTML and JSX tags as they stand in Markdown source."""

import re

TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w.-]{0,60})"
    r"(?P<attributes>(?:\s(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)?)/?>"
)
"""One tag. Nothing in it can match twice, so that a hostile line costs no more than its length."""

INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
        *("em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "q", "rp", "rt"),
        *("ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "svg", "time"),
        *("tt", "u", "var", "wbr"),
    )
)
"""Names of the elements that stand inside a line."""

BLOCK = frozenset(
    (
        *("address", "article", "aside", "base", "blockquote", "body", "br", "button", "caption"),
        *("center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("head", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "link", "main"),
        *("math", "menu", "meta", "nav", "noscript", "object", "ol", "optgroup", "option", "p"),
        *("param", "picture", "pre", "script", "section", "select", "source", "style", "summary"),
        *("table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr"),
        *("ul", "video"),
    )
)
"""Names of the elements that begin a line of their own."""


def is_inline(tag: re.Match[str]) -> bool:
    """Whether a match of `TAG` is an element inside a line, so that no space replaces it."""
    return tag["name"].lower() in INLINE


def is_tag(tag: re.Match[str]) -> bool:
    """Whether a match of `TAG` is HTML or a component, and not a placeholder such as `<name>`."""
    name = tag["name"]
    return bool(
        name.lower() in BLOCK
        or name.lower() in INLINE
        or not name.islower()
        or tag["close"]
        or "=" in tag["attributes"]
        or "-" in name
        or tag[0].endswith("/>")
    )
