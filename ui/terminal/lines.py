"""What is shown, as lines: the only place that styles text for a terminal.

Guides, questions and answers are other people's text: `plain` takes out of it whatever could steer
a terminal, and nothing of it is ever read as markup.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from assistant import Answer, Citation, Profile, Sentence
from index import words

from ..chat.conversation import Exchange
from ..chat.excerpt import Block
from ..chat.source import Source
from ..inert import one_line
from ..language import ENGLISH
from ..language import wording as language
from ..marked import folded, place
from . import wording

FAINT, MARK, QUOTE, ERROR, HEADING = "dim", "bold cyan", "bold", "red", "bold"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or list item; `lead` stands before it, the rest of it below its first word."""

    text: Text
    lead: str = ""


def plain(text: str, style: str = "", lead: str = "") -> Line:
    """Untrusted text as a line."""
    return Line(Text(one_line(text), style), lead)


BLANK = plain("")


def answer_lines(exchange: Exchange) -> list[Line]:
    """An answer as far as it has come, with what it leaves open or went wrong."""
    answer = exchange.answer
    lines = [] if answer is None else [*_sentences(answer.sentences), *_notes(answer, exchange)]
    if exchange.error:
        lines.append(plain(exchange.error, ERROR))
    if exchange.stopped:
        lines.append(plain(wording.STOPPED, FAINT))
    if not exchange.over:
        lines.append(plain(wording.THINKING if answer is None else wording.MORE, FAINT))
    return lines


def _sentences(sentences: Iterable[Sentence], style: str = "") -> Iterator[Line]:
    for bullet, run in groupby(sentences, key=lambda sentence: sentence.bullet):
        if bullet:
            yield from (Line(_marked(sentence, style), "- ") for sentence in run)
        else:
            yield Line(Text(" ", style).join(_marked(sentence, style) for sentence in run))


def _marked(sentence: Sentence, style: str) -> Text:
    text = Text(one_line(sentence.text).strip(), style)
    marks = "".join(f"[{mark}]" for mark in sentence.marks)
    return text.append(f" {marks}", MARK) if marks else text


def _notes(answer: Answer, exchange: Exchange) -> Iterator[Line]:
    yield from _sentences(answer.draft, FAINT)
    say = language(ENGLISH).say
    if answer.unanswered and not answer.refused:
        yield plain(say("chat_unanswered", parts="; ".join(answer.unanswered)), FAINT)
    understood = answer.standalone if answer.done and answer.kind == "answer" else ""
    if understood and words(understood) != words(exchange.question):
        yield plain(say("chat_understood", question=understood), FAINT)
    if answer.notice:
        yield plain(answer.notice, FAINT)
    if answer.model:
        yield plain(say("chat_model", model=answer.model), FAINT)


def offer_lines(offers: Sequence[str], told: str) -> list[Line]:
    """What may be chosen by its number; a source's number stands in brackets instead."""
    if not offers:
        return []
    numbered = [plain(offer, lead=f"{n:>3}  ") for n, offer in enumerate(offers, start=1)]
    return [plain(told, FAINT), *numbered]


def quote_lines(answer: Answer) -> list[Line]:
    """Every source of an answer by its quote."""
    return [line for citation in answer.citations for line in _quote(citation)]


def _quote(citation: Citation) -> Iterator[Line]:
    mark = f"[{citation.mark}] "
    yield Line(Text(one_line(place(citation)), FAINT), mark)
    yield Line(Text(f"“{folded(citation.quote)}”"), " " * len(mark))


def source_lines(source: Source) -> list[Line]:
    """A source in its section, the quoted words told apart."""
    marks = "".join(f"[{mark}]" for mark in source.marks)
    path = " › ".join(dict.fromkeys((source.title, *source.section)))
    page = "" if source.page is None else f", page {source.page}"
    heading = Line(Text(f"{one_line(path)}{page}", HEADING), f"{marks} ")
    quoted = [place for place, block in enumerate(source.blocks) if block.marks]
    first, last = max(0, quoted[0] - 1), quoted[-1] + 2  # with what stands before and after
    return [heading, *(_block(block) for block in source.blocks[first:last])]


def _block(block: Block) -> Line:
    joint = " | " if block.kind in ("row", "header") else ""
    text = Text()
    for quoted, run in groupby(block.pieces, key=lambda piece: bool(piece.marks)):
        words = joint.join(one_line(piece.text) for piece in run)
        if text and joint:
            text.append(joint)
        text.append(f"“{words.strip()}”" if quoted else words, QUOTE if quoted else FAINT)
    return Line(text, "  - " if block.kind == "item" else "    ")


def profile_lines(profile: Profile) -> list[Line]:
    """What is known of a learner."""
    known = {
        "role": profile.role,
        "work": profile.work,
        "experience": "; ".join(profile.experience),
        "goal": profile.goal,
    }
    facts = [plain(f"{name}: {fact}", lead="  ") for name, fact in known.items() if fact]
    if not facts:
        return [plain(wording.NOTHING_KNOWN)]
    return [plain(wording.KNOWN), *facts, plain(wording.HOW_TO_FORGET, FAINT)]
