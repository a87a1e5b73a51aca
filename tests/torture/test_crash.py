"""`kill -9` in the middle of what writes: the live build answers on, nothing by half is listed."""

import os
import random
import shutil
import time
from collections import Counter
from pathlib import Path

import pytest

from evals.release import Records
from index import Embedder, Library, embedder

from .conftest import Size, Tell
from .editions import History, answered, edition, guide, history
from .kills import Run, killed_after, killed_at_move, unharmed

SEED = 9
EDITIONS = 4
NEXT = EDITIONS  # number of the edition that a command brings


@pytest.fixture(scope="module")
def model() -> Embedder:
    return embedder()


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory, model: Embedder) -> History:
    return history(tmp_path_factory.mktemp("old"), EDITIONS, model)


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory, model: Embedder) -> History:
    """What would be, had the next edition gone live."""
    return history(tmp_path_factory.mktemp("new"), EDITIONS + 1, model)


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    paper = str(edition(tmp_path_factory.mktemp("paper"), NEXT))
    return {
        "build": ["build", paper],
        "promote": ["build", paper, "--promote"],
        "release": ["release", paper, "--accept", "all"],
        "rollback": ["rollback"],
        "prune": ["builds", "prune", "--keep", "2"],
    }


@pytest.fixture(scope="module")
def runs(
    commands: dict[str, list[str]], old: History, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Run]:
    """How each command goes that nobody kills: what is there to be spread over."""
    folder = tmp_path_factory.mktemp("runs")
    return {
        name: unharmed(arguments, copied(old, folder / name))
        for name, arguments in commands.items()
    }


def copied(old: History, to: Path) -> Path:
    shutil.copytree(old.data, to)
    return to


def test_a_killed_command_changes_nothing_by_half(
    size: Size,
    figures: Tell,
    commands: dict[str, list[str]],
    runs: dict[str, Run],
    old: History,
    new: History,
    model: Embedder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("index.locks.PATIENCE", 5.0)
    chance = random.Random(SEED)  # noqa: S311 (a seed is the point)
    wanted, killed, went_through = size(10, 200), Counter[str](), 0
    names = sorted(commands)
    while killed.total() < wanted:
        name = names[(killed.total() + went_through) % len(names)]
        data = copied(old, tmp_path / "data")
        if chance.random() < 0.6:
            died = killed_at_move(commands[name], data, chance.randint(1, runs[name].moves))
        else:
            died = killed_after(commands[name], data, chance.uniform(0, runs[name].seconds))
        killed[name] += died
        went_through += not died
        assert went_through < wanted, "too few were killed in time"
        shelf = Library(data, lambda: model)
        expect_whole(shelf, old, new)
        expect_cleaned(shelf, new, tmp_path / "paper")
        shutil.rmtree(data)
    for name in names:
        figures(f"kills of {name}, {runs[name].moves} things done to the disk", f"{killed[name]}")
    figures("kills after which all was well", f"{killed.total()}")


def expect_whole(shelf: Library, old: History, new: History) -> None:
    """The live build is one that may be live, and answers as it did; every other is whole."""
    live = shelf.live
    assert live in (old.builds[-1], old.builds[-2], new.builds[-1])
    assert answered(shelf) == new.answers[live or ""]
    assert set(shelf.builds) <= set(new.builds)
    for build in shelf.builds:
        assert shelf.problems(build) == []
        kept = shelf.folder / "evaluations" / f"{build}.json"
        assert Records(shelf.folder).read(build) is not None or not kept.exists()


def expect_cleaned(shelf: Library, new: History, paper: Path) -> None:
    """The next run leaves nothing of the killed one, and succeeds."""
    for draft in shelf.folder.rglob("*.draft"):
        long_ago = time.time() - 7200
        os.utime(draft, (long_ago, long_ago))
    manifest, _ = shelf.stage([guide(paper, NEXT)])
    assert manifest.id == new.builds[-1]
    assert shelf.problems(manifest.id) == []
    left = [*shelf.folder.rglob("*.draft"), *shelf.folder.glob("builds/.*")]
    assert left == []
    shelf.promote(manifest.id, evaluated=False, reason="test")
    assert answered(shelf) == new.answers[manifest.id]
