"""Answers that list: the items of a list, all headings of a kind, all rows of a column."""

from collections.abc import Sequence

from corpus import Guide, plain
from index import Hit, terms

from .draft import Line, Proof, Span
from .features import coverage
from .question import Question
from .timeframe import nearest_step

_MOST_ITEMS = 12


def listed(question: Question, hit: Hit, budget: int) -> list[Line]:
    """The items of a list under what they are a list of, or the one item asked for."""
    passage = hit.passage
    whole = Proof(hit, (passage.start, passage.end))
    items = [(span, _item_text(hit, span)) for span in passage.parts]
    asked = question.text if "plan" in question.intents else ""
    step = nearest_step(asked, [text for _, text in items])
    if step is not None:
        span, text = items[step.place]
        return [
            Line(f"{_topic(hit)}{step.said}:", (Proof(hit, span),), lead=True),
            Line(text, (Proof(hit, span),), bullet=True),
        ]
    single = _only_item(question, hit, [text for _, text in items])
    if single is not None:
        span, text = items[single]
        return [
            Line(f"{_topic(hit)}:", (Proof(hit, span),), lead=True),
            Line(text, (Proof(hit, span),), bullet=True),
        ]
    lines = [Line(f"{_topic(hit)}:", (whole,), lead=True)]
    left = budget
    for _, text in items[:_MOST_ITEMS]:
        left -= len(text.split())
        if left >= 0 or len(lines) == 1:
            lines.append(Line(text, (whole,), bullet=True))
    return lines


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
    """Every entry of the table's column that the question names; [] if it names none."""
    passage = hit.passage
    name = next(
        (name for name, _ in passage.fields if name and question.said & set(terms(name))), None
    )
    table = next(
        (t for t in guide.tables if any(row.start == passage.start for row in t.rows)), None
    )
    if name is None or table is None or name not in table.header:
        return []
    place = table.header.index(name)
    lines = [Line(f"{_topic(hit)} – {name}:", (), lead=True)]
    seen: set[str] = set()
    for row in table.rows[:_MOST_ITEMS]:
        if place < len(row.cells) and row.cells[place] and row.cells[place] not in seen:
            seen.add(row.cells[place])
            proof = Proof(hit, (row.start, row.end))
            lines.append(Line(row.cells[place], (proof,), bullet=True))
    return lines if len(lines) > 2 else []


def _item_text(hit: Hit, span: Span) -> str:
    low, high = span[0] - hit.passage.start, span[1] - hit.passage.start
    text = plain(hit.passage.text[low:high], hit.passage.format)
    return text.lstrip("-*•–·+ ").strip()


def _topic(hit: Hit) -> str:
    """What a list is a list of: its nearest heading, and the one above unless that is the title."""
    title = hit.passage.title
    own = [heading.removeprefix(title).strip(" –-:|") for heading in hit.passage.section[-2:]]
    return " – ".join(filter(None, own)) or title


def _only_item(question: Question, hit: Hit, texts: Sequence[str]) -> int | None:
    """The item that covers what the others leave uncovered, if the question singles one out."""
    if "all_of_kind" in question.intents or len(texts) < 2:
        return None
    around = coverage(question.concepts, hit.heading)
    scores = [coverage(question.concepts, f" {' '.join(terms(text))} ") for text in texts]
    best, second = sorted(scores, reverse=True)[:2]
    if best > 0.45 and best - second > 0.3 and around < 0.5:
        return scores.index(best)
    return None
