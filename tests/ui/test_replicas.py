"""Two servers of the product behind a proxy, over one Chroma server, as in `compose.yaml`."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from index import ChromaServer
from tests.chroma.round_robin import round_robin
from tests.chroma.running import RunningChroma
from tests.project import ROOT

from .learners.strangers import token
from .raw_call import ask

SECRET = "canary-chroma-4b7d"  # noqa: S105
GUIDE = "# Exam\n\n## Fee\n\nThe exam costs %s crowns.\n"
QUESTION = "What does the exam cost?"


@dataclass(frozen=True, slots=True)
class Site:
    """Two replicas, their proxy, and an operator on a machine of his own."""

    folder: Path
    server: ChromaServer
    replicas: "tuple[subprocess.Popen[str], ...]"
    addresses: tuple[str, ...]
    proxy: str

    def operate(self, *arguments: str, code: int = 0) -> str:
        """What a command of the operator prints."""
        process = started(self.server, "operator", self.folder, *arguments)
        out, err = process.communicate(timeout=120)
        assert process.returncode == code, out + err
        assert SECRET not in out + err
        return out + err

    def promote(self, crowns: str) -> str:
        """The id of a new edition that went live."""
        guide = self.folder / "exam.md"
        guide.write_text(GUIDE % crowns)
        out = self.operate("build", str(guide), "--promote")
        (build,) = re.findall(r"Build ([0-9a-f]{12})", out)
        return str(build)


def started(
    server: ChromaServer, data: str, folder: Path, *arguments: str
) -> "subprocess.Popen[str]":
    settings = {
        "CERTGUIDE_CHROMA": server.url,
        "CERTGUIDE_CHROMA_DATABASE": server.database,
        "CERTGUIDE_CHROMA_HEADERS": f"X-Chroma-Token: {SECRET}",
        "CERTGUIDE_DATA": str(folder / data),
        "PYTHONUNBUFFERED": "1",
    }
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-m", "ui", *arguments],
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=pipe,
        stderr=pipe,
        text=True,
    )


@pytest.fixture(scope="module")
def site(chroma: RunningChroma, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, server = tmp_path_factory.mktemp("replicas"), chroma.database()
    with ExitStack() as running:
        nobody = Site(folder, server, (), (), "")
        nobody.promote("ninety")
        replicas = tuple(
            started(server, "learners", folder, "chat", "--port", "0") for _ in range(2)
        )
        for each in replicas:
            running.callback(each.communicate, timeout=60)
            running.callback(each.terminate)
        addresses = tuple(map(address, replicas))
        proxy = running.enter_context(round_robin(addresses))
        yield Site(folder, server, replicas, addresses, proxy)


def address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, line + (process.stderr.read() if process.stderr else "")
    return found[0]


def answered(url: str) -> tuple[str, str]:
    """The answer to the question, and the build that gave it."""
    reply = httpx.post(
        f"{url}/api/v1/ask", json={"question": QUESTION}, timeout=60, trust_env=False
    )
    assert reply.status_code == 200, reply.text
    return reply.json()["answer"], reply.json()["build"]


def test_both_follow_what_is_promoted_elsewhere_within_a_second(site: Site) -> None:
    build = site.promote("eighty")
    time.sleep(0.7)
    for url in site.addresses:
        answer, by = answered(url)
        assert by == build
        assert "eighty crowns" in answer
    back = site.operate("rollback")
    time.sleep(0.7)
    builds = {answered(url)[1] for url in site.addresses}
    assert len(builds) == 1
    assert builds.pop() in back


def test_the_api_needs_no_server_of_its_own(site: Site) -> None:
    answers = [answered(site.proxy) for _ in range(6)]
    assert len(set(answers)) == 1
    states = {httpx.get(f"{url}/readyz", trust_env=False).status_code for url in site.addresses}
    assert states == {200}


def test_the_operator_sees_one_library(site: Site) -> None:
    checked = site.operate("doctor")
    assert "Everything is sound" in checked
    assert site.server.url in checked
    assert len(re.findall(r"\b[0-9a-f]{12}\b", site.operate("builds", "--json"))) >= 2
    told = site.operate("backup", str(site.folder / "backup.tar.gz"), code=2)
    assert "Chroma server" in told


def test_a_replica_that_is_killed_takes_no_finished_turn_along(site: Site) -> None:
    learner = token()
    first, second = site.addresses
    with httpx.Client(base_url=first, timeout=60, trust_env=False) as web:
        ask(web, QUESTION, learner=learner)
    site.replicas[0].kill()
    site.replicas[0].wait(30)
    with httpx.Client(base_url=second, timeout=60, trust_env=False) as web:
        ask(web, "How much is that?", learner=learner)
        told = web.get("/conversation.md", headers={"Cookie": f"certguide_learner={learner}"}).text
    assert QUESTION in told
    assert "crowns" in told
    assert "How much is that?" in told
    assert all("crowns" in answered(site.proxy)[0] for _ in range(4))


def test_no_secret_is_kept(site: Site) -> None:
    kept = [path for path in site.folder.rglob("*") if path.is_file()]
    assert kept
    assert [path for path in kept if SECRET.encode() in path.read_bytes()] == []


def test_without_the_chroma_server_nothing_is_answered_and_everything_says_so(
    chroma: RunningChroma, site: Site
) -> None:
    alive = site.addresses[1]
    chroma.stop()
    try:
        time.sleep(5.1)  # for which /readyz remembers
        asked = httpx.post(
            f"{alive}/api/v1/ask", json={"question": QUESTION}, timeout=60, trust_env=False
        )
        assert asked.status_code == 503
        assert asked.json()["kind"] == "unreachable"
        ready = httpx.get(f"{alive}/readyz", timeout=60, trust_env=False)
        assert ready.status_code == 503
        told = site.operate("ask", QUESTION, code=2)
        assert told.count("\n") == 1
        assert "cannot be reached" in told
    finally:
        chroma.start()
    time.sleep(0.7)
    assert "crowns" in answered(alive)[0]
