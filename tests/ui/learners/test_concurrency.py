"""Several threads and processes write one file; a process that dies loses nothing it promised."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ui.learners import Learners
from ui.learners.store import Store

from .strangers import exchange, questions, token

WRITER = """
import sys
from pathlib import Path
from tests.ui.learners.strangers import exchange
from ui.learners.store import Store

data, learner, name, count = sys.argv[1:]
store = Store(Path(data))
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(count)):
    store.add(learner, exchange(f"{name} {number} " + "word " * 3000))
    print(number, flush=True)
"""


def start(data: Path, learner: str, name: str, count: int) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(data), learner, name, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_threads_write_one_conversation(tmp_path: Path) -> None:
    learners, ada = Learners(tmp_path), token()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: learners.add(ada, exchange(str(number))), range(40)))
    kept = learners.conversation(ada).exchanges
    assert sorted(int(each.question) for each in kept) == list(range(40))
    assert [each.number for each in kept] == list(range(1, 41))
    assert learners.trouble == ""


def test_processes_write_one_file_that_none_has_made_yet(tmp_path: Path) -> None:
    ada = token()
    writers = [start(tmp_path, ada, name, 10) for name in "xy"]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    asked = [question.split()[:2] for question in questions(Store(tmp_path).conversation(ada))]
    assert sorted(asked) == [[name, str(number)] for name in "xy" for number in range(10)]


def test_a_killed_process_has_kept_all_that_it_said_and_nothing_by_half(tmp_path: Path) -> None:
    store, eve = Store(tmp_path), token()
    store.add(eve, exchange())
    for kill, moment in enumerate((1, 3, 7)):
        ada = token()
        writer = start(tmp_path, ada, "x", 1000)
        assert writer.stdin is not None
        assert writer.stdout is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
        for _ in range(moment):
            writer.stdout.readline()
        writer.kill()
        said = moment + len(writer.communicate(timeout=30)[0].split())
        kept = store.conversation(ada).exchanges
        assert said <= len(kept) <= said + 1
        assert all(each.finished and each.sources for each in kept)
        store.add(eve, exchange())
        assert len(questions(store.conversation(eve))) == kill + 2
