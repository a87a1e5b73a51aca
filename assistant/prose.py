"""Picks the sentences of a passage that answer, in their order, within a budget of words."""

from collections.abc import Sequence
from dataclasses import replace

from corpus import plain, sentence_spans
from index import Hit, terms, words

from .draft import Line, Proof, Span
from .features import coverage
from .language import Language
from .question import Question

_MARKS = ' *_#"”’)'  # what may stand behind a question mark
_LEAD = 0.35  # a first sentence says what the rest is about


def prose(question: Question, hit: Hit, language: Language, budget: int) -> list[Line]:
    """The best sentences of a paragraph or of an FAQ's answer, as lines with their spans."""
    spans = _sentences(hit)
    texts = [plain(_slice(hit, span), hit.passage.format) for span in spans]
    if sum(len(text.split()) for text in texts) <= budget:
        chosen = list(range(len(spans)))
    else:
        chosen = _choose(question, texts, language, budget)
    lines = [Line(texts[place], (Proof(hit, spans[place]),)) for place in chosen if texts[place]]
    return _with_subject(question, hit, lines, language)


def _with_subject(
    question: Question, hit: Hit, lines: list[Line], language: Language
) -> list[Line]:
    """Puts the heading before a text that was asked for by it, or that goes on from it.

    "It covers …" and "(TCO) a measure of …" say what of only in their headings.
    """
    if not lines or hit.passage.question:
        return lines
    headings = [h for h in hit.passage.section if not _is_only_words_of_asking(h, language)]
    heading = headings[-1] if headings else ""
    goes_on = _begins_midway(lines[0].text, language)
    own = set(terms(heading))
    told = {term for line in lines[: 1 if goes_on else None] for term in terms(line.text)}
    if own <= told or not (goes_on or own & question.said):
        return lines
    return [replace(lines[0], text=f"{heading}: {lines[0].text}"), *lines[1:]]


def _begins_midway(text: str, language: Language) -> bool:
    """Whether a text begins with a pronoun, a small letter or a bracket: its subject is above."""
    return text[:1].islower() or text[:1] == "(" or _first_word(text) in language.pronouns


def _is_only_words_of_asking(heading: str, language: Language) -> bool:
    return all(word in language.function_words for word in words(heading))


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].strip("\"'“‘(").lower() if text else ""


def _sentences(hit: Hit) -> list[Span]:
    passage = hit.passage
    found = list(sentence_spans(passage.text))
    spans = [(passage.start + low, passage.start + high) for low, high in found]
    if passage.question:
        asked = terms(passage.question)
        spans = [span for span in spans if not _repeats(_slice(hit, span), asked)]
    return spans


def _repeats(text: str, asked: Sequence[str]) -> bool:
    """Whether a sentence is the question over again, numbering and marks apart.

    An answer in the question's words, "The licence is valid for two years", is none.
    """
    own = terms(text)
    if not text.rstrip(_MARKS).endswith("?"):
        return not own
    return len(own) <= len(asked) + 2 and sum(term in asked for term in own) >= 0.8 * len(own)


def _slice(hit: Hit, span: Span) -> str:
    return hit.passage.text[span[0] - hit.passage.start : span[1] - hit.passage.start]


def _choose(question: Question, texts: Sequence[str], language: Language, budget: int) -> list[int]:
    """Positions of the sentences to keep: the best first, then more while they fit."""
    scores = [
        coverage(question.concepts, f" {' '.join(terms(text))} ")
        + (_LEAD if place == 0 else 0.0)
        + _holds_wanted(question, text)
        for place, text in enumerate(texts)
    ]
    chosen: set[int] = set()
    left = budget
    for place in sorted(range(len(texts)), key=lambda place: (-scores[place], place)):
        needed = {place} | ({place - 1} if _leans_back(texts[place], place, language) else set())
        length = sum(len(texts[other].split()) for other in needed - chosen)
        if length <= left or not chosen:
            chosen |= needed
            left -= length
    return sorted(chosen)


def _holds_wanted(question: Question, text: str) -> float:
    return 0.5 * any(kind.find.search(text.lower()) for kind in question.wanted)


def _leans_back(text: str, place: int, language: Language) -> bool:
    """Whether a sentence begins with a pronoun, so that the one before must stand with it."""
    return place > 0 and _first_word(text) in language.pronouns
