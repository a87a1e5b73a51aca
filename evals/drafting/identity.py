"""Ids that stay: the same part of the next edition has the same one."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import PurePath

from corpus import fold

_LONGEST = 40  # characters of each part of a slug
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


def identity(document: str, kind: str, names: Iterable[str]) -> str:
    """An id from what names a part; typography makes no difference, nor does what it says."""
    folded = [" ".join(fold(name)) for name in names]
    digest = sha256("\n".join((document.casefold(), kind, *folded)).encode()).hexdigest()[:8]
    readable = (_slug(PurePath(document).stem), kind, _slug(folded[-1] if folded else ""), digest)
    return "-".join(filter(None, readable))


def numbered(identities: Iterable[str]) -> Iterator[str]:
    """The ids, one that comes again with its number behind it."""
    seen: Counter[str] = Counter()
    for each in identities:
        seen[each] += 1
        yield each if seen[each] == 1 else f"{each}-{seen[each]}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_SLUGS.sub("-", plain).strip("-")[:_LONGEST].strip("-")
