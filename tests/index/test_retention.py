"""Old builds go by a rule, and nothing that may still be needed does."""

import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Library, LibraryError, Promotion, Query
from index.kept_vectors import FILE
from index.promotions import live_before
from index.retention import outdated

from .conftest import Another
from .harbour import LICENCE, both, folder, guide, promoted, staged

NOW = datetime(2027, 1, 31, tzinfo=UTC)
BUILDS = "abcdefgh"


def made(builds: str, days: int = 30) -> dict[str, datetime]:
    return {build: NOW - timedelta(days=days) for build in builds}


def history(builds: Sequence[str]) -> list[Promotion]:
    return [Promotion(build, NOW.isoformat(), True, "test") for build in builds]


def editions(shelf: Library, count: int) -> list[str]:
    """So many builds, live one after another."""
    return [
        promoted(shelf, guide(LICENCE.replace("five", f"{number} and a half")))
        for number in range(count)
    ]


def test_those_that_were_live_last_stay() -> None:
    assert outdated(made("abcd"), history("abcd"), 3, NOW) == ["a"]
    assert outdated(made("abcd"), history("abcda"), 3, NOW) == ["b"]
    assert outdated(made("abcd"), history("abcd"), 4, NOW) == []


def test_what_was_never_live_stays_for_a_week() -> None:
    new, old = made("a", days=6), made("b", days=8)
    assert outdated({**new, **old, **made("c")}, history("c"), 2, NOW) == ["b"]


@given(st.lists(st.sampled_from(BUILDS)), st.sets(st.sampled_from(BUILDS)), st.integers(0, 9))
def test_the_live_build_and_the_one_before_always_stay(
    live: list[str], present: set[str], keep: int
) -> None:
    gone = outdated(made("".join(present)), history(live), keep, NOW)
    before = live_before(history(live), sorted(present))
    assert not {live[-1] if live else "", before.build if before else ""} & set(gone)
    assert len(present - set(gone)) <= max(keep, 2)
    assert set(gone) <= present


def test_pruning_removes_builds_with_all_that_was_measured_of_them(shelf: Library) -> None:
    first, second, third = editions(shelf, 3)
    for build in (first, third):
        (shelf.folder / "reports" / build).mkdir(parents=True)
        (shelf.folder / "evaluations").mkdir(exist_ok=True)
        (shelf.folder / "evaluations" / f"{build}.json").write_text("{}")
    assert shelf.prune(keep=2) == [first]
    assert {path.name for path in shelf.folder.glob("builds/*")} == {second, third}
    assert [path.name for path in shelf.folder.glob("reports/*")] == [third]
    assert [path.name for path in shelf.folder.glob("evaluations/*")] == [f"{third}.json"]
    assert shelf.rollback() == second
    assert shelf.open().problems() == []


@both
def test_a_staged_build_is_pruned_after_a_week(shelf: Library) -> None:
    editions(shelf, 1)
    held = staged(shelf, guide(document="held.md"))
    assert shelf.prune() == []
    assert shelf.prune(now=datetime.now(UTC) + timedelta(days=8)) == [held]


def test_damaged_builds_are_pruned_by_the_age_of_their_folder(shelf: Library) -> None:
    editions(shelf, 1)
    held = staged(shelf, guide(document="held.md"))
    (folder(shelf, held) / "manifest.json").unlink()
    assert shelf.prune() == []
    assert shelf.prune(now=datetime.now(UTC) + timedelta(days=8)) == [held]


@both
def test_pruning_forgets_the_vectors_that_no_build_has(shelf: Library) -> None:
    editions(shelf, 5)
    assert len(shelf.prune(keep=2)) == 3
    with closing(sqlite3.connect(shelf.folder / FILE)) as database:
        ((left,),) = database.execute("SELECT count(*) FROM vectors")
    one, other = shelf.manifests()
    assert left == one.embedded + one.kept + other.embedded


@both
def test_who_has_a_pruned_build_open_is_told_or_answered(shelf: Library, another: Another) -> None:
    first, *_ = editions(shelf, 1)
    reader = another().open()
    editions(shelf, 3)
    assert shelf.prune(keep=2)[0] == first

    def ask(_: int) -> str:
        try:
            return "answered" if reader.search(Query("How long is it valid?")) else "nothing"
        except LibraryError as error:
            return error.kind

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(ask, range(40))) <= {"answered", "unknown_build"}
    reader.close()


def test_nothing_is_pruned_by_a_record_that_cannot_be_read(shelf: Library) -> None:
    builds = editions(shelf, 4)
    (shelf.folder / "live.jsonl").write_text("nonsense\n")
    with pytest.raises(LibraryError, match=r"doctor --repair"):
        shelf.prune(keep=2)
    assert {path.name for path in shelf.folder.glob("builds/*")} == set(builds)
