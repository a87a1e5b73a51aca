"""What a document calls itself."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from .guide import Section
from .phrases import shared_phrase
from .source import Source

_POOR = re.compile(
    r"(?:an?|the|about|articles?|certification|courses?|docs?|documents?|documentation|exams?"
    r"|examples?|faqs?|frequently|asked|questions|guides?|handbook|home|index|information"
    r"|introduction|main|notes|overview|page|preface|readme|site|start|study|summary|title|toc"
    r"|untitled|website|welcome)",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\.(?:docx?|pptx?|indd|pdf|html?|md|txt|tex|dvi|odt|rtf)\b", re.IGNORECASE)


def title_of(source: Source, sections: Sequence[Section], document: str) -> str:
    """The most telling name: declared, or the one main heading, or what the headings share."""
    titles = [section.title for section in sections if section.title]
    main = _main_heading(source, sections)
    declared = main if _words(source.title) < _words(main) else source.title
    if not _is_poor(declared or main):
        return (declared or main).strip()
    opening = titles[:1] if sections and sections[0].title else []
    stem = PurePosixPath(document).stem.replace("-", " ").replace("_", " ")
    names = [main, shared_phrase(titles), *opening, source.title, stem, *titles]
    telling = (name.strip() for name in names if not _is_poor(name))
    return next(telling, next(filter(None, names), document))


def _main_heading(source: Source, sections: Sequence[Section]) -> str:
    """The heading over the whole document, or the one that it begins with; "" without either."""
    outermost = [section.title for section in sections if section.level == 1 and section.title]
    opens = any(block.kind == "heading" and block.level < 2 for block in source.blocks[:1])
    return outermost[0] if len(outermost) == 1 or (outermost and opens) else ""


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", title.lower()))


def _is_poor(title: str) -> bool:
    """Whether a title says nothing of its own: "Guide", "Home", the name of a file."""
    words = re.findall(r"\w+", title)
    return all(map(_POOR.fullmatch, words)) or _FILE_NAME.search(title) is not None
