"""A library at a Chroma server: shared by machines, whole or not there, never trusted blindly."""

import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import chromadb
import pytest
from chromadb.api import ClientAPI
from chromadb.config import Settings as ChromaSettings

from index import ChromaServer, Library, LibraryError, Query
from index.server import remote_lock
from index.server.connection import Connection
from index.server.ledger import FRESH, LEDGER, Ledger
from index.server.remote_lock import RemoteLock

from .conftest import Another
from .harbour import DIVING, LICENCE, WordEmbedder, guide, promoted, staged

VALID = Query("How long is the licence valid?")

pytestmark = pytest.mark.parametrize("another", ["server"], indirect=True)


@pytest.fixture
def client(server: ChromaServer) -> Iterator[ClientAPI]:
    """Chroma's own client, as somebody uses it who is not us."""
    made = chromadb.HttpClient(
        server.url, settings=ChromaSettings(anonymized_telemetry=False), database=server.database
    )
    yield made
    made._server._session.close()  # type: ignore[attr-defined]


def named(client: ClientAPI, prefix: str) -> list[str]:
    return [each.name for each in client.list_collections() if each.name.startswith(prefix)]


def collection(client: ClientAPI, prefix: str) -> Any:  # noqa: ANN401 (its types are narrow)
    (name,) = named(client, prefix)
    return client.get_collection(name, embedding_function=None)


def test_machines_share_what_one_of_them_builds(shelf: Library, another: Another) -> None:
    first = promoted(shelf)
    other = another()
    assert other.folder != shelf.folder
    assert other.open().build == first
    assert [hit.dense for hit in other.open().search(VALID)] == [
        hit.dense for hit in shelf.open().search(VALID)
    ]
    second = promoted(other, guide(DIVING, "diving.md"))
    time.sleep(FRESH)
    assert shelf.open().build == second
    assert shelf.rollback() == first
    time.sleep(FRESH)
    assert other.open().build == first
    assert [promotion.reason for promotion in other.promotions()] == ["test", "test", "rollback"]


def test_a_build_that_never_became_whole_is_not_listed_and_cleared_away(
    shelf: Library, another: Another, client: ClientAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = promoted(shelf)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "list_build", killed)
        with pytest.raises(KeyboardInterrupt):
            staged(shelf, guide(DIVING, "diving.md"))
    assert another().builds == [live]
    assert len(named(client, "certguide-views-")) == 2
    another().prune()
    assert len(named(client, "certguide-views-")) == len(named(client, "certguide-files-")) == 1
    assert shelf.open().search(VALID)


def lose_a_page(client: ClientAPI) -> None:
    collection(client, "certguide-files-").delete(ids=["0"])


def change_a_page(client: ClientAPI) -> None:
    pages = collection(client, "certguide-files-")
    texts = dict(pages.get(ids=["0"])["metadatas"][0])
    middle = len(texts["p0"]) // 2
    other = "A" if texts["p0"][middle] != "A" else "B"
    texts["p0"] = texts["p0"][:middle] + other + texts["p0"][middle + 1 :]
    pages.update(ids=["0"], metadatas=[texts])


def lose_the_files(client: ClientAPI) -> None:
    client.delete_collection(collection(client, "certguide-files-").name)


def lose_the_vectors(client: ClientAPI) -> None:
    client.delete_collection(collection(client, "certguide-views-").name)


def lose_a_vector(client: ClientAPI) -> None:
    views = collection(client, "certguide-views-")
    views.delete(ids=views.get(limit=1)["ids"])


def change_the_vectors(client: ClientAPI) -> None:
    views = collection(client, "certguide-views-")
    ids = views.get()["ids"]
    views.update(ids=ids, embeddings=[[float(n == 1) for n in range(64)] for _ in ids])


@pytest.mark.parametrize(
    "harm",
    [
        *(lose_a_page, change_a_page, lose_the_files),
        *(lose_the_vectors, lose_a_vector, change_the_vectors),
    ],
    ids=lambda harm: harm.__name__,
)
def test_harm_at_the_server_is_found_and_mended_from_a_copy(
    shelf: Library, another: Another, client: ClientAPI, harm: Callable[[Any], None]
) -> None:
    build = promoted(shelf)
    shelf.open()  # has the files in its folder
    harm(client)
    fresh = another()
    with pytest.raises(LibraryError) as caught:
        fresh.open()
    assert caught.value.kind == "damaged"
    assert fresh.problems(build)
    assert shelf.problems(build)
    assert shelf.repair(build) == build
    assert fresh.problems(build) == []
    assert another().open().search(VALID)
    shelf.prune()
    assert len(named(client, "certguide-views-")) == 1


def test_a_build_that_is_made_anew_is_opened_anew_by_who_answers_from_it(
    shelf: Library, another: Another, client: ClientAPI
) -> None:
    build = promoted(shelf)
    reader = another()
    before = reader.open()
    lose_a_vector(client)
    shelf.repair(build)
    time.sleep(FRESH)
    after = reader.open()
    assert after is not before
    assert after.problems() == []


def test_a_copy_that_was_harmed_is_fetched_again(shelf: Library, another: Another) -> None:
    promoted(shelf)
    reader = another()
    assert reader.open().search(VALID)
    (passages,) = reader.folder.glob("fetched/*/*/passages.sqlite")
    passages.write_bytes(b"harmed")
    time.sleep(FRESH)
    assert reader.open().search(VALID)
    assert reader.open().problems() == []


def test_a_record_of_what_was_live_that_was_edited_is_not_trusted(
    shelf: Library, another: Another, client: ClientAPI
) -> None:
    first = promoted(shelf)
    live = promoted(shelf, guide(DIVING, "diving.md"))
    ledger: Any = client.get_collection(LEDGER, embedding_function=None)
    (line,) = ledger.get(ids=["live/00000001"])["documents"]
    ledger.update(ids=["live/00000001"], documents=[line.replace(live, first)], embeddings=[[1.0]])
    for use in (another().open, shelf.rollback):
        with pytest.raises(LibraryError, match="doctor --repair") as caught:
            use()
        assert caught.value.kind == "damaged"
    assert another().repair_record() == live
    assert another().open().build == live


def test_two_that_promote_at_once_do_not_overwrite_each_other(
    shelf: Library, server: ChromaServer
) -> None:
    first, second = staged(shelf), staged(shelf, guide(DIVING, "diving.md"))
    shelf.promote(first, evaluated=False, reason="test")
    slow = Ledger(Connection(server))
    history = slow.promotions()
    shelf.promote(second, evaluated=False, reason="test")
    slow.promotions = lambda: history  # type: ignore[method-assign]
    with pytest.raises(LibraryError, match="do it again") as caught:
        slow.record(history[0])
    assert caught.value.kind == "overtaken"
    assert shelf.live == second


def test_another_embedder_than_the_one_that_built_is_named(
    shelf: Library, another: Another
) -> None:
    promoted(shelf)
    with pytest.raises(LibraryError, match=r"'words'.*'other'"):
        another(lambda: WordEmbedder("other")).open()


def test_who_holds_the_lock_is_told_and_waited_for(
    shelf: Library,
    another: Another,
    server: ChromaServer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    build = staged(shelf)
    monkeypatch.setattr("index.locks.PATIENCE", 0.1)
    with RemoteLock(Connection(server), "lock").held():
        with pytest.raises(LibraryError, match=r"\(process \d+ on .*, since 20") as caught:
            staged(another(), guide(DIVING, "diving.md"))
        another().promote(build, evaluated=False, reason="test")  # waits for no build
    assert caught.value.kind == "locked"
    assert server.url in caught.value.message
    assert logging.WARNING in {level for _, level, _ in caplog.record_tuples}
    assert staged(another(), guide(DIVING, "diving.md"))


def test_a_lock_whose_holder_gives_no_sign_is_put_aside_and_lost_to_it(
    shelf: Library, server: ChromaServer, client: ClientAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_lock, "_SILENT", 0.2)
    dead, alive = (RemoteLock(Connection(server), "lock") for _ in range(2))
    with dead.held():  # whose next sign is seconds away
        with alive.held():
            alive.confirm()
            with pytest.raises(LibraryError, match="do it again"):
                dead.confirm()
            assert len(named(client, "certguide-lock-")) == 1
        with pytest.raises(LibraryError, match="do it again"):
            dead.confirm()
    assert named(client, "certguide-lock-") == []


def test_one_who_lost_the_lock_lists_nothing(
    shelf: Library, server: ChromaServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_lock, "_SILENT", 0.2)

    def taken(work: str, done: int, total: int) -> None:
        if work == "Sending files":
            with RemoteLock(Connection(server), "lock").held():
                pass

    with pytest.raises(LibraryError, match="was lost to another process"):
        shelf.stage([guide()], taken)
    assert shelf.builds == []


def test_signs_of_life_keep_the_lock(
    shelf: Library, server: ChromaServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_lock, "_BEAT", 0.2)
    monkeypatch.setattr(remote_lock, "_SILENT", 3.0)
    monkeypatch.setattr("index.locks.PATIENCE", 5.0)
    other = RemoteLock(Connection(server), "lock")
    with (
        RemoteLock(Connection(server), "lock").held(),
        pytest.raises(LibraryError, match="wait for it to end"),
        other.held(),
    ):
        pass


def test_many_builds_fit_into_a_ledger_that_is_read_in_pages(
    shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.server.ledger.MOST", 2)
    monkeypatch.setattr("index.server.connection.MOST", 2)
    builds = [promoted(shelf, guide(LICENCE.replace("five", str(n)))) for n in range(5)]
    assert shelf.builds == sorted(builds)
    assert [promotion.build for promotion in shelf.promotions()] == builds
    assert sorted(shelf.prune(keep=2)) == sorted(builds[:3])  # all made in one second
    assert shelf.open().search(VALID)


def test_what_a_machine_keeps_of_builds_that_are_gone_is_removed(shelf: Library) -> None:
    first = promoted(shelf)
    shelf.open()
    for number in range(2):
        promoted(shelf, guide(LICENCE.replace("five", str(number))))
        shelf.open()
    shelf.prune(keep=2)
    kept = {path.name for path in Path(shelf.folder).glob("fetched/*/*") if path.is_dir()}
    assert first not in kept
    assert len(kept) == 2
