"""Several processes practise as one learner; none loses a review, nor one that was killed."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from assistant.study.practice import Rating
from tests.assistant.study.practice.harbour_cards import NOON, card
from ui.learners import Learners, StudyKeeper

from .first_format import write_first_format
from .strangers import token

REVIEWER = """
import sys
from datetime import timedelta
from pathlib import Path
from assistant.study.practice import Rating
from tests.assistant.study.practice.harbour_cards import NOON, card
from ui.learners import Learners

data, learner, name, count = sys.argv[1:]
study = Learners(Path(data)).study
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(count)):
    study.keep_review(learner, card("a" if number % 2 else name), Rating.GOOD,
                      NOON + timedelta(minutes=number), build=f"{name} {number}")
    print(number, flush=True)
"""


def start(data: Path, learner: str, name: str, count: int) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", REVIEWER, str(data), learner, name, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def test_two_processes_practise_at_once_over_a_file_of_the_first_format(tmp_path: Path) -> None:
    ada = token()
    write_first_format(tmp_path, ada, "one")
    reviewers = [start(tmp_path, ada, name, 12) for name in "bc"]
    for reviewer in reviewers:
        go(reviewer)
    for reviewer in reviewers:
        reviewer.communicate(timeout=60)
        assert reviewer.returncode == 0
    progress = Learners(tmp_path).study.progress(ada)
    given = sorted(review.build for review in progress.reviews)
    assert given == sorted(f"{name} {number}" for name in "bc" for number in range(12))
    assert {key: m.count for key, m in progress.memories.items()} == {"a": 12, "b": 6, "c": 6}


def test_threads_practise_one_card(tmp_path: Path) -> None:
    for data in (tmp_path, None):
        study, ada = Learners(data).study, token()

        def answer(number: int, study: StudyKeeper = study, ada: str = ada) -> None:
            study.keep_review(ada, card("a"), Rating.GOOD, NOON + timedelta(minutes=number))

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(answer, range(20)))
        progress = study.progress(ada)
        assert {review.at for review in progress.reviews} == {
            NOON + timedelta(minutes=number) for number in range(20)
        }
        assert progress.memories["a"].count == 20


def test_a_killed_process_has_kept_all_that_it_said_and_nothing_by_half(tmp_path: Path) -> None:
    ada = token()
    reviewer = start(tmp_path, ada, "b", 1000)
    go(reviewer)
    assert reviewer.stdout is not None
    for _ in range(4):
        reviewer.stdout.readline()
    reviewer.kill()
    said = 4 + len(reviewer.communicate(timeout=30)[0].split())
    progress = Learners(tmp_path).study.progress(ada)
    assert said <= len(progress.reviews) <= said + 1
    assert sum(memory.count for memory in progress.memories.values()) == len(progress.reviews)
