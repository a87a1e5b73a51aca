"""Many processes on one library, and processes that are killed in the middle of a write."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

import index.build
from index import Library
from index.embedder import Vectors

from .harbour import DIVING, LICENCE, WordEmbedder, guide, promoted, staged

EDITIONS = [LICENCE.replace("five", f"{number} times five") for number in range(3)]


class DyingEmbedder(WordEmbedder):
    """Kills its process when it is given texts for the second time."""

    calls = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.calls += 1
        if self.calls == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().embed(texts)


def stage_and_die(data: Path) -> None:
    index.build._SLICE = 1
    staged(Library(data, DyingEmbedder), guide(), guide(DIVING, "diving.md"))


def promote(data: Path, edition: str) -> None:
    shelf = Library(data, WordEmbedder)
    promoted(shelf, guide(edition))
    promoted(shelf, guide(edition), guide(DIVING, "diving.md"))


def ended(*calls: tuple[Callable[..., None], tuple[object, ...]]) -> list[int | None]:
    """The exit codes of processes that ran at once."""
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=target, args=arguments) for target, arguments in calls]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    return [process.exitcode for process in processes]


def test_processes_that_write_at_once_lose_nothing(shelf: Library) -> None:
    calls = [(promote, (shelf.folder, edition)) for edition in EDITIONS]
    assert ended(*calls) == [0] * len(EDITIONS)
    builds = [manifest.id for manifest in shelf.manifests()]
    assert len(builds) == len(shelf.promotions()) == 2 * len(EDITIONS)
    assert {promotion.build for promotion in shelf.promotions()} == set(builds)
    assert all(shelf.open(build).problems() == [] for build in builds)


def test_a_build_killed_half_way_leaves_what_was_and_goes_on_from_there(shelf: Library) -> None:
    live = promoted(shelf)
    before = shelf.open().manifest
    assert ended((stage_and_die, (shelf.folder,))) == [-signal.SIGKILL]
    assert [manifest.id for manifest in shelf.manifests()] == [live]
    assert shelf.open().problems() == []
    manifest, new = shelf.stage([guide(), guide(DIVING, "diving.md")])
    assert new
    assert manifest.kept > before.embedded  # those of the live build, and the first of the new
    assert manifest.embedded > 0
    assert shelf.open(manifest.id).problems() == []
    assert not list(shelf.folder.glob("builds/.*"))
