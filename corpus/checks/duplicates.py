"""Questions asked twice, and text that stands twice: in sections, paragraphs, whole documents."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..finding import Finding, Place, finding, heading_place, place
from ..guide import Faq, Guide
from .topics import topics
from .wording import content_words, quoted, words

_SHINGLE = 3  # words in a row
_SAME_TEXT = 0.8  # share of shingles in common
_SAME_EDITION = 0.5  # the same, of whole documents on one topic
_LEAST_WORDS = 25  # shorter texts repeat for good reasons
_MOST_SYMBOLS = 0.04  # of the characters of prose
_SKETCH = 12  # smallest shingle digests by which likely copies are found
_MOST_LIKELY = 8  # copies that a text is compared with
_COMMON = 64  # a digest in so many texts tells nothing


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch of text with its shingles."""

    name: str
    place: Place
    shingles: frozenset[int]


def duplicate_questions(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each question that a guide asks more than once, small words aside."""
    for guide in guides:
        asked: dict[frozenset[str], list[Faq]] = defaultdict(list)
        for faq in guide.faqs:
            asked[_about(faq.question)].append(faq)
        for same in asked.values():
            if len(same) > 1:
                yield _asked_again(guide, same)


def _about(question: str) -> frozenset[str]:
    """What is asked: the words that carry meaning, and what is asked of a single one."""
    key = content_words(question)
    return frozenset(key if len(set(key)) > 1 else (*key, *words(question)[:1]))


def _asked_again(guide: Guide, same: Sequence[Faq]) -> Finding:
    answers = {words(faq.answer) for faq in same}
    manner = "the same answer" if len(answers) == 1 else "different answers"
    return finding(
        "duplicate_question",
        [guide.title, " ".join(sorted(set(content_words(same[0].question))))],
        f"“{same[0].question}” is asked {len(same)} times, with {manner}.",
        [place(guide, faq.start, faq.end) for faq in same],
    )


def near_duplicates(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each text that a guide holds twice, small changes aside."""
    for guide in guides:
        for same in _clusters(_units(guide), _SAME_TEXT):
            first = same[0]
            yield finding(
                "near_duplicate",
                [guide.title, " ".join(words(first.place.quote))],
                f"The text under {quoted(dict.fromkeys(unit.name for unit in same))} stands "
                f"{len(same)} times, almost word for word.",
                [unit.place for unit in same],
            )


def near_editions(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for documents that are almost one: editions of a text, or copies of a page."""
    documents = {guide.document: _document(guide) for guide in guides}
    told: set[str] = set()
    for topic in topics(guides):
        for same in _clusters((documents[guide.document] for guide in topic), _SAME_EDITION):
            told.update(unit.name for unit in same)
            yield _copies(same, "are editions of one text: keep the one that is in force")
    for same in _clusters(documents.values(), _SAME_TEXT):
        if not told.issuperset(unit.name for unit in same):
            yield _copies(same, "hold almost the same text")


def _copies(same: Sequence[_Unit], what: str) -> Finding:
    names = [unit.name for unit in same]
    places = [unit.place for unit in same]
    return finding("near_duplicate", names, f"The documents {quoted(names)} {what}.", places)


def _units(guide: Guide) -> Iterator[_Unit]:
    """Paragraphs, lists and answers; answers to one repeated question count as one."""
    spans = [(paragraph.start, paragraph.end) for paragraph in guide.paragraphs]
    spans += [(items.start, items.end) for items in guide.lists]
    asked: set[frozenset[str]] = set()
    for faq in guide.faqs:
        key = _about(faq.question)
        if key not in asked:
            spans.append((faq.answer_start, faq.end))
        asked.add(key)
    for start, end in sorted(spans):
        text = guide.readable(start, end)
        found = words(text)
        if sum(map(str.isalpha, found)) >= _LEAST_WORDS and not _is_code(text):
            where = place(guide, start, end)
            name = where.section[-1] if where.section else guide.title
            yield _Unit(name, where, _shingles(found))


def _is_code(text: str) -> bool:
    """Whether a text is a listing: a guide shows one again as it grows."""
    return sum(map(text.count, "{}();=<>$#\\")) > len(text) * _MOST_SYMBOLS


def _document(guide: Guide) -> _Unit:
    where = heading_place(guide, guide.sections[0].start if guide.sections else 0)
    return _Unit(guide.document, where, _shingles(words(guide.text)))


def _shingles(found: Sequence[str]) -> frozenset[int]:
    """Digests of every few words in a row; equal on every machine and run."""
    return frozenset(
        int.from_bytes(
            hashlib.blake2b(
                " ".join(found[start : start + _SHINGLE]).encode(), digest_size=8
            ).digest()
        )
        for start in range(max(1, len(found) - _SHINGLE + 1))
    )


def _clusters(units: Iterable[_Unit], least: float) -> list[list[_Unit]]:
    """Units that are alike, two or more together; each is compared with first ones alone.

    Likely copies are found by the smallest digests that they share (bottom-k sketches, Broder
    1997), so that the time is about linear in the number of units.
    """
    clusters: list[list[_Unit]] = []
    by_digest: dict[int, list[int]] = defaultdict(list)
    for unit in units:
        sketch = sorted(unit.shingles)[:_SKETCH]
        shared = Counter(number for digest in sketch for number in by_digest[digest])
        likely = [number for number, _ in shared.most_common(_MOST_LIKELY)]
        home = next((n for n in likely if _alike(unit, clusters[n][0]) >= least), None)
        if home is not None:
            clusters[home].append(unit)
            continue
        for digest in sketch:
            if len(by_digest[digest]) < _COMMON:
                by_digest[digest].append(len(clusters))
        clusters.append([unit])
    return [cluster for cluster in clusters if len(cluster) > 1]


def _alike(one: _Unit, other: _Unit) -> float:
    return len(one.shingles & other.shingles) / len(one.shingles | other.shingles)
