"""Guides as many as wanted, made of other documents' chapters by a seed.

Each document is retold by a few authors, who name its things, put its numbers and word it in their
own way. Sixty programmes have a field and an author; a programme has a guide a track: most
chapters of one document, told about the programme's field, and chapters of others. What the guides
of an author share is worded alike, as a publisher's guides are; fields, numbers and the choice of
chapters differ. So near-equal headings and sentences compete, within a programme and beyond it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random  # no secrets are made here
from typing import Any

import yaml

from corpus import Guide

from .chapters import Chapter, chapters
from .renaming import FIELD, distinctive, renaming
from .varying import habits, numbers, reworded

PROGRAMMES = 60
AUTHORS = 2
PASSAGES = 112  # of a guide, on average
_DONORS = 6  # documents that a programme takes further chapters from
_KEPT = 0.85  # of a document's chapters
_OWN_NUMBERS = 0.1  # of the blocks that have numbers
_SPREAD = 0.3  # of the sizes, as a share of the average

Document = tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """What one programme is about, the document that it tells, and where it borrows chapters."""

    field: str
    host: Document
    donors: Sequence[Document]


def write_guides(folder: Path, documents: Sequence[Guide], count: int, seed: int) -> list[Path]:
    """Writes `count` guides as Markdown files; the first of many are the same as of few.

    Args:
        folder: Made if it is not there; files of that name are replaced.
        documents: What chapters are taken from.
        count: How many guides.
        seed: The same one gives the same guides.

    """
    folder.mkdir(parents=True, exist_ok=True)
    words = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    programmes = _programmes(documents, words, seed)
    tracks = words["tracks"].split()
    paths = []
    for place in range(count):
        programme, track = programmes[place % PROGRAMMES], tracks[place // PROGRAMMES]
        title = f"Certified {programme.field} {track}"
        told = _guide(title, programme, Random(f"{seed}/{title}"))  # noqa: S311
        path = folder / f"{title.lower().replace(' ', '-')}.md"
        path.write_text(told, encoding="utf-8")
        paths.append(path)
    return paths


def _programmes(documents: Sequence[Guide], words: Any, seed: int) -> list[Programme]:  # noqa: ANN401
    """The host is one of the longer documents; one in three is the first, which is asked about."""
    random = Random(seed)  # noqa: S311
    drawn = [Random(f"{seed}/{author}") for author in range(AUTHORS)]  # noqa: S311
    authors = [_retold(documents, words, each) for each in drawn]
    places, trades = words["places"].split(), words["trades"].split()
    fields = [f"{place} {trade}" for place in places for trade in trades]
    found = []
    for number, field in enumerate(random.sample(fields, PROGRAMMES)):
        told = authors[number % AUTHORS]
        large = [one for one in told if _size(one) > PASSAGES // 3]
        host = told[0] if random.random() < 1 / 3 else random.choice(large)
        donors = random.sample(told, min(_DONORS, len(told)))
        found.append(Programme(field, host, [one for one in donors if one is not host]))
    return found


def _retold(documents: Sequence[Guide], words: Any, random: Random) -> list[Document]:  # noqa: ANN401
    """Every document as one author tells it."""
    habit = habits(words["wordings"], random)
    return [_by(guide, words, habit, random) for guide in documents]


def _by(guide: Guide, words: Any, habit: Mapping[str, str], random: Random) -> Document:  # noqa: ANN401
    names, heads, tails = distinctive(guide), words["heads"].split(), words["tails"].split()
    named = renaming(guide.title, names, heads, tails, random)
    return tuple(
        Chapter(
            named(part.title),
            tuple(reworded(named(numbers(block, random)), habit) for block in part.blocks),
        )
        for part in chapters(guide)
    )


def _guide(title: str, programme: Programme, random: Random) -> str:
    wanted = max(30, random.gauss(PASSAGES, PASSAGES * _SPREAD))
    kept = [chapter for chapter in programme.host if random.random() < _KEPT]
    size = _size(kept)
    others = [chapter for donor in programme.donors for chapter in donor]
    for chapter in random.sample(others, len(others)):
        if size >= wanted:
            break
        if chapter.size <= PASSAGES // 2:
            kept.insert(random.randint(len(kept) // 2, len(kept)), chapter)
            size += chapter.size
    told = "\n\n".join(_chapter(chapter, random) for chapter in kept)
    return f"---\ntitle: {title}\n---\n\n{told.replace(FIELD, programme.field)}\n"


def _chapter(chapter: Chapter, random: Random) -> str:
    blocks = (
        numbers(block, random) if random.random() < _OWN_NUMBERS else block
        for block in chapter.blocks
    )
    return "\n\n".join([f"## {chapter.title}", *blocks])


def _size(document: Sequence[Chapter]) -> int:
    return sum(chapter.size for chapter in document)
