"""Edits of a guide's Markdown that change none of its words."""

import re
from collections.abc import Callable
from random import Random
from textwrap import fill

from corpus import Guide

Typography = Callable[[Guide, Random], str]
_BULLET = re.compile(r"^([ \t]*)[-*] ", re.MULTILINE)
_NUMBER = re.compile(r"^([ \t]*\d{1,3})\. ", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6} .+)$", re.MULTILINE)
_ROW = re.compile(r"^\|.*\|$", re.MULTILINE)


def quotes_turned(guide: Guide, chance: Random) -> str:
    """Straight quotes made curly, and the other way."""
    turned = str.maketrans({"'": "’", "’": "'", "“": '"', "”": '"'})
    return guide.text.translate(turned)


def dashes_turned(guide: Guide, chance: Random) -> str:
    """Dashes within sentences made longer or shorter."""
    return guide.text.replace(" – ", " - ").replace(" — ", " – ")


def paragraphs_wrapped(guide: Guide, chance: Random) -> str:
    """Paragraphs wrapped at 60 to 90 characters."""
    text, width = guide.text, chance.randint(60, 90)
    for paragraph in reversed(guide.paragraphs):
        words = text[paragraph.start : paragraph.end]
        if words[0].isalpha() and "\n" not in words:
            wrapped = fill(words, width, break_long_words=False, break_on_hyphens=False)
            text = text[: paragraph.start] + wrapped + text[paragraph.end :]
    return text


def words_emphasised(guide: Guide, chance: Random) -> str:
    """Some words of paragraphs set in bold or italics."""
    text = guide.text
    for paragraph in reversed(guide.paragraphs):
        words = text[paragraph.start : paragraph.end].split(" ")
        plain = [n for n, word in enumerate(words) if word.isalpha() and n]
        for number in chance.sample(plain, min(2, len(plain))):
            words[number] = chance.choice(("**{}**", "*{}*", "_{}_")).format(words[number])
        text = text[: paragraph.start] + " ".join(words) + text[paragraph.end :]
    return text


def markers_exchanged(guide: Guide, chance: Random) -> str:
    """Other bullets, other brackets after numbers."""
    return _NUMBER.sub(r"\1) ", _BULLET.sub(r"\1+ ", guide.text))


def tables_padded(guide: Guide, chance: Random) -> str:
    """Rows with more room between their cells."""
    return _ROW.sub(lambda row: row[0].replace("|", " | ").strip(), guide.text)


def headings_closed(guide: Guide, chance: Random) -> str:
    """Headings with hashes behind them, too."""
    return _HEADING.sub(r"\1 ##", guide.text)


def lines_ended_otherwise(guide: Guide, chance: Random) -> str:
    """Carriage returns, no-break spaces after commas, and a soft hyphen or two."""
    spaced = guide.text.replace(", ", ",\u00a0", 5).replace("ation ", "a\u00adtion ", 3)
    return spaced.replace("\n", "\r\n")


def comment_put_in(guide: Guide, chance: Random) -> str:
    """A comment between two sections."""
    section = chance.choice(guide.sections)
    return f"{guide.text[: section.start]}<!-- to be checked -->\n\n{guide.text[section.start :]}"
