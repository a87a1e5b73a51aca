"""Documents that end in the middle of a sentence, as a download or a copy that broke off does."""

from collections.abc import Iterator, Sequence

from ..finding import Finding, finding, place
from ..guide import Guide

_CLOSERS = "\"'”’)]*_ "
_ENDS = (".", "!", "?", ":", ";", "…", "。")
_LEAST_WORDS = 4
_LEAST_OTHERS = 8  # texts of the same kind, from which it shows how the author ends them
_SHOWN = 80  # characters

_Text = tuple[int, int, str]  # start, end, words


def truncated(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each guide whose last text alone has no end, where its likes all have one.

    A PDF ends with a page, of which what is no text is dropped; nothing can be told of it.
    """
    for guide in guides:
        last = _last(guide) if guide.format != "pdf" else None
        if last:
            start, end, plain = last
            quote = plain[-_SHOWN:]
            yield finding(
                "truncated",
                [guide.title, quote],
                f"The document ends in the middle of a sentence: “…{quote}”.",
                [place(guide, start, end)],
            )


def _last(guide: Guide) -> _Text | None:
    """The text that ends the guide, if it has no end itself and others of its kind have."""
    kinds: tuple[list[_Text], ...] = (
        [(each.start, each.end, each.plain) for each in guide.paragraphs],
        [(item.start, item.end, item.plain) for found in guide.lists for item in found.items],
        [(faq.answer_start, faq.end, faq.answer) for faq in guide.faqs],
    )
    behind = max((row.end for table in guide.tables for row in table.rows), default=0)
    final = max((text for kind in kinds for text in kind), key=lambda text: text[1], default=None)
    if final is None or final[1] < behind or len(final[2].split()) < _LEAST_WORDS or _ends(final):
        return None
    kind = next(kind for kind in kinds if final in kind)
    others = [text for text in kind if text is not final and len(text[2].split()) > _LEAST_WORDS]
    # One of thirty may end in a link or a name.
    ended = sum(map(_ends, others)) * 30 >= len(others) * 29
    return final if ended and len(others) >= _LEAST_OTHERS else None


def _ends(text: _Text) -> bool:
    return text[2].rstrip(_CLOSERS).endswith(_ENDS)
