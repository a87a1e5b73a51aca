"""The answer below a question: where it ends, and how it reads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .questions import (
    QUESTION_MARKS,
    answer_prefix,
    ends_as_question,
    is_bare_answer,
    opens_as_question,
    question_prefix,
)
from .source import Block, Source

_NUMBER = re.compile(r"(?:#?\d{1,3}[.):]|#\d{1,3}|\(\d{1,3}\))\s{1,4}(?=\S)")
_DECORATION = re.compile(r"^[^\w\s\"'“‘«(\[¿¡#]{1,4}\s{1,4}")  # "❓ ", "» "
_MARK_WITHIN = re.compile(r"[?？؟][\"'”’)]?\s{1,4}(?=\S)")
_LONGEST_QUESTION = 400  # characters


@dataclass(frozen=True, slots=True)
class Pair:
    """A question with its answer, as found among the blocks.

    Attributes:
        start, end, answer_start: Offsets into the normalised text.
        blocks: Indices of the blocks that it takes.

    """

    question: str
    answer: str
    start: int
    end: int
    answer_start: int
    blocks: range


def answer_end(source: Source, question: int, limit: int) -> int:
    """Index of the first block behind the answer; `limit` is the next question's index.

    An answer ends at a heading. One that is set inside something, a list item or an accordion,
    ends with it.
    """
    blocks = source.blocks
    inside = _is_inside(blocks[question], blocks[question + 1 : question + 2])
    for index in range(question + 1, limit):
        block = blocks[index]
        if index == question + 1 and is_bare_answer(block.plain):
            continue
        if block.kind == "heading" or (inside and _leaves(blocks[question], block)):
            return index
        if index > question + 1 and _closes(source.text[blocks[index - 1].end : block.start]):
            return index
    return limit


def _is_inside(question: Block, first: Sequence[Block]) -> bool:
    """Whether the answer's first paragraph belongs to the question's own item or accordion."""
    return bool(first) and first[0].kind == "paragraph" and first[0].level > 0


def _leaves(question: Block, block: Block) -> bool:
    if block.kind == "item":
        return question.kind == "item" and block.level <= question.level
    return block.kind == "paragraph" and block.level == 0


def _closes(gap: str) -> bool:
    """Whether the markup between two blocks closes an accordion."""
    return "</details" in gap or "\n+++" in gap


def pair(source: Source, question: int, end: int) -> Pair:
    """The pair that the blocks from `question` up to `end`, exclusive, make."""
    asked, answers = source.blocks[question], source.blocks[question + 1 : end]
    is_prefixed = asked.question and question_prefix(source.text[asked.start : asked.end]) > 0
    begun = inline_answer(asked)
    if begun:
        literal = source.text[asked.start : asked.end]
        answer_start = asked.start + _inline_start(literal, asked.plain[:begun])
    else:
        begun = len(asked.plain)
        answer_start = answers[0].start if answers else asked.end
    answer_start += _marker(source.text[answer_start : answer_start + 40], is_prefixed)
    answer = _reading(asked.plain[begun:], answers)
    return Pair(
        as_question(asked.plain[:begun]),
        answer[answer_prefix(answer, is_prefixed) :],
        asked.start,
        answers[-1].end if answers else asked.end,
        answer_start,
        range(question, end),
    )


def inline_answer(block: Block) -> int:
    """Where the answer begins in the words of a block that holds both; 0 if it does not.

    The question may be two ("When does it end? How often can I try?").
    """
    if block.kind not in ("paragraph", "item"):
        return 0
    for mark in _MARK_WITHIN.finditer(block.plain, 0, _LONGEST_QUESTION):
        if not opens_as_question(block.plain[mark.end() : mark.end() + 20]):
            return mark.end()
    return 0


def _inline_start(literal: str, asked: str) -> int:
    """Offset behind the question's words in the literal text of a block that also answers."""
    position = 0
    for mark in filter(QUESTION_MARKS.__contains__, asked):
        position = literal.find(mark, position) + 1
    rest = literal[position:]
    return position + len(rest) - len(rest.lstrip("*_\"'”’) \n"))


def _marker(literal: str, is_prefixed: bool) -> int:
    """Length of "A:" before an answer's first word, bold or not."""
    bold = len(literal) - len(literal.lstrip("*_"))
    prefix = answer_prefix(literal[bold:].replace("*", " ", bold), is_prefixed)
    return bold + prefix if prefix else 0


def as_question(plain: str) -> str:
    """A question's words without "Q:" or "3.", and with the mark that its opening asks for."""
    words = _DECORATION.sub("", plain[question_prefix(plain) :].strip("*_ \n"))
    if number := _NUMBER.match(words):
        words = words[number.end() :]
    if not ends_as_question(words) and opens_as_question(words):
        return words.rstrip(" :.") + "?"
    return words


def _reading(begun: str, answers: Sequence[Block]) -> str:
    """The answer for people: paragraphs apart, list items on lines of their own."""
    parts = [begun]
    for block in answers[1:] if answers and is_bare_answer(answers[0].plain) else answers:
        words = block.plain
        if block.kind == "item":
            parts.append(f"\n- {words}")
        elif block.kind == "row":
            parts.append("\n| " + " | ".join(block.cells) + " |")
        else:
            parts.append(f"\n\n{words}")
    return "".join(parts).strip()
