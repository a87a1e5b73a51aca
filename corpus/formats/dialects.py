"""Lines that Markdown dialects address to a site generator, not to readers.

Among them: call-outs (Adobe, GitHub, Docusaurus, MkDocs), tabs, accordions, link definitions,
tables of contents, includes, and the imports of MDX.
"""

import re

_TAB = re.compile(r"\[!TAB\s([^\[\]]{1,300})\]\s{0,9}(?:\{[^{}]{0,200}\})?$")
_FOLDED = re.compile(r"\?\?\?\+?\s+[\w-]{1,40}\s+\"([^\"]{1,500})\"$|\+\+\+\s*(\S.*)$")
_FENCED = re.compile(r":{3,}[ \t]{0,9}([\w-]{1,40})(?:\[([^\[\]]{1,500})\]|[ \t]{1,9}(\S.*))")
_FOLDING = re.compile(
    r"accordion|collaps|details|disclosure|expand|faq|question|spoiler|toggle", re.IGNORECASE
)
_LITTER = re.compile(
    r"\[![A-Z]{2,20}\]$"  # the kind of a call-out
    r"|\[(?!\^)[^\[\]]{1,300}\]:\s"  # link definition
    r"|:{3,}|\+\+\+$|!!!\s|\?\?\?\+?\s[\w-]{1,40}$|--8<--|\[\[?_?toc_?\]?\]$|\*\[[^\]]{1,80}\]:"
    r"|import\s[^;]{0,300}from\s+['\"]|import\s+['\"]|export\s+(?:const|default|function|let)\s"
    r"|@import\s|!include\b|\{:?\s{0,9}toc\b",
    re.IGNORECASE,
)


def generated_title(text: str) -> tuple[str, bool] | None:
    """The title of a tab or an accordion, and whether it folds what follows; None for other lines.

    `[!TAB Title] {#id}`, `+++ Title`, `??? note "Title"`, `::: details Title`.
    """
    if tab := _TAB.match(text):
        return tab[1], False
    if folded := _FOLDED.match(text):
        return folded[1] or folded[2], True
    fenced = _FENCED.match(text)
    title = (fenced[2] or fenced[3]) if fenced else ""
    if fenced and (is_folding(fenced[1]) or title.endswith("?")):
        return title, True
    return None


def is_folding(name: str) -> bool:
    """Whether a component or command of this name shows a title that opens what is in it."""
    return _FOLDING.search(name) is not None


def is_litter(text: str) -> bool:
    """Whether a line has no words for readers."""
    return _LITTER.match(text) is not None
