"""The format of a data folder as a whole: an older certguide must not misread a newer one's.

Builds, the file of the learners and backups have versions of their own beside it; all that has none
(the record of what is live, sessions, evaluations, kept vectors, drafts) changes with this one.
"""

import json
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from pydantic import BaseModel, ValidationError

from .border import CommandError
from .replacing import replace_file

FORMAT = 1
FILE = "format.json"
_LARGEST = 10_000  # bytes that are read


class _Stamp(BaseModel):
    format: int
    certguide: str = "newer version"


def expect_readable(data: Path) -> None:
    """Raise CommandError "newer_data" for a folder that a newer certguide wrote.

    A folder without a stamp is of the first format.
    """
    try:
        with (data / FILE).open("rb") as file:
            stamp = _Stamp.model_validate_json(file.read(_LARGEST))
    except OSError:
        return
    except ValidationError as error:
        raise CommandError(
            "damaged_data",
            f"{data / FILE} does not say which certguide wrote the folder: restore it from a "
            f"backup, or remove it if it was {version('certguide')}.",
        ) from error
    if stamp.format > FORMAT:
        raise CommandError(
            "newer_data",
            f"The data folder {data} was written by certguide {stamp.certguide}, which is newer: "
            "use that one, or give another folder with --data.",
        )


def stamp(data: Path) -> None:
    """Say in a folder which format it has; one that is not there, or read-only, stays as it is."""
    if data.is_dir() and not (data / FILE).exists():
        told = json.dumps({"format": FORMAT, "certguide": version("certguide")})
        with suppress(OSError):
            replace_file(data / FILE, f"{told}\n".encode())
