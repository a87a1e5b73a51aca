"""The file of a suite: from bytes to what stands in it, or what is wrong with it."""

from pathlib import Path

import yaml

from .errors import SuiteError
from .suite_nodes import Composer, Node, control_character
from .suite_remedies import what_to_do

_LARGEST = 10_000_000  # bytes; thousands of cases are one
_RETOLD = 500_000  # characters that the slow parser reads in a second or two
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is not everywhere


def read_yaml(path: Path) -> Node:
    """What a file holds.

    Raises:
        SuiteError: with the line, for whatever is no YAML, or more of it than a suite needs.

    """
    text = _text(path)
    try:
        return Composer(path, text).compose(_Loader)
    except yaml.MarkedYAMLError as error:
        line, problem = what_to_do(_better(error, text), text)
        raise SuiteError(path, line, problem) from error
    except yaml.YAMLError as error:
        raise SuiteError(path, 1, "the file is no YAML: save it as text, in UTF-8") from error


def _better(error: yaml.MarkedYAMLError, text: str) -> yaml.MarkedYAMLError:
    """The same mistake as the parser in Python tells it, which says better what is wrong."""
    if _Loader is not yaml.SafeLoader and len(text) <= _RETOLD:
        try:
            for _ in yaml.parse(text, Loader=yaml.SafeLoader):
                pass
        except yaml.MarkedYAMLError as other:
            return other
    return error


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise SuiteError(path, 1, "there is no such file: mend the path") from error
    except IsADirectoryError as error:
        raise SuiteError(path, 1, "this is a folder: name a suite in it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SuiteError(path, 1, f"the file cannot be read ({reason})") from error
    if len(raw) > _LARGEST:
        raise SuiteError(path, 1, "the file is too large for a suite: divide it")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SuiteError(path, line, "the file is no UTF-8 text: save it as UTF-8") from error
    if found := control_character(text):
        line, name = found
        raise SuiteError(
            path, line, f"a control character ({name}) stands here: take it out, and save as UTF-8"
        )
    return text
