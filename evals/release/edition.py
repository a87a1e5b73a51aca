"""The words of one edition of a guide, and what stands where among them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from corpus import Guide, sentence_spans, units

from ..wording import is_below, normalise, words

_LIKE = 60.0  # of 100: less alike is another sentence, not the same one reworded


class Edition:
    """What the reader reads of a guide: comments and navigation are no part of it."""

    def __init__(self, guide: Guide) -> None:
        parts = units(guide)
        texts = [guide.text[unit.start : unit.end] for unit in parts]
        # As it is written, so that a quote may go on over two items; and as it is read.
        read = "\n".join(dict.fromkeys(unit.plain for unit in parts))
        self._normal = normalise("\n".join([*texts, read]))
        self._words = words("\n".join(texts)) + words(read)
        self._below: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for unit, text in zip(parts, texts, strict=True):
            self._below[_path(guide, unit.section)].append((text, unit.plain))
        self._answers: dict[str, str] = defaultdict(str)  # a question may be asked twice
        for faq in guide.faqs:
            literal = guide.text[faq.answer_start : faq.end]
            self._answers[words(faq.question)] += f"{words(faq.answer)}\n{words(literal)}\n"
        self._columns = {
            words(" ".join(row.cells)): " | ".join(table.header)
            for table in guide.tables
            for row in table.rows
        }
        self._sections = tuple(_headings(guide))
        self._sentences = tuple(
            unit.plain[start:end]
            for unit in parts
            if unit.kind not in ("title", "section")
            for start, end in sentence_spans(unit.plain, 0, len(unit.plain))
        )
        self._text_below = lru_cache(maxsize=None)(self._joined_below)

    def says(self, quote: str) -> bool:
        """Whether it has the quote's words, one after the other."""
        if normalise(quote) in self._normal:
            return True
        return "|" not in quote and words(quote) in self._words

    def says_below(self, path: str, quote: str) -> bool:
        """Whether it has the quote's words under these headings."""
        return words(quote) in self._text_below(path)

    def answers(self, question: str, quote: str) -> bool | None:
        """Whether its FAQ of that question has the quote's words; None without such an FAQ."""
        answer = self._answers.get(words(question))
        return None if answer is None else words(quote) in answer

    def questions(self, quote: str) -> frozenset[str]:
        """The words of the questions that FAQs with these words answer."""
        told = words(quote)
        return frozenset(question for question, text in self._answers.items() if told in text)

    def asks(self, question: str) -> bool:
        """Whether one of its FAQs has that question."""
        return words(question) in self._answers

    def columns(self, row: str) -> str:
        """The titles of the columns over a row, bars between them; "" if there is no such row."""
        return self._columns.get(words(row), "")

    def has_section(self, path: str) -> bool:
        """Whether it has these headings, one below the other; the questions of FAQs are some."""
        return any(is_below(section, path) for section in self._sections)

    def likeliest(self, quote: str) -> str:
        """The sentence most like a quote, "" if none is."""
        return _likeliest(quote, self._sentences)

    def likeliest_section(self, path: str) -> str:
        """The heading path most like another, "" if none is."""
        return _likeliest(path, self._sections)

    def _joined_below(self, path: str) -> str:
        """As it is written, and as it is read, so that a quote may go on over two units."""
        below = (each for section, each in self._below.items() if is_below(section, path))
        written = [tuple(map("\n".join, zip(*each, strict=True))) for each in below]
        return "\n".join(words(text) for texts in written for text in texts)


def _headings(guide: Guide) -> Iterator[str]:
    paths = {section.id: section.heading_path for section in guide.sections}
    yield from (_path(guide, path) for path in paths.values() if path)
    yield from (_path(guide, (*paths[faq.section], faq.question)) for faq in guide.faqs)


def _path(guide: Guide, headings: tuple[str, ...]) -> str:
    """Headings below the guide's title, which another edition may have in its head alone."""
    above = () if headings[:1] == (guide.title,) else (guide.title,)
    return " > ".join((*above, *headings))


def _likeliest(text: str, among: Sequence[str]) -> str:
    best = process.extractOne(
        text, among, scorer=fuzz.token_sort_ratio, processor=words, score_cutoff=_LIKE
    )
    return best[0] if best else ""
