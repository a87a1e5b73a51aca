"""Where a guide says how many years of experience it asks for."""

import re
from collections.abc import Iterator

from corpus import Guide, Passage, sentence_spans

from .fit_words import fit_words

Span = tuple[int, int]
_LONGEST = 45  # words of a sentence that is worth quoting


def years_asked(guide: Guide) -> tuple[str, Passage] | None:
    """The first sentence that names years of experience, and what it stands under; or None."""
    for about, section, (start, end) in _texts(guide):
        for low, high in sentence_spans(guide.text[start:end]):
            sentence = guide.readable(start + low, start + high)
            if fit_words().years.search(sentence.lower()) and len(sentence.split()) <= _LONGEST:
                return about, _passage(guide, section, (start + low, start + high))
    return None


def _texts(guide: Guide) -> Iterator[tuple[str, str, Span]]:
    """FAQ answers, then paragraphs: what each stands under, its section, and its span."""
    for faq in guide.faqs:
        yield faq.question, faq.section, (faq.answer_start, faq.end)
    for paragraph in guide.paragraphs:
        title = guide.section(paragraph.section).title
        yield title, paragraph.section, (paragraph.start, paragraph.end)


def in_numbers(text: str) -> int:
    """The largest number of years that a text names, 0 for none."""
    numbers = fit_words().numbers
    found = _YEARS.findall(text.lower())
    return max((int(n) if n.isdecimal() else numbers.get(n, 0) for n in found), default=0)


_YEARS = re.compile(r"\b(\d{1,2}|[a-z]{1,12})\+?(?: or more| and a half)? years?\b")


def _passage(guide: Guide, section: str, span: Span) -> Passage:
    start, end = span
    return Passage(
        document=guide.document,
        title=guide.title,
        format=guide.format,
        section=guide.section(section).heading_path,
        kind="paragraph",
        text=guide.text[start:end],
        start=start,
        end=end,
        page=guide.page_at(start),
    )
