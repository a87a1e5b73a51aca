"""What an editor can do about text that is no YAML."""

import yaml

_SHOWN = 60  # characters of a line that a message repeats

_REMEDIES: tuple[tuple[str, str], ...] = (
    ("'\\t'", "indent with spaces, not with a tab"),
    (
        "mapping values are not allowed",
        "text with a colon and a space in it goes in quotes, and a field begins where those above "
        "it do",
    ),
    ("that cannot start any token", "text that begins with this sign goes in quotes"),
    ("expected alphabetic or numeric", "text that begins with `*`, `&` or `%` goes in quotes"),
    ("escape ", "write `\\\\` for a backslash, or use single quotes"),
    (
        "expected <block end>",
        "begin this line where those above it do, close the quotes above it, and put the whole "
        "text in quotes if it begins with one ('' is an apostrophe between single quotes)",
    ),
    ("could not find expected ':'", "a field is `name: value`, and the text goes in quotes"),
    ("expected ',' or", "close the brackets; text with brackets in it goes in quotes"),
    ("expected the node content", "close the brackets; text with brackets in it goes in quotes"),
    ("sequence entries are not allowed", "a list begins on a line of its own, below its field"),
    ("tag", "text that begins with `!` goes in quotes"),
    ("directive", "text that begins with `%` goes in quotes"),
    ("alias", "text that begins with `*` goes in quotes"),
    ("block scalar", "text that begins with `|` or `>` goes in quotes"),
    ("<document start>", "indent what belongs to a field, and put text in quotes"),
)
_OTHERWISE = "text with signs such as : # [ ] { } * & ! % @ in it goes in quotes"


def what_to_do(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line of a mistake, 1 the first, and what is wrong and helps."""
    told = f"{error.context or ''} {error.problem or ''}"
    if "quoted scalar" in told and ("end of stream" in told or "document separator" in told):
        return _line(error, error.context_mark), "not YAML: the quotation mark here is not closed"
    line = _line(error, error.problem_mark)
    if "expected ',' or" in told and error.context_mark:
        line = _line(error, error.context_mark)
    remedy = next((words for sign, words in _REMEDIES if sign in told), _OTHERWISE)
    return line, f"not YAML at {_shown(text, line)}: {remedy}"


def _line(error: yaml.MarkedYAMLError, mark: yaml.Mark | None) -> int:
    found = mark or error.problem_mark or error.context_mark
    return int(found.line) + 1 if found else 1


def _shown(text: str, line: int) -> str:
    lines = text.splitlines()
    found = lines[line - 1].strip() if line <= len(lines) else ""
    return f"`{found[:_SHOWN]}`" if found else "the end"
