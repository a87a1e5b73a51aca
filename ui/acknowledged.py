"""The findings that an editor has seen and wants to hear of no more, kept in the data folder."""

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from index import make_private

from .border import CommandError
from .replacing import replace_file

_ids = TypeAdapter(list[str])


class Acknowledged:
    """Ids of findings, in `findings.json`."""

    def __init__(self, data: Path) -> None:
        self._path = data / "findings.json"

    def ids(self) -> frozenset[str]:
        """What was acknowledged so far; nothing in a new data folder."""
        try:
            return frozenset(_ids.validate_json(self._path.read_bytes()))
        except FileNotFoundError:
            return frozenset()
        except (OSError, ValidationError) as error:
            raise CommandError(
                "damaged_findings",
                f"The acknowledged findings in {self._path} cannot be read: remove the file, "
                "and acknowledge them again.",
            ) from error

    def add(self, ids: Iterable[str]) -> None:
        """Acknowledges more; the file is replaced as a whole."""
        known = sorted(self.ids().union(ids))
        make_private(self._path.parent)
        replace_file(self._path, json.dumps(known, indent=1).encode())
