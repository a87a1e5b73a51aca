"""Questions and their whole answers, in whatever layout a document gives them.

First every block that could be a question is a candidate, with the layout it has. Then candidates
that stand under one topic are weighed together: they are FAQ pairs if the topic says so ("FAQ"),
if the layout says so ("Q:", an accordion), or if several of one layout follow each other. One
heading that happens to end in a question mark is a section like any other.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from .answers import Pair, answer_end, inline_answer, pair
from .question_tables import table_pairs
from .questions import (
    announces_questions,
    ends_as_question,
    holds_question_mark,
    opens_as_question,
    question_prefix,
)
from .source import Block, Source

Layout = Literal["inline", "paragraph", "item", "heading", "marked"]  # the more explicit the later
_LAYOUTS: tuple[Layout, ...] = ("inline", "paragraph", "item", "heading", "marked")
_LONGEST_QUESTION = 300  # characters
# How many questions of one layout prove each other where no heading announces them.
_RUN = {"marked": 1, "item": 2, "heading": 3, "paragraph": 3, "inline": 3}
_LONG_RUN = 5  # question headings in a row that are an FAQ whatever else the document holds


@dataclass(frozen=True, slots=True)
class Candidate:
    """A block that may be a question.

    Attributes:
        index: Its place among the blocks.
        layout: How it is set; questions of one FAQ share it.
        topic: Index of the heading it stands under, -1 for none.
        announced: Whether that heading, or one above it, announces questions.
        sure: Ends in a question mark or is marked "Q:"; otherwise only its first word asks.

    """

    index: int
    layout: Layout
    topic: int
    announced: bool
    sure: bool


def find_pairs(source: Source) -> list[Pair]:
    """All FAQ pairs of a document, in reading order, not overlapping."""
    questions = set(_questions(source))
    pairs = list(table_pairs(source))
    starts = sorted(questions.union(found.blocks.start for found in pairs))
    for index, after in pairwise([*starts, len(source.blocks)]):
        if index in questions:
            found = pair(source, index, answer_end(source, index, after))
            pairs += [found] if found.answer else []
    return sorted(pairs, key=lambda found: found.start)


def _questions(source: Source) -> Iterator[int]:
    candidates = list(_candidates(source))
    for _, group in groupby(candidates, key=lambda candidate: candidate.topic):
        under_topic = list(group)
        layout = _main_layout(under_topic)
        alike = [candidate for candidate in under_topic if candidate.layout == layout]
        yield from (candidate.index for candidate in _proven(source.blocks, alike))


def _main_layout(candidates: Sequence[Candidate]) -> Layout:
    """The layout of most candidates; the more explicit one on a tie."""
    counts = Counter(candidate.layout for candidate in candidates if candidate.sure)
    if not counts:
        counts = Counter(candidate.layout for candidate in candidates)
    return max(counts, key=lambda layout: (counts[layout], _LAYOUTS.index(layout)))


def _proven(blocks: Sequence[Block], alike: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those of the candidates, all of one layout and under one topic, that are questions."""
    sure = sum(candidate.sure for candidate in alike)
    if alike[0].announced:
        return alike if sure or len(alike) > 1 else ()
    if sure < max(_RUN[alike[0].layout], len(alike) / 2):
        return ()
    if alike[0].layout != "heading" or _siblings_agree(blocks, alike):
        return alike
    runs = _unbroken(blocks, alike)
    return [candidate for run in runs if len(run) >= _LONG_RUN for candidate in run]


def _siblings_agree(blocks: Sequence[Block], alike: Sequence[Candidate]) -> bool:
    """Whether most headings of the questions' own level, under the same heading, are questions."""
    level = blocks[alike[0].index].level
    siblings = 0
    for index in range(alike[0].topic + 1, len(blocks)):
        block = blocks[index]
        if block.kind == "heading":
            if 0 < block.level < level or (block.level and not level):
                break
            siblings += block.level == level
    return len(alike) >= 0.6 * siblings


def _unbroken(
    blocks: Sequence[Block], candidates: Sequence[Candidate]
) -> Iterator[list[Candidate]]:
    """The candidates in runs without another heading between them."""
    run = [candidates[0]]
    for before, candidate in pairwise(candidates):
        between = blocks[before.index + 1 : candidate.index]
        if any(block.kind == "heading" for block in between):
            yield run
            run = []
        run.append(candidate)
    yield run


def _candidates(source: Source) -> Iterator[Candidate]:
    blocks = source.blocks
    stack: list[int] = []  # headings above the current block that are no candidates themselves
    whole = announces_questions(source.title) or _is_faq_document(blocks)
    for index, block in enumerate(blocks):
        if block.kind != "heading" and not block.question and not holds_question_mark(block.plain):
            continue
        layout = _layout(blocks, index)
        if block.kind == "heading":
            stack = [above for above in stack if _is_above(blocks[above], block, bool(layout))]
        if layout:
            announced = whole or any(announces_questions(blocks[above].plain) for above in stack)
            sure = ends_as_question(block.plain) or _is_marked(source, block)
            if sure or announced or block.question:
                yield Candidate(index, layout, stack[-1] if stack else -1, announced, sure)
                continue
        if block.kind == "heading":
            stack.append(index)


def _is_above(heading: Block, block: Block, may_ask: bool) -> bool:
    """Whether a heading still holds when the next one comes.

    Without levels, one that announces questions holds for questions only.
    """
    if not block.level:
        return heading.level > 0 or (may_ask and announces_questions(heading.plain))
    return 0 < heading.level < block.level


def _is_faq_document(blocks: Sequence[Block]) -> bool:
    first = next((block for block in blocks if block.kind == "heading"), None)
    return first is not None and first is blocks[0] and announces_questions(first.plain)


def _is_marked(source: Source, block: Block) -> bool:
    """Whether the document itself says what is the question: "Q:", or bold up to its mark."""
    literal = source.text[block.start : block.end]
    if inline_answer(block) and "**" in literal:
        return literal.lstrip("-+0123456789.) ").startswith("**")
    return block.question and question_prefix(literal.lstrip("*_#> -")) > 0


def _layout(blocks: Sequence[Block], index: int) -> Layout | None:
    """The layout of a block that could be a question with an answer, else None."""
    block = blocks[index]
    if block.kind == "row":
        return None
    if block.question:
        return "marked"
    if inline_answer(block) and opens_as_question(block.plain):
        return "inline"
    if index + 1 == len(blocks) or not _reads_as_question(block):
        return None
    following = blocks[index + 1]
    if block.kind == "item":
        return "item" if _is_answered(block, blocks[max(index - 1, 0)], following) else None
    return block.kind if following.kind != "heading" else None


def _reads_as_question(block: Block) -> bool:
    if len(block.plain) > _LONGEST_QUESTION:
        return False
    if opens_as_question(block.plain):
        return block.kind == "heading" or ends_as_question(block.plain)
    return ends_as_question(block.plain) and len(block.plain.split()) > 2  # not "Questions?"


def _is_answered(item: Block, previous: Block, following: Block) -> bool:
    """Whether text belongs to an item that asks; not if it is the last of a list of questions."""
    beside = previous.kind == "item" and previous.level == item.level
    if beside and ends_as_question(previous.plain):
        return False
    return following.kind != "heading" and (
        following.kind != "item" or following.level > item.level
    )
