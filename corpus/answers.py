"""The answer below a question: where it ends, and how it reads."""

from dataclasses import dataclass

from .questions import answer_prefix, ends_as_question, opens_as_question, question_prefix
from .source import Block, Source


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
        if block.kind == "heading" or (inside and _leaves(blocks[question], block)):
            return index
        if index > question + 1 and _closes(source.text[blocks[index - 1].end : block.start]):
            return index
    return limit


def _is_inside(question: Block, first: tuple[Block, ...] | list[Block]) -> bool:
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
    return Pair(
        as_question(asked.plain),
        _reading(source, answers),
        asked.start,
        answers[-1].end if answers else asked.end,
        _answer_start(source, answers) if answers else asked.end,
        range(question, end),
    )


def as_question(plain: str) -> str:
    """A question's words without "Q:", with a question mark where it opens like a question."""
    words = plain[question_prefix(plain) :].strip()
    if not ends_as_question(words) and opens_as_question(words):
        return words.rstrip(" :.") + "?"
    return words


def _answer_start(source: Source, answers: tuple[Block, ...]) -> int:
    first = answers[0]
    literal = source.text[first.start : first.end]
    markup = len(literal) - len(literal.lstrip("*_ "))
    prefix = answer_prefix(literal[markup:])
    return first.start + markup + prefix if prefix else first.start


def _reading(source: Source, answers: tuple[Block, ...]) -> str:
    """The answer for people: paragraphs apart, list items on lines of their own."""
    parts: list[str] = []
    for block in answers:
        words = block.plain
        if block.kind == "item":
            parts.append(f"\n- {words}")
        elif block.kind == "row":
            parts.append("\n| " + " | ".join(block.cells) + " |")
        else:
            parts.append(f"\n\n{words}")
    text = "".join(parts).strip()
    return text[answer_prefix(text) :]
