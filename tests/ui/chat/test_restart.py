"""A server that is killed in the middle of an answer, and started again over the same folder."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from ui.learners.cookie import NAME

from ..learners.strangers import token
from ..raw_call import ask, called

SERVER = """
import sys
from pathlib import Path

from tests.ui.fake_tutor import FakeTutor, SlowTutor
from ui.learners import Learners
from ui.web.server import serve
from ui.web.website import Website

class Tutor(FakeTutor):
    def ask(self, question, *arguments, **options):
        tutor = SlowTutor() if "slowly" in question else super()
        yield from tutor.ask(question, *arguments, **options)

site = Website(Tutor(), Learners(Path(sys.argv[1])))
serve(lambda: site, "127.0.0.1", 0, lambda address: print(address, flush=True))
"""


@contextmanager
def killed_at_the_end(data: Path) -> Iterator[httpx.Client]:
    command = [sys.executable, "-W", "ignore", "-c", SERVER, str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        with httpx.Client(base_url=address, timeout=30) as web:
            try:
                yield web
            finally:
                server.kill()  # before it can see that nobody listens any more


def test_every_finished_turn_outlives_the_server_and_no_half_one(tmp_path: Path) -> None:
    ada = token()
    with killed_at_the_end(tmp_path) as web:
        ask(web, "What must I learn?", ada)
        ask(web, "And the deep sea grade?", ada)
        growing = called(web, "submit", ["What must I learn slowly?", ""], None, ada)
        next(message for message in growing if "Before the test" in str(message))
    with killed_at_the_end(tmp_path) as web:
        told = web.get("/conversation.md", headers={"Cookie": f"{NAME}={ada}"}).text
    assert "Tides: read the tables for every month." in told
    assert "costs 300 crowns" in told
    assert "slowly" not in told
