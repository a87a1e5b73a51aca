"""Edits after which nobody is told anything else: typography, and what is only added."""

import re
from collections.abc import Callable
from functools import partial
from random import Random
from textwrap import fill

from benchmarks.recall import section_edits, typography, unit_edits

from .source import Source, sentences

Edit = Callable[[Source, Random], str | None]

_TEXT = re.compile(r"(?:^|(?<=>))[^<>]+", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,2}) (.+)\n", re.MULTILINE)


def quotes_turned(source: Source, chance: Random) -> str | None:
    """Straight quotes made curly, and the other way."""
    turned = str.maketrans({"'": "’", "’": "'", "“": '"', "”": '"'})
    return _outside_of_tags(source, lambda words: words.translate(turned))


def dashes_turned(source: Source, chance: Random) -> str | None:
    """Dashes within sentences made longer or shorter, and three dots made one sign."""
    return _outside_of_tags(
        source,
        lambda words: words.replace(" – ", " - ").replace(" — ", " – ").replace("...", "…"),
    )


def lines_ended_otherwise(source: Source, chance: Random) -> str:
    """Carriage returns, a mark of the byte order, and spaces at the ends of lines."""
    return "\ufeff" + source.text.replace("\n", "\r\n").replace(".\r\n", ". \r\n")


def spaces_kept_together(source: Source, chance: Random) -> str | None:
    """No-break spaces in sentences, and a soft hyphen or two."""
    return _outside_of_tags(
        source, lambda words: words.replace(", ", ",\u00a0").replace("ation ", "a\u00adtion ", 1)
    )


def blank_lines_doubled(source: Source, chance: Random) -> str:
    """Two blank lines in the place of one."""
    return source.text.replace("\n\n", "\n\n\n")


def paragraphs_wrapped(source: Source, chance: Random) -> str | None:
    """Paragraphs wrapped at 60 to 90 characters."""
    text, width = source.text, chance.randint(60, 90)
    for piece in sorted(source.paragraphs, key=lambda piece: -piece.first):
        words = text[piece.first : piece.last]
        if words[:1].isalpha() and "\n" not in words:
            wrapped = fill(words, width, break_long_words=False, break_on_hyphens=False)
            text = text[: piece.first] + wrapped + text[piece.last :]
    return text if text != source.text else None


def words_emphasised(source: Source, chance: Random) -> str | None:
    """A word here and there set in bold."""
    if source.guide.format == "text":
        return None
    mark = "<b>{}</b>" if source.guide.format == "html" else "**{}**"
    text = source.text
    for piece in sorted(source.paragraphs, key=lambda piece: -piece.first):
        for start, end in [*sentences(source, piece)][-1:]:
            words = text[start:end].split(" ")
            if words[1].isalpha():
                words[1] = mark.format(words[1])
                text = text[:start] + " ".join(words) + text[end:]
    return text if text != source.text else None


def headings_underlined(source: Source, chance: Random) -> str | None:
    """Headings with a line below them in the place of hashes before them."""
    if source.guide.format != "markdown":
        return None
    return _HEADING.sub(lambda found: f"{found[2]}\n{'=-'[len(found[1]) - 1] * 8}\n", source.text)


def markers_exchanged(source: Source, chance: Random) -> str | None:
    """Other bullets, other brackets after numbers."""
    return _in_markdown(source, chance, typography.markers_exchanged)


def tables_padded(source: Source, chance: Random) -> str | None:
    """Rows with more room between their cells."""
    return _in_markdown(source, chance, typography.tables_padded) if source.tables else None


def headings_closed(source: Source, chance: Random) -> str | None:
    """Headings with hashes behind them, too."""
    return _in_markdown(source, chance, typography.headings_closed)


def comment_put_in(source: Source, chance: Random) -> str | None:
    """A comment between two sections."""
    return _in_markdown(source, chance, typography.comment_put_in)


def faq_added(source: Source, chance: Random) -> str | None:
    """A question with its answer behind another one."""
    return _added(source, chance, partial(unit_edits.unit_added, "faq"))


def row_added(source: Source, chance: Random) -> str | None:
    """A row in a table."""
    return _added(source, chance, partial(unit_edits.unit_added, "row"))


def item_added(source: Source, chance: Random) -> str | None:
    """An item in a list."""
    return _added(source, chance, partial(unit_edits.unit_added, "item"))


def paragraph_added(source: Source, chance: Random) -> str | None:
    """A paragraph below another one."""
    return _added(source, chance, partial(unit_edits.unit_added, "paragraph"))


def section_added(source: Source, chance: Random) -> str | None:
    """A heading with a paragraph and a list."""
    return _added(source, chance, section_edits.section_added)


def _in_markdown(source: Source, chance: Random, edit: typography.Typography) -> str | None:
    if source.guide.format != "markdown":
        return None
    text = edit(source.guide, chance)
    return text if text != source.text else None


def _added(source: Source, chance: Random, edit: unit_edits.Editor) -> str | None:
    made = edit(source.guide, chance) if source.guide.format != "html" else None
    return made.text if made else None


def _outside_of_tags(source: Source, change: Callable[[str], str]) -> str | None:
    if source.guide.format != "html":
        found = change(source.text)
    else:
        found = _TEXT.sub(lambda words: change(words[0]), source.text)
    return found if found != source.text else None
