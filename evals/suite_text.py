"""Cases moved between suite files as text, so that an editor's comments and layout stay."""

from collections.abc import Iterable
from dataclasses import dataclass

import yaml

_EMPTY = "cases: []"


class LayoutError(ValueError):
    """Why a suite's text cannot be edited, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class _Block:
    """One case: its characters in the text, from the comments above it on, and its indentation."""

    identity: str
    start: int
    end: int
    indent: int


def take(text: str, ids: Iterable[str]) -> tuple[dict[str, str], str]:
    """The text of some cases by id, not indented, and the suite without them."""
    wanted = set(ids)
    blocks = _blocks(text)
    taken = [block for block in blocks if block.identity in wanted]
    found = {block.identity: _outdented(text, block) for block in taken}
    for block in reversed(taken):
        text = text[: block.start] + text[block.end :]
    if blocks and len(taken) == len(blocks):
        colon = text.index(":", _entry(text)[0].end_mark.index)
        text = f"{text[:colon]}: []{text[colon + 1 :]}"
    return found, text


def append(text: str, cases: Iterable[str]) -> str:
    """The suite with more cases at its end, each as `take` gives it."""
    blocks = _blocks(text)
    if not blocks:
        place = _entry(text)[1]
        start = text.rfind("\n", 0, place.start_mark.index) + 1
        if text[start : place.end_mark.index].rstrip() not in (_EMPTY, "cases:"):
            raise LayoutError("`cases` must stand alone on its line")
        head, tail = f"{text[:start]}cases:\n", text[place.end_mark.index :].lstrip("\n")
        return head + "".join(f"{case}\n" for case in cases) + tail
    last = blocks[-1]
    margin = " " * last.indent
    added = "".join(
        f"{margin}{line}" if line.strip() else line
        for case in cases
        for line in f"{case}\n".splitlines(keepends=True)
    )
    head = text[: last.end]
    return f"{head}{'' if head.endswith(chr(10)) else chr(10)}{added}{text[last.end :]}"


def _entry(text: str) -> tuple[yaml.Node, yaml.Node]:
    """The field `cases` and what it holds."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    for field, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if field.value == "cases":
            return field, value
    raise LayoutError("it has no `cases`")


def _blocks(text: str) -> list[_Block]:
    cases = _entry(text)[1]
    if not isinstance(cases, yaml.SequenceNode) or not cases.value:
        return []
    items = cases.value
    if cases.flow_style:
        raise LayoutError("its cases stand in [ ]: write them one below the other")
    dashes = [text.rfind("-", 0, item.start_mark.index) for item in items]
    starts = [_above(text, dash) for dash in dashes]
    ends = [*starts[1:], _last_line(text, cases.end_mark.index)]
    return [
        _Block(_identity(item), start, end, dash - text.rfind("\n", 0, dash) - 1)
        for item, dash, start, end in zip(items, dashes, starts, ends, strict=False)
    ]


def _identity(item: yaml.Node) -> str:
    fields = item.value if isinstance(item, yaml.MappingNode) else []
    return next((str(value.value) for key, value in fields if key.value == "id"), "")


def _above(text: str, dash: int) -> int:
    """Where the comments directly above a case begin, or its own line if there are none."""
    start = text.rfind("\n", 0, dash) + 1
    indent = dash - start
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        line = text[above : start - 1]
        if not line.lstrip().startswith("#") or len(line) - len(line.lstrip()) > indent:
            break
        start = above
    return start


def _last_line(text: str, end: int) -> int:
    """The end of the last line with words before an offset, the line break included."""
    words = len(text[:end].rstrip())
    line = text.find("\n", words)
    return len(text) if line < 0 else line + 1


def _outdented(text: str, block: _Block) -> str:
    lines = text[block.start : block.end].splitlines(keepends=True)
    margin = " " * block.indent
    return "".join(line.removeprefix(margin) for line in lines).rstrip()
