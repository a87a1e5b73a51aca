"""Which parts of an HTML page are for its readers, and which are the site around them."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_DROPPED = frozenset(
    (
        *("nav", "footer", "aside", "script", "style", "template", "noscript", "iframe", "svg"),
        *("head", "select", "textarea", "dialog", "object", "canvas", "math", "audio", "video"),
        *("del", "s", "strike", "input", "-comment"),
    )
)
_ROLES = frozenset(
    ["navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "toolbar"]
)
_NOTICE = re.compile(r"cookie|consent|gdpr|onetrust", re.IGNORECASE)
_UNSEEN = re.compile(
    r"(?:^|\s)(?:hidden|d-none|sr-only|visually-hidden|screen-reader-text)(?:\s|$)"
)
_SHOWN = re.compile(r":(?:block|flex|inline|grid|table)|d-(?:sm|md|lg|xl)-")
_STYLE = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_TOGGLES = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle", "data-bs-target")
_TOGGLE_TEXT = 300  # a longer text is no title of something folded

Attributes = dict[str, str | None]


def folded_ids(page: LexborHTMLParser) -> frozenset[str]:
    """The ids of the elements that some title of the page opens."""
    names = ("aria-controls", "data-target", "data-bs-target")
    openers = page.css(", ".join(f"[{name}]" for name in (*names, "data-toggle")))
    values = (opener.attributes.get(name) or "" for opener in openers for name in (*names, "href"))
    return frozenset(value.lstrip("#") for value in values if value)


def is_dropped(
    node: LexborNode, attributes: Attributes, folded: frozenset[str] = frozenset()
) -> bool:
    """Whether an element and all in it is none of the page's content; `folded` as above."""
    tag = node.tag or ""
    if tag in _DROPPED or (attributes and attributes.get("role") in _ROLES):
        return True
    if tag == "header":
        within = node.parent is not None and node.parent.tag in ("main", "article")
        return not within and node.css_first("nav") is not None
    if tag == "form":  # some systems wrap the whole page in one
        return node.css_first("h1, h2, main, article") is None
    if not attributes:
        return False
    name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    if tag in ("div", "section") and _NOTICE.search(name):
        return True
    if not _is_hidden(attributes) or attributes.get("id") in folded:
        return False
    return not _is_folded(node, attributes)


def only_text(node: LexborNode) -> str | None:
    """The text of an element that holds nothing else, as most do; None for the others."""
    child = node.child
    return child.text_content if child and child.tag == "-text" and not child.next else None


def is_toggle(node: LexborNode, attributes: Attributes) -> bool:
    """Whether an element is the title that opens and closes something."""
    if node.tag == "summary" or any(name in attributes for name in _TOGGLES):
        return True
    return "accordion" in (attributes.get("class") or "").lower()


def _is_hidden(attributes: Attributes) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _STYLE.search(attributes.get("style") or ""):
        return True
    names = attributes.get("class") or ""
    return bool(_UNSEEN.search(names)) and not _SHOWN.search(names)


def _is_folded(node: LexborNode, attributes: Attributes) -> bool:
    """Hidden until its title is pressed: an answer below its question, the panel of a tab."""
    if attributes.get("role") == "tabpanel" or attributes.get("hidden") == "until-found":
        return True
    before = node.prev
    while before is not None and (before.tag or "-").startswith("-"):
        before = before.prev
    if before is None:
        return False
    text = " ".join(before.text(deep=True).split()) if before else ""
    if not text or len(text) > _TOGGLE_TEXT:
        return False
    return text.endswith("?") or before.tag == "button" or is_toggle(before, before.attributes)
