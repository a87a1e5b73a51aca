"""Building a library, beside the raw embedder on the same texts; and again with one edit."""

import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import TypeVar

from corpus import Guide, bundled, passages, read_all, sayable
from index import Library, embedder

_EDIT = " Since then this was edited."
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Built:
    """What building took.

    Attributes:
        texts: Different texts that were embedded.
        embedding: Seconds of the raw embedder for all of them in one call, sorted by length.
        building: Seconds from the guides in memory to a complete build on the disk.
        embedding_cpu, building_cpu: The same in seconds of CPU.
        again: Seconds from a file with one edited answer to a live build: reading all, too.
        embedded_again: Texts that this embedded.
        memory: Peak of the process in MiB, and how much of it came with building.

    """

    passages: int
    texts: int
    embedding: float
    building: float
    embedding_cpu: float
    building_cpu: float
    again: float
    embedded_again: int
    memory: tuple[float, float]


def documents() -> Sequence[Path]:
    """What is built: the guide and the documents that come with the product."""
    return (bundled(), Path(__file__).parents[2] / "evals" / "documents")


def building(folder: Path, paths: Sequence[Path]) -> Built:
    """Build a copy of the documents in a folder, then again with one answer of an FAQ edited."""
    copies = [Path(copytree(path, folder / "documents" / path.name)) for path in paths]
    guides = _read(copies)
    texts = _texts(guides)
    encode = embedder()
    encode.embed(texts[:1])
    _, (raw, raw_cpu) = _timed(lambda: encode.embed(texts))
    before = _peak()
    library = Library(folder / "data", lambda: encode)
    (first, _), (took, took_cpu) = _timed(lambda: library.stage(guides))
    library.promote(first.id, evaluated=False, reason="a benchmark")
    grown = _peak() - before
    _edit(guides, copies)

    def again() -> int:
        second, _ = library.stage(_read(copies))
        library.promote(second.id, evaluated=False, reason="a benchmark")
        library.open()
        return second.embedded

    embedded, (live, _) = _timed(again)
    return Built(
        passages=first.passages,
        texts=len(texts),
        embedding=raw,
        building=took,
        embedding_cpu=raw_cpu,
        building_cpu=took_cpu,
        again=live,
        embedded_again=embedded,
        memory=(_peak(), grown),
    )


def _read(paths: Sequence[Path]) -> list[Guide]:
    return [guide for guide in read_all(paths) if isinstance(guide, Guide)]


def _texts(guides: Sequence[Guide]) -> list[str]:
    """Every text that a build of these guides embeds, once."""
    cut = [passage for guide in guides for passage in passages(sayable(guide))]
    return list(dict.fromkeys(text for one in cut for text in (*one.views, *one.unit_views)))


def _edit(guides: Sequence[Guide], folders: Sequence[Path]) -> None:
    """Add a sentence to the first answer of an FAQ, in its file."""
    for guide in guides:
        for faq in guide.faqs:
            answer = guide.text[faq.answer_start : faq.end].strip()
            for path in (path for folder in folders for path in folder.rglob("*.md")):
                text = path.read_text(encoding="utf-8")
                if answer in text:
                    path.write_text(text.replace(answer, answer + _EDIT, 1), encoding="utf-8")
                    return
    raise ValueError("none of the documents has an FAQ in Markdown")


def _peak() -> float:
    """Most memory that this process has held so far, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def _timed(call: Callable[[], Result]) -> tuple[Result, tuple[float, float]]:
    """What a call gives, and its seconds by the wall and of CPU."""
    began, used = time.perf_counter(), time.process_time()
    result = call()
    return result, (time.perf_counter() - began, time.process_time() - used)
