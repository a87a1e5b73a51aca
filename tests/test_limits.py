"""The table of limits in the documents is what the code has, and every file is bounded."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import corpus.reader
import evals.reports.baseline
import evals.suite_yaml
import ui.batch
import ui.session
from corpus import CorpusError, read_all
from evals import SuiteError, load_suite
from evals.reports import read_rows
from tests.project import PACKAGES, ROOT
from ui.border import CommandError
from ui.editor.intake import MOST_FILES, Intake
from ui.session import Session
from ui.settings import Settings

ROW = re.compile(r"^\| [^|]+ \| ([\d,]+) [^|]+ \| `([\w.]+)` \| [^|]+ \|$", re.M)
TABLE = ROW.findall((ROOT / "docs" / "operations.md").read_text(encoding="utf-8"))
LIMIT = re.compile(r"^((?:MOST|MAX|LONGEST|LARGEST)_?[A-Z_]*)(?:: \w+)? = \d", re.M)
BORDER = ("ui/api", "ui/web", "ui/mcp/endpoint.py", "ui/mcp/asking.py", "ui/editor/intake.py")


def constant(name: str) -> Any:  # noqa: ANN401 (a number)
    """The value of a dotted name, or of a variable's default."""
    if name.isupper():
        settings = Settings.of({})
        return getattr(settings, name.removeprefix("CERTGUIDE_").lower())
    module, _, attribute = name.rpartition(".")
    if module.endswith("Limits"):
        return getattr(import_module(module.rpartition(".")[0]).Limits(), attribute)
    return getattr(import_module(module), attribute)


def test_there_is_a_table() -> None:
    assert len(TABLE) > 40


@pytest.mark.parametrize(("told", "name"), TABLE, ids=[name for _, name in TABLE])
def test_the_table_says_what_the_code_has(told: str, name: str) -> None:
    assert constant(name) == int(told.replace(",", ""))


def test_every_bound_of_what_comes_over_a_network_is_in_the_table() -> None:
    places = [ROOT / part for part in BORDER]
    files = [
        each for place in places for each in (place.rglob("*.py") if place.is_dir() else [place])
    ]
    found = {
        f"{'.'.join(path.relative_to(ROOT).with_suffix('').parts)}.{name}"
        for path in files
        for name in LIMIT.findall(path.read_text(encoding="utf-8"))
    }
    shown = {"ui.mcp.asking.LONGEST_QUOTE", "ui.mcp.asking.MOST_SOURCES"}  # of what is sent
    assert found - shown <= {name for _, name in TABLE}


def test_a_folder_with_too_many_documents_is_refused_before_one_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus.reader, "MOST_FILES", 3)
    for number in range(4):
        (tmp_path / f"{number}.md").write_text("# x")
    with pytest.raises(CorpusError, match="more than 3 documents"):
        next(read_all([tmp_path]))
    with pytest.raises(CorpusError, match="more than 3 documents"):
        next(read_all(sorted(tmp_path.iterdir())))


def test_files_without_end_are_not_read_to_their_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = Path("/dev/zero")
    for module, name in (
        (ui.batch, "MOST_BYTES"),
        (evals.suite_yaml, "_LARGEST"),
        (evals.reports.baseline, "MOST_BYTES"),
        (ui.session, "MOST_BYTES"),
    ):
        monkeypatch.setattr(module, name, 100_000)
    with pytest.raises(CommandError, match="is over"):
        ui.batch.answer_batch(None, endless, tmp_path / "out", lambda *_: None)  # type: ignore[arg-type]
    with pytest.raises(SuiteError, match="too large"):
        load_suite(endless)
    with pytest.raises(SuiteError, match="a report may have"):
        read_rows(endless)
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions" / "me.json").symlink_to(endless)
    with pytest.raises(CommandError, match="remove it"):
        Session(tmp_path, "me").kept()


def test_an_upload_has_a_bounded_number_of_files(tmp_path: Path) -> None:
    many = [tmp_path / f"{number}.md" for number in range(MOST_FILES + 1)]
    for path in many:
        path.touch()
    with pytest.raises(CommandError, match="may have 100 files"):
        Intake(tmp_path / "data").keep(many)


def test_the_packages_are_those_that_the_table_is_about() -> None:
    assert {name.split(".")[0] for _, name in TABLE if "." in name} <= set(PACKAGES)
