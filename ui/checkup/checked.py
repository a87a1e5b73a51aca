"""One thing that was looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Checked:
    """What it is, how it was found, and what is wrong with it.

    Attributes:
        what: Its name: a package, "live build", a file of the data folder.
        found: A version, an id, "sound", "missing", "damaged", "made anew".
        problems: A sentence each, with what to do; none where it is as it should be.

    """

    what: str
    found: str
    problems: tuple[str, ...] = ()
