"""What a reply lists, so that "the second one" can be resolved."""

import re

_ITEM = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+(.{2,120})$", re.MULTILINE)
_JOINT = re.compile(r",\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+")
_LONGEST = 5  # words of a member of a series


def members(reply: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The items of a bulleted list, and the members of the first series in running text.

    >>> members("There are three: Foundation, Professional, and Advanced.")
    ((), ('Foundation', 'Professional', 'Advanced'))
    """
    return tuple(_ITEM.findall(reply)), _series(reply)


def _series(reply: str) -> tuple[str, ...]:
    for sentence in re.split(r"(?<=[.!?])\s", reply):
        after = sentence.rsplit(":", 1)[-1]
        found = tuple(part.strip(" .") for part in _JOINT.split(after))
        if len(found) > 2 and all(0 < len(part.split()) <= _LONGEST for part in found[:-1]):
            return found
    return ()
