"""How much of the long checks is run, and the table of what came of them."""

from collections.abc import Callable

import pytest

Size = Callable[[int, int], int]
Tell = Callable[[str, str], None]

_FIGURES = pytest.StashKey[dict[str, str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option of `make torture`."""
    parser.addoption("--torture", action="store_true", help="run all of the long checks")


@pytest.fixture(scope="session")
def size(pytestconfig: pytest.Config) -> Size:
    """`size(sample, whole)`: how many times a thing is to be done in this run."""
    everything = pytestconfig.getoption("--torture", default=False)
    return lambda sample, whole: whole if everything else sample


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> Tell:
    """`figures(name, value)`: have something told in the table at the end of the run."""
    table = pytestconfig.stash.setdefault(_FIGURES, {})
    return table.__setitem__


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the table."""
    for name, value in config.stash.get(_FIGURES, {}).items():
        terminalreporter.write_line(f"{name:<44} {value}")
