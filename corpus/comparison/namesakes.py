"""Which document of a library a new edition takes the place of."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

_MARK = re.compile(
    r"(?:19|20)\d\d(?:[-_.]?\d\d){0,2}"  # a date, or the year alone
    r"|v\d+(?:[._]\d+)*"  # a version
    r"|(?=[0-9a-f]*\d)[0-9a-f]{7,40}"  # a digest
    r"|old|older|earlier|previous|new|newer|current|latest|final|draft|copy"
)
_EDGE = r"(?:^|(?<=[-_. ()]))(?:{})(?=[-_. ()]|$)"
_EDITION = re.compile(_EDGE.format(_MARK.pattern))
_GAPS = re.compile(r"[-_. ()]+")


def namesakes(live: Sequence[str], incoming: Sequence[str]) -> Mapping[str, str]:
    """The live document that each incoming one replaces, by name; those that replace none lack.

    By the same name; then by the same name without the file type; then by what is left of it
    without marks of an edition: a date, a version, a digest, "old" and "new". What fits two is
    nobody's namesake.
    """
    found: dict[str, str] = {}
    for key in (str, _stem, _unmarked):
        left = [name for name in live if name not in found.values()]
        new = [name for name in incoming if name not in found]
        found |= _unique(key, left, new)
    return found


def _unique(
    key: Callable[[str], str], live: Sequence[str], incoming: Sequence[str]
) -> Mapping[str, str]:
    here, there = Counter(map(key, live)), Counter(map(key, incoming))
    owners = {key(name): name for name in live}
    return {
        name: owners[key(name)] for name in incoming if here[key(name)] == there[key(name)] == 1
    }


def _stem(name: str) -> str:
    return str(PurePosixPath(name).with_suffix("")).casefold()


def _unmarked(name: str) -> str:
    """The words of the stem without an edition's marks; the whole stem where nothing is left."""
    folder, _, stem = _stem_of_file(name).rpartition("/")
    left = _GAPS.sub(" ", _EDITION.sub(" ", stem)).strip()
    return f"{folder}/{left or stem}"


def _stem_of_file(name: str) -> str:
    """As `_stem`; but "v1.35" is a version and ".35" no file type."""
    suffix = PurePosixPath(name).suffix
    return (name if suffix[1:].isdigit() else name.removesuffix(suffix)).casefold()
