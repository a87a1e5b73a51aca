"""What stands in a suite's YAML, with the line of everything: text, lists and fields, no objects.

It is composed from the parser's events here, because an editor has to be told about what PyYAML
follows silently or into the ground: deep nesting, aliases in aliases, text cut at a `#`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from .errors import SuiteError

_DEEPEST = 8  # a turn of a history is five levels down
_MOST = 2_000  # values that an alias stands for; a list of documents or turns is a few
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CUT = re.compile(r"[ \t]+(#[^\s#].*)")
_RESOLVER = yaml.resolver.Resolver()
_TEXT = "tag:yaml.org,2002:str"
_MEANINGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class Unquoted:
    """What YAML takes for something else than text, as it is written.

    `means` is true, false, None for nothing, or the name that YAML has for it, as "int".
    """

    written: str
    means: bool | str | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; `comment` is what was cut off it by a `#` without a space behind it."""

    line: int
    value: str | Unquoted
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    items: list["Node"]


@dataclass(frozen=True, slots=True)
class Fields:
    """Names with their values, in their order; a name may be no name, and stand there twice."""

    line: int
    items: list["Node"]

    @property
    def pairs(self) -> Iterator[tuple["Node", "Node"]]:
        """Each name with its value."""
        return zip(self.items[::2], self.items[1::2], strict=True)


Node = Scalar | Items | Fields


def control_character(text: str) -> tuple[int, str] | None:
    """The first one that no text should have: its line, 1 the first, and its name."""
    found = _UNPRINTABLE.search(text)
    return (text.count("\n", 0, found.start()) + 1, f"U+{ord(found[0]):04X}") if found else None


class Composer:
    """Makes nodes of the events of one document; raises SuiteError for what a suite has not."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text
        self._open: list[Items | Fields] = []
        self._anchors: dict[str, Node] = {}
        self._root: Node | None = None

    def compose(self, loader: type) -> Node:
        """The root; raises yaml.YAMLError."""
        for event in yaml.parse(self._text, Loader=loader):
            self._take(event)
        if self._root is None:
            raise SuiteError(self._path, 1, "the file is empty: a suite needs `cases`")
        return self._root

    def _take(self, event: yaml.Event) -> None:
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event, line), event.anchor)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(Items(line, []), event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(Fields(line, []), event)
        elif isinstance(event, yaml.AliasEvent):
            self._add(self._named(event, line), None)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()

    def _begin(self, node: Items | Fields, event: yaml.CollectionStartEvent) -> None:
        if event.tag:
            raise self._error(node.line, "text that begins with `!` goes in quotes")
        self._add(node, event.anchor)
        self._open.append(node)
        if len(self._open) > _DEEPEST:
            raise self._error(node.line, "brackets or fields are nested too deep: close some")

    def _add(self, node: Node, anchor: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = node
        if self._open:
            self._open[-1].items.append(node)
        elif self._root is None:
            self._root = node
        else:
            raise self._error(
                node.line, "a second document begins here: a suite is one, take the `---` out"
            )

    def _named(self, event: yaml.AliasEvent, line: int) -> Node:
        name = event.anchor or ""
        if name not in self._anchors:
            raise self._error(
                line,
                f"nothing above is called `&{name[:40]}`: text that begins with `*` goes in quotes",
            )
        node = self._anchors[name]
        if any(node is each for each in self._open) or _is_too_much(
            node, _DEEPEST - len(self._open)
        ):
            raise self._error(line, f"`*{name[:40]}` stands for too much: write it out")
        return node

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> Scalar:
        written = event.value
        if found := control_character(written):
            raise self._error(line, f"the text has a control character ({found[1]}): take it out")
        plain = event.implicit[0]
        tag = event.tag
        if not tag or tag == "!":
            tag = _resolved(written) if plain else _TEXT
        if tag.startswith("!"):
            written = f"{tag} {written}"
        if tag != _TEXT:
            return Scalar(line, Unquoted(written, _meaning(written, tag)))
        cut = _CUT.match(self._text, event.end_mark.index) if plain and event.end_mark else None
        return Scalar(line, written, cut[1].strip() if cut else "")

    def _error(self, line: int, problem: str) -> SuiteError:
        return SuiteError(self._path, line, problem)


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 1


def _is_too_much(node: Node, deepest: int) -> bool:
    """Whether a node, its aliases written out, is deeper than that or has thousands of parts."""
    waiting, count = [(node, 0)], 0
    while waiting:
        part, depth = waiting.pop()
        if isinstance(part, Scalar):
            continue
        count += len(part.items)
        if depth >= deepest or count > _MOST:
            return True
        waiting += [(item, depth + 1) for item in part.items]
    return False


@lru_cache(maxsize=1024)
def _resolved(written: str) -> str:
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, written, (True, False))  # type: ignore[no-untyped-call]
    return tag


def _meaning(written: str, tag: str) -> bool | str | None:
    name = tag.rpartition(":")[2]
    if name == "null":
        return None
    return _MEANINGS.get(written.lower(), name) if name == "bool" else name
