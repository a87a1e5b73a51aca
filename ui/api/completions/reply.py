"""An answer as one message of a chat: its words with marks, and the sources below them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from assistant import Answer, Citation

from ...inert import one_line
from ...marked import marked, marked_lines, place
from ...reading.address import guide_address

_WORD = re.compile(r"\w+|[^\w\s]")
_MARK = re.compile(r"\[(\d+)\]")


def reply(answer: Answer) -> str:
    """The whole message, in plain text that is Markdown as well."""
    said = marked_lines(answer) + [f"- {choice}" for choice in answer.choices]
    sources = [
        f"[{citation.mark}] {place(citation)}\n    “{one_line(citation.quote)}”"
        for citation in answer.citations
    ]
    return "\n".join([*said, *(["", "Sources:", *sources] if sources else [])])


def annotations(answer: Answer, text: str, home: str) -> list[dict[str, Any]]:
    """Where each mark of the message leads; `home` is the address of the server."""
    cited = {citation.mark: citation for citation in answer.citations}
    found, position = [], 0
    for sentence in answer.sentences:
        whole = marked(sentence)
        begin = text.index(whole, position)
        position = begin + len(whole)
        # The words of the guide may have brackets of their own, so only those behind them count.
        for mark in _MARK.finditer(text, begin + len(sentence.text), position):
            found.append(_annotation(cited[int(mark[1])], mark.span(), answer.build, home))
    return found


def pieces(text: str) -> Iterator[str]:
    """The message word by word, for who shows it as it comes."""
    return (match[0] for match in re.finditer(r"\s*\S+|\s+$", text))


def usage(history: Sequence[str], text: str) -> dict[str, int]:
    """How many words and punctuation marks were asked and answered."""
    asked = sum(len(_WORD.findall(turn)) for turn in history)
    answered = len(_WORD.findall(text))
    return {
        "prompt_tokens": asked,
        "completion_tokens": answered,
        "total_tokens": asked + answered,
    }


def _annotation(citation: Citation, span: tuple[int, int], build: str, home: str) -> dict[str, Any]:
    marked = ((citation.start, citation.end),)
    return {
        "type": "url_citation",
        "url_citation": {
            "start_index": span[0],
            "end_index": span[1],
            "title": place(citation),
            "url": home + guide_address(citation.document, marks=marked, build=build),
        },
    }
