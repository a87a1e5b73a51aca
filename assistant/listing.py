"""Answers that list: the items of a list, all headings of a kind, all rows of a column."""

from collections.abc import Sequence

from corpus import Guide, plain
from index import Hit, terms

from .draft import Line, Proof, Span
from .features import coverage
from .question import Question
from .timeframe import nearest_step
from .wanted import holds

_MOST_ITEMS = 12
_WANTED = 0.5  # what an item is worth that holds the kind of thing asked for
_LABEL = 40  # characters that a label may take
_INTRO = 40  # words of an introduction that is said before a list, at most


def listed(question: Question, hit: Hit, guide: Guide, budget: int) -> list[Line]:
    """The items of a list under what they are a list of, or the one item asked for."""
    items = [(span, _item_text(hit, span)) for span in hit.passage.parts]
    texts = [text for _, text in items]
    topic, intro = topic_of(hit, guide), _introduction(hit)
    step = nearest_step(question.text if "plan" in question.intents else "", texts)
    single = step.place if step else _only_item(question, hit, texts)
    opening = f"{topic}{step.said}:" if step else _opening(hit, topic, intro)
    if single is not None:
        proof = Proof(hit, items[single][0])
        before = proof if intro is None or step else Proof(hit, intro)
        return [
            Line(opening, (before,), lead=True),
            Line(texts[single], (proof,), bullet=True),
        ]
    whole = (Proof(hit, (hit.passage.start, hit.passage.end)),)
    kept = _kept(question, texts, budget - len(opening.split()))
    lines = [Line(opening, whole, lead=True)]
    lines.extend(Line(texts[place], whole, bullet=True) for place in kept)
    if len(kept) < len(texts):
        lines.append(Line(f"and {len(texts) - len(kept)} more", whole, bullet=True))
    return lines


def _introduction(hit: Hit) -> Span | None:
    """Where the words stand that introduce a list: "You will not be asked for:"."""
    passage = hit.passage
    first = min((low for low, _ in passage.parts), default=passage.start)
    text = passage.text[: first - passage.start]
    length = len(text.split())
    return (passage.start, passage.start + len(text.rstrip())) if 2 < length <= _INTRO else None


def _opening(hit: Hit, topic: str, intro: Span | None) -> str:
    if intro is None:
        return f"{topic}:"
    text = hit.passage.text[: intro[1] - hit.passage.start]
    return f"{topic}: {plain(text, hit.passage.format).rstrip(':.-*•–·+ ')}:"


def _kept(question: Question, texts: Sequence[str], budget: int) -> list[int]:
    """Places of the items that fit, those that say most of what is asked first."""
    if len(texts) <= _MOST_ITEMS and sum(len(text.split()) for text in texts) <= budget:
        return list(range(len(texts)))
    scores = [
        coverage(question.concepts, f" {' '.join(terms(text))} ")
        + _WANTED * any(kind.find.search(text.lower()) for kind in question.wanted)
        for text in texts
    ]
    kept: list[int] = []
    for place in sorted(range(len(texts)), key=lambda place: (-scores[place], place)):
        budget -= len(texts[place].split())
        if kept and (budget < 0 or len(kept) == _MOST_ITEMS):
            break
        kept.append(place)
    return sorted(kept)


def outline(hit: Hit, guide: Guide) -> list[Line]:
    """The headings below a heading, each proven by itself."""
    passage = hit.passage
    starts = {start for start, _ in passage.parts}
    below = [section for section in guide.sections if section.start in starts]
    lines = [Line(f"{passage.plain.rstrip(':')}:", (), lead=True)]
    for section in below[:_MOST_ITEMS]:
        first_line = guide.text[section.start : section.end].split("\n", 1)[0].rstrip()
        span = (section.start, section.start + len(first_line))
        lines.append(Line(section.title, (Proof(hit, span),), bullet=True))
    return lines


def column(question: Question, hit: Hit, guide: Guide) -> list[Line]:
    """Every entry of the table's column that the question names first; [] if it names none."""
    passage = hit.passage
    name = _column_asked(question, [name for name, _ in passage.fields])
    table = next(
        (t for t in guide.tables if any(row.start == passage.start for row in t.rows)), None
    )
    if name is None or table is None or name not in table.header:
        return []
    place = table.header.index(name)
    lines = [Line(f"{topic_of(hit, guide)} – {name}:", (), lead=True)]
    seen: set[str] = set()
    for row in table.rows[:_MOST_ITEMS]:
        if place < len(row.cells) and row.cells[place] and row.cells[place] not in seen:
            seen.add(row.cells[place])
            proof = Proof(hit, (row.start, row.end))
            lines.append(Line(row.cells[place], (proof,), bullet=True))
    return lines if len(lines) > 2 else []


def _column_asked(question: Question, titles: Sequence[str]) -> str | None:
    """The column of "every price of the courses" is the one of prices, not of courses."""
    return next(
        (
            title
            for concept in question.concepts
            for title in titles
            if concept.stands_in(f" {' '.join(terms(title))} ")
        ),
        None,
    )


def _item_text(hit: Hit, span: Span) -> str:
    low, high = span[0] - hit.passage.start, span[1] - hit.passage.start
    text = plain(hit.passage.text[low:high], hit.passage.format)
    return text.lstrip("-*•–·+ ").strip()


def topic_of(hit: Hit, guide: Guide) -> str:
    """What a list is a list of: its nearest heading, and the one above where that is not clear."""
    title = hit.passage.title
    path = hit.passage.section[-1:]
    if sum(section.title == path[-1] for section in guide.sections if path) > 1:
        path = hit.passage.section[-2:]
    own = [heading.removeprefix(title).strip(" –-:|") for heading in path]
    return " – ".join(dict.fromkeys(filter(None, own))).rstrip(":?") or title


def _only_item(question: Question, hit: Hit, texts: Sequence[str]) -> int | None:
    """The item that covers what the others leave uncovered, if the question singles one out."""
    if "all_of_kind" in question.intents or len(texts) < 2:
        return None
    if sum(": " in text[:_LABEL] for text in texts) > len(texts) / 2:
        return _only_fact(question, hit, texts)
    around = coverage(question.concepts, hit.heading)
    scores = [coverage(question.concepts, f" {' '.join(terms(text))} ") for text in texts]
    best, second = sorted(scores, reverse=True)[:2]
    if best > 0.45 and best - second > 0.3 and around < 0.5:
        return scores.index(best)
    return None


def _only_fact(question: Question, hit: Hit, texts: Sequence[str]) -> int | None:
    """The one of labelled facts ("Time: 100 minutes") that says what the headings do not."""
    beyond = [concept for concept in question.concepts if not concept.stands_in(hit.heading)]
    scores = [
        coverage(beyond, f" {' '.join(terms(text))} ")
        + _WANTED * any(holds(kind, question, text) for kind in question.wanted)
        for text in texts
    ]
    best, second = sorted(scores, reverse=True)[:2]
    return scores.index(best) if best > 0.45 and best - second > 0.3 else None
