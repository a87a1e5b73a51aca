"""Makes up guides of any number and length, no two alike, for what needs many documents."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from tests.corpus.tiny_pdf import BOLD, Page, build

_SUBJECTS = "orchard bakery harbour glacier archive workshop library garden observatory kitchen"
_NOUNS = f"{_SUBJECTS} exam candidate module skill project review team report level path budget"
_VERBS = "covers requires shows measures explains prepares follows compares records improves"
_ADJECTIVES = "practical basic advanced official yearly written careful common final early"
_WORDS = [words.split() for words in (_ADJECTIVES, _NOUNS, _VERBS, _ADJECTIVES, _NOUNS)]
_LINKS = ["with", "for", "without", "after", "and", "because of"]
_ASKING = ["How long is", "What is", "Who needs", "Can I repeat", "Where do I find", "Is there"]


@dataclass(frozen=True)
class Part:
    """A piece of a guide: `lines` are cells for a table, questions and answers in turn for FAQs."""

    kind: str
    level: int
    lines: list[list[str]]


def guide(seed: int, sections: int = 12) -> list[Part]:
    """The parts of one guide; equal seeds, equal guides."""
    chance = random.Random(seed)  # noqa: S311  # sample text
    parts = [Part("heading", 1, [[f"The {_phrase(chance)} handbook {seed}"]])]
    for number in range(1, sections + 1):
        level = chance.choice((2, 2, 3))
        parts.append(Part("heading", level, [[f"{_phrase(chance).capitalize()} {number}"]]))
        parts += [_part(chance) for _ in range(chance.randint(1, 4))]
    parts.append(Part("heading", 2, [["Frequently asked questions"]]))
    pairs = [[_question(chance), _prose(chance, 3)] for _ in range(chance.randint(3, 9))]
    return [*parts, Part("faqs", 3, pairs)]


def _part(chance: random.Random) -> Part:
    kind = chance.choice(("prose", "prose", "prose", "list", "table", "steps"))
    if kind == "prose":
        return Part(kind, 0, [[_prose(chance, chance.randint(2, 7))]])
    if kind == "table":
        rows = [[_phrase(chance), f"{chance.randint(2, 90)} days", _phrase(chance)]]
        rows += [[_phrase(chance) for _ in range(3)] for _ in range(chance.randint(2, 8))]
        return Part(kind, 0, [["Level", "Duration", "Who it is for"], *rows])
    items = [[f"{_phrase(chance)}: {_prose(chance, 1)}"] for _ in range(chance.randint(3, 9))]
    return Part(kind, 0, items)


def _phrase(chance: random.Random) -> str:
    return f"{chance.choice(_WORDS[0])} {chance.choice(_WORDS[1])}"


def _question(chance: random.Random) -> str:
    return f"{chance.choice(_ASKING)} the {_phrase(chance)}?"


def _prose(chance: random.Random, sentences: int) -> str:
    return " ".join(_sentence(chance) for _ in range(sentences))


def _sentence(chance: random.Random) -> str:
    words = ["The", *(chance.choice(words) for words in _WORDS)]
    if chance.random() < 0.7:
        words += [chance.choice(_LINKS), "the", _phrase(chance)]
    return " ".join(words) + "."


def markdown(parts: list[Part]) -> str:
    """The guide as Markdown."""
    return "\n\n".join("\n".join(_markdown(part)) for part in parts) + "\n"


def _markdown(part: Part) -> Iterator[str]:
    for number, line in enumerate(part.lines):
        if part.kind == "heading":
            yield f"{'#' * part.level} {line[0]}"
        elif part.kind == "table":
            yield f"| {' | '.join(line)} |"
            if number == 0:
                yield "|---" * len(line) + "|"
        elif part.kind == "faqs":
            yield f"### {line[0]}\n\n{line[1]}\n"
        elif part.kind == "prose":
            first, second, rest = line[0].split(maxsplit=2)
            yield f"{first} **{second}** {rest} See [the page](https://example.org/page)."
        else:
            yield f"{number + 1}. {line[0]}" if part.kind == "steps" else f"- {line[0]}"


def text(parts: list[Part], width: int = 0) -> str:
    """The guide as plain text, hard-wrapped where a width is given."""
    return "\n\n".join("\n".join(_text(part, width)) for part in parts) + "\n"


def wrapped_text(parts: list[Part]) -> str:
    """The guide as plain text of 80 columns."""
    return text(parts, 80)


def _text(part: Part, width: int) -> Iterator[str]:
    for number, line in enumerate(part.lines):
        if part.kind == "table":
            yield " | ".join(line)
        elif part.kind == "faqs":
            yield "\n".join([line[0], *_wrapped(line[1], width), ""])
        elif part.kind == "steps":
            yield f"{number + 1}. {line[0]}"
        else:
            yield from _wrapped(f"- {line[0]}" if part.kind == "list" else line[0], width)


def _wrapped(line: str, width: int) -> list[str]:
    return wrap(line, width) if width else [line]


def html(parts: list[Part]) -> str:
    """The guide as a page with a menu and a footer around it."""
    body = "\n".join(line for part in parts for line in _html(part))
    title = escape(parts[0].lines[0][0])
    return (
        f"<!doctype html><html><head><title>{title}</title></head><body><nav><a href='/'>Home</a>"
        f"</nav><main>\n{body}\n</main><footer>All rights</footer></body></html>\n"
    )


def _html(part: Part) -> Iterator[str]:
    lines = [[escape(cell) for cell in line] for line in part.lines]
    if part.kind == "table":
        rows = ["".join(f"<td>{cell}</td>" for cell in line) for line in lines]
        rows[0] = rows[0].replace("td>", "th>")
        yield "<table>" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    elif part.kind == "faqs":
        for question, answer in lines:
            yield f"<details><summary>{question}</summary><p>{answer}</p></details>"
    elif part.kind in ("list", "steps"):
        name = "ul" if part.kind == "list" else "ol"
        yield f"<{name}>" + "\n".join(f"<li>{line[0]}</li>" for line in lines) + f"</{name}>"
    else:
        name = f"h{part.level}" if part.kind == "heading" else "p"
        yield from (f"<{name}>{line[0]}</{name}>" for line in lines)


def pdf(pages: int, seed: int = 0) -> bytes:
    """A PDF of so many full pages."""
    return build(_page(seed + number) for number in range(pages))


def _page(seed: int) -> Page:
    page, y = Page(), 790
    for part in guide(seed, sections=9):
        lines = list(_text(part, 90))
        font, size = (BOLD, 16 - 2 * part.level) if part.kind == "heading" else ("F1", 10)
        for line in "\n".join(lines).split("\n"):
            page.write(60, y, line, size, font)
            y -= 13
            if y < 50:
                return page
        y -= 8
    return page
