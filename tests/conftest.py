"""What every test starts from: no settings of the developer's, no network, a library of its own.

Sockets beyond loopback are closed by pytest-socket, see pyproject.toml.
"""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest_plugins = ["tests.chroma.fixtures", "tests.models.fixtures"]


@pytest.fixture(scope="session", autouse=True)
def clean_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hide the developer's settings, for fixtures of every scope and for processes they start."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith("CERTGUIDE_") or name.endswith("_API_KEY"):
                patch.delenv(name)
        patch.setenv("CERTGUIDE_DATA", str(tmp_path_factory.mktemp("session") / "data"))
        patch.setenv("HF_HUB_OFFLINE", "1")
        yield


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a data folder that no other has touched; nothing is made until it is used."""
    monkeypatch.setenv("CERTGUIDE_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def own_log() -> Iterator[None]:
    """Take out what a command of this process logs to: the streams of a test end with it."""
    loggers = [logging.getLogger(), logging.getLogger("certguide")]
    before = [list(logger.handlers) for logger in loggers]
    yield
    for logger, kept in zip(loggers, before, strict=True):
        for handler in [each for each in logger.handlers if each not in kept]:
            logger.removeHandler(handler)
            handler.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the browser tests where there is no browser; in CI they run, and so they fail."""
    if shutil.which("chromium") or "CI" in os.environ:
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="needs Chromium: apt-get install chromium"))
