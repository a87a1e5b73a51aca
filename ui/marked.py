"""An answer as lines of plain text, its marks behind the sentences that they prove."""

from assistant import Answer, Citation, Sentence

from .inert import one_line


def marked_lines(answer: Answer) -> list[str]:
    """The paragraphs and list items of an answer, and what it leaves unanswered, a line each."""
    lines: list[str] = []
    for sentence in answer.sentences:
        text = marked(sentence)
        if sentence.bullet or not lines or lines[-1].startswith("- "):
            lines.append(f"- {text}" if sentence.bullet else text)
        else:
            lines[-1] += f" {text}"
    return [*lines, *answer.gaps]


def marked(sentence: Sentence) -> str:
    """A sentence with its marks, as in "It costs 300 crowns. [1][2]"."""
    marks = "".join(f"[{mark}]" for mark in sentence.marks)
    return f"{sentence.text} {marks}".rstrip()


def place(citation: Citation) -> str:
    """Where a citation stands: document, page if it has pages, headings from the outermost."""
    page = f", page {citation.page}" if citation.page else ""
    return f"{citation.document}{page}: {' > '.join(citation.section)}"


def folded(text: str) -> str:
    """A quote on one line, without control characters."""
    return " ".join(one_line(text).split())
