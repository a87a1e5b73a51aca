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
    main = [section.title for section in sections if section.level == 1 and section.title]
    first = main if len(main) == 1 or (titles and _is_title_heading(source)) else []
    shared = shared_phrase(titles)
    for name in (source.title, *first[:1], shared, *titles[:1], source.title):
        if name and not _is_poor(name):
            return name.strip()
    return source.title or (titles[0] if titles else PurePosixPath(document).stem)


def _is_title_heading(source: Source) -> bool:
    return source.blocks[0].kind == "heading" and source.blocks[0].level in (0, 1)


def _is_poor(title: str) -> bool:
    """Whether a title says nothing of its own: "Guide", "Home", the name of a file."""
    words = re.findall(r"\w+", title)
    return all(map(_POOR.fullmatch, words)) or _FILE_NAME.search(title) is not None
