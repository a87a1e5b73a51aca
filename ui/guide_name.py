"""The guide that a name means."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from assistant import TutorError
from index import Entry

_NAMED = 10  # guides that are named to who gave a wrong name


def guide_named(name: str, guides: Sequence[Entry]) -> Entry:
    """The guide of that name, file name without suffix, or title; TutorError if none or several.

    The names that a tutor takes for `guide`.
    """
    wanted = name.strip().casefold()
    exact = [entry for entry in guides if entry.document == name]
    fits = exact or [entry for entry in guides if wanted in _names(entry)]
    if len(fits) == 1:
        return fits[0]
    known = ", ".join(entry.document for entry in guides[:_NAMED])
    more = " and more" if len(guides) > _NAMED else ""
    problem = "There is no guide" if not fits else f"{len(fits)} guides are"
    raise TutorError("unknown_guide", f"{problem} called {name!r}; the names are {known}{more}.")


def _names(entry: Entry) -> set[str]:
    path = PurePosixPath(entry.document)
    return {text.casefold() for text in (entry.document, path.name, path.stem, entry.title)}
