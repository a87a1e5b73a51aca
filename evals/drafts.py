"""The editor's tray: proposed cases that wait to be accepted, edited or dropped.

It is `drafts.yaml` in the data folder, a suite like any other: what an editor changes in it stays.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock
from pydantic import TypeAdapter, ValidationError

from index import make_private

from .cases import Case
from .drafting.draft import UNFINISHED, Draft
from .drafting.writing import written
from .errors import DocumentsError, SuiteError
from .release import FOLDER
from .suite_file import load_suite, load_suites
from .suite_text import LayoutError, append, take

_HEAD = """\
# Cases that `certguide eval draft` proposes. Change what you like, then take them over with
# `certguide eval accept ID --suite NAME`, or forget them for good with `certguide eval drop ID`.
# Where a case has the tag `unfinished`, say what is right, and take the tag out.
suite: drafts
cases: []
"""
_SUITE = "suite: {name}\ncases: []\n"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_PATIENCE = 10.0  # seconds to wait for another process
_dropped = TypeAdapter(dict[str, str])


class Tray:
    """The proposals of one library, in its data folder; `path` is their file.

    Raises SuiteError where the file of proposals, or a suite, is no suite any more.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self.path = data / "drafts.yaml"
        self._dropped = data / "dropped.json"

    def cases(self) -> tuple[Case, ...]:
        """The proposals, in their order."""
        return load_suite(self.path).cases if self.path.exists() else ()

    def dropped(self) -> dict[str, str]:
        """The questions of what was dropped, by id."""
        try:
            return _dropped.validate_json(self._dropped.read_bytes())
        except FileNotFoundError:
            return {}
        except ValidationError as error:
            problem = "not the list of dropped proposals; remove it to begin anew"
            raise SuiteError(self._dropped, 1, problem) from error

    def add(self, drafts: Iterable[Draft]) -> None:
        """Put proposals at the end of the tray."""
        with self._locked(), _laid_out(self.path):
            added = [written(draft.case, draft.why) for draft in drafts]
            if added:
                _replace(self.path, append(_read(self.path) or _HEAD, added))

    def accept(self, ids: Sequence[str], suite: str) -> Path:
        """Move proposals into a suite of the library, which is made if there is none.

        Raises:
            DocumentsError: for an id that is not in the tray, a proposal that is not finished, and
                a name that no suite can have; nothing is moved then.

        """
        with self._locked():
            path = self._suite(suite)
            wanted = self._known(ids)
            _expect_finished(wanted, self.path)
            with _laid_out(self.path):
                blocks, rest = take(_read(self.path), [case.id for case in wanted])
            with _laid_out(path):
                after = append(_read(path) or _SUITE.format(name=suite), blocks.values())
            others = sorted(other for other in path.parent.glob("*.yaml") if other != path)
            _replace(path, after, others)
            _replace(self.path, rest)
            return path

    def drop(self, ids: Sequence[str]) -> tuple[Case, ...]:
        """Take proposals out of the tray, never to be proposed again; what they were.

        Raises:
            DocumentsError: for an id that is not in the tray; nothing is dropped then.

        """
        with self._locked(), _laid_out(self.path):
            wanted = self._known(ids)
            known = self.dropped() | {case.id: case.question for case in wanted}
            _, rest = take(_read(self.path), [case.id for case in wanted])
            _swap(self._dropped, json.dumps(known, ensure_ascii=False, indent=1) + "\n")
            _replace(self.path, rest)
            return wanted

    def _known(self, ids: Sequence[str]) -> tuple[Case, ...]:
        there = {case.id: case for case in self.cases()}
        missing = [each for each in ids if each not in there]
        if missing:
            raise DocumentsError(
                f"There is no proposal {missing[0]!r}: see `certguide eval drafts` for their ids."
            )
        return tuple(there[each] for each in dict.fromkeys(ids))

    def _suite(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise DocumentsError(
                f"{name!r} is no name for a suite: use at most 64 letters from a to z, digits, "
                "dots, hyphens and underscores, a letter or digit first."
            )
        return self._data / FOLDER / f"{name}.yaml"

    @contextmanager
    def _locked(self) -> Iterator[None]:
        make_private(self._data)
        with FileLock(self.path.with_suffix(".lock"), timeout=_PATIENCE):
            yield


def _expect_finished(cases: Iterable[Case], tray: Path) -> None:
    for case in cases:
        if UNFINISHED in case.tags:
            raise DocumentsError(
                f"The proposal {case.id} is not finished: say in {tray} what is right, take its "
                f"tag {UNFINISHED!r} out, and accept it again."
            )


@contextmanager
def _laid_out(path: Path) -> Iterator[None]:
    try:
        yield
    except LayoutError as error:
        raise SuiteError(path, 1, f"{error}; nothing was changed") from error


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8") if path.exists() else ""


def _replace(path: Path, text: str, beside: Iterable[Path] = ()) -> None:
    """Put a suite in the place of a file as a whole, once it, with those beside it, can be read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    draft.write_bytes(text.encode("utf-8"))
    try:
        load_suites([*beside, draft])
    except SuiteError as error:
        draft.unlink()
        where = path if error.path == draft else error.path
        raise SuiteError(where, error.line, f"{error.problem}; nothing was changed") from error
    draft.replace(path)


def _swap(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
