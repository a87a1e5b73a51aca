"""What a section says in short: how it begins, and what it lists, tabulates or is divided into."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus import Guide, Passage, Section
from index import Index, terms, words

from .answer import Answer, Evidence
from .draft import Line, Proof
from .language import Language
from .listing import listed, outline, topic_of
from .question import Question, analyse
from .rows import told
from .scope import Scope
from .telling import as_hit
from .verify import verify

_OPENING = 60  # words of running text
_WORDS = 110  # of the whole
_MOST_PASSAGES = 10
_POLITE = {"please", "kindly"}
_FOLLOWS = ("outline", "list", "row", "faq")


def gist(text: str, scope: Scope, index: Index, language: Language) -> Answer | None:
    """The section in short, if that is what is asked for; None else, or if it holds nothing."""
    section = scope.section
    if section is None or scope.document is None or scope.passages is None:
        return None
    if not _asks_for_it(text, section, language):
        return None
    guide = index.guide(scope.document)
    held = index.passages(list(scope.passages))
    passages = [held[number] for number in sorted(held)]
    own = [one for one in passages if one.section == section.heading_path or _heads(one, section)]
    question = _question(section, index, language, guide)
    lines = list(_lines(own or passages, question, guide))
    sentences, citations = verify(_titled(lines, guide), index.guide)
    if not citations:
        return None
    found = tuple(Evidence.of(passage, 1.0) for passage in passages[:_MOST_PASSAGES])
    return Answer("answer", sentences, citations, passages=found, standalone=text)


def _asks_for_it(text: str, section: Section, language: Language) -> bool:
    title = " ".join(words(section.title))
    said = f" {' '.join(word for word in words(text) if word not in _POLITE)} "
    said = said.replace(f" {title} ", " this ") if title else said
    return language.gist.fullmatch(said.strip()) is not None


def _question(section: Section, index: Index, language: Language, guide: Guide) -> Question:
    """The section's title as a question for all that it lists."""
    asked = analyse(section.title or guide.title, index, language, guide.document)
    return replace(asked, intents=frozenset({"all_of_kind"}), wanted=())


def _heads(passage: Passage, section: Section) -> bool:
    return passage.kind == "outline" and passage.start == section.start


def _lines(passages: Sequence[Passage], question: Question, guide: Guide) -> Iterator[Line]:
    """The opening, then the first that is no running text, within a budget of words."""
    left = _WORDS
    for line in _opening(passages):
        left -= line.length
        yield line
    kind = next((kind for kind in _FOLLOWS for one in passages if one.kind == kind), None)
    of_kind = [one for one in passages if one.kind == kind]
    if not of_kind:
        return
    match kind:
        case "outline":
            yield from _fitting(outline(as_hit(of_kind[0]), guide), left)
        case "list":
            yield from listed(question, as_hit(of_kind[0]), guide, left)
        case "row":
            rows = [line for one in of_kind for line in told(question, as_hit(one))]
            yield from _fitting([replace(row, bullet=True) for row in rows], left)
        case _:
            yield from _fitting(list(_questions(of_kind, guide)), left)


def _opening(passages: Sequence[Passage]) -> Iterator[Line]:
    """The first sentences of running text."""
    left = _OPENING
    for passage in passages:
        if passage.kind != "paragraph":
            continue
        for span in passage.units:
            line = Line(passage.words(span), (Proof(as_hit(passage), span),))
            if left < _OPENING and line.length > left:
                return
            left -= line.length
            yield line


def _questions(passages: Sequence[Passage], guide: Guide) -> Iterator[Line]:
    """The questions that the section answers, each proven by itself."""
    starts = {passage.start: passage for passage in passages}
    for faq in guide.faqs:
        if faq.start in starts:
            end = faq.start + len(guide.text[faq.start : faq.answer_start].rstrip())
            proof = Proof(as_hit(starts[faq.start]), (faq.start, end))
            yield Line(faq.question, (proof,), bullet=True)


def _fitting(lines: Sequence[Line], budget: int) -> Iterator[Line]:
    """The lines that there is room for, and how many more there are."""
    for place, line in enumerate(lines):
        budget -= line.length
        if place > 1 and budget < 0:
            yield replace(line, text=f"and {len(lines) - place} more", bullet=True)
            return
        yield line


def _titled(lines: Sequence[Line], guide: Guide) -> list[Line]:
    """The lines under what they are about, where the first does not say it."""
    first = next((line for line in lines if line.proofs), None)
    if first is None:
        return []
    topic = topic_of(first.proofs[0].hit, guide)
    if first.bullet and not lines[0].lead:
        return [Line(f"{topic}:", (), lead=True), *lines]
    if lines[0].lead or set(terms(topic)) <= set(terms(first.text)):
        return list(lines)
    return [replace(lines[0], text=f"{topic}: {lines[0].text}"), *lines[1:]]
