"""Small libraries, made once, and the command line over them."""

import shutil
from pathlib import Path

import pytest

from tests.index.harbour import LICENCE
from ui.border import run
from ui.cli import cli

from .command_line import DIVING, CommandLine


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "licence.md").write_text(LICENCE, encoding="utf-8")
    (folder / "diving.md").write_text(DIVING, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory, papers: Path) -> Path:
    """A data folder in which both guides are live; tests copy it, and leave nothing in it."""
    data = tmp_path_factory.mktemp("harbour")
    assert run(cli, ["build", str(papers), "--promote", "--data", str(data)]) == 0
    return data


@pytest.fixture(scope="session")
def first_use(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after the first question, which builds the bundled guide."""
    data = tmp_path_factory.mktemp("bundled")
    assert run(cli, ["ask", "What is this guide about?", "--data", str(data)]) == 0
    return data


@pytest.fixture(scope="session")
def asked_harbour(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of it, in which sessions and journals may be left."""
    return Path(shutil.copytree(harbour, tmp_path_factory.mktemp("asked") / "data"))


@pytest.fixture
def certguide(asked_harbour: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(asked_harbour, capsys)


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line before anything was built."""
    return CommandLine(tmp_path / "empty", capsys)


@pytest.fixture
def texts(certguide: CommandLine, papers: Path) -> dict[str, str]:
    found = {}
    for path in papers.iterdir():
        seen = certguide("inspect", path, "--json").json
        found[seen["document"]] = seen["text"]
    return found
