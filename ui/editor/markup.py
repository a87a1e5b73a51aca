"""Tables and notes in the Markdown that Gradio shows; guide text is inert in them."""

from collections.abc import Iterable, Sequence

from ..inert import inert

MOST_ROWS = 100


class Markup(str):
    """Markup of our own making, which goes on the page as it is."""

    __slots__ = ()


def shown(text: str) -> str:
    """A text as the page shows it: exactly its own characters, unless it is our markup."""
    return text if isinstance(text, Markup) else inert(text)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A table that scrolls sideways by itself where the page is narrow."""
    head = "".join(f"<th>{inert(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(f'<td>{shown(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return Markup(
        f'<div class="wide" tabindex="0"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def note(kind: str, text: str) -> Markup:
    """A sentence of its own; `kind` is its class in the style sheet."""
    return Markup(f'<p class="note {kind}">{shown(text)}</p>')


def heading(text: str, level: int = 3) -> Markup:
    """A heading."""
    return Markup(f"<h{level}>{inert(text)}</h{level}>")


def bullets(texts: Iterable[str]) -> Markup:
    """A list."""
    return Markup(f"<ul>{''.join(f'<li>{shown(text)}</li>' for text in texts)}</ul>")


def folded(summary: str, inside: Markup) -> Markup:
    """What is shown when its summary is clicked."""
    return Markup(f"<details><summary>{inert(summary)}</summary>{inside}</details>")


def link(address: str, text: str) -> Markup:
    """A link to another page of ours, in a tab of its own."""
    return Markup(f'<a href="{inert(address)}" target="_blank" rel="noopener">{inert(text)}</a>')


def page(parts: Iterable[str]) -> str:
    """The parts, one below the other."""
    return "\n\n".join(part for part in parts if part)
