"""What learners and editors left outlives `kill -9`: all that was kept, and nothing by half."""

import random
import sqlite3
import time
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

from tests.ui.learners.strangers import token
from ui.journal import feedback, gaps
from ui.learners import Learners
from ui.learners.database import FILE
from ui.session import Session

from .conftest import Size, Tell
from .keeping import keep_on


def test_what_was_kept_outlives_the_process(size: Size, figures: Tell, tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 (a seed is the point)
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.torture.dying", "tests.torture.keeping"])
    kills, learner, kept = size(3, 50), token(), 0
    for _ in range(kills):
        mine, theirs = context.Pipe(duplex=False)
        process = context.Process(target=keep_on, args=(tmp_path, learner, theirs))
        process.start()
        assert mine.poll(120)
        time.sleep(chance.uniform(0.0, 0.5))
        process.kill()
        process.join()
        last = 0
        while mine.poll():  # what it told before it died
            last = mine.recv()
        expect_kept(tmp_path, learner, last)
        kept += last
    for journal in (gaps(tmp_path), feedback(tmp_path)):
        entries, unreadable = journal.entries()
        assert kept <= len(entries) <= kept + kills  # the one that was under way may be there, too
        assert unreadable <= kills
    figures("killed while learners' words were kept", f"{kills}, after {kept} were")


def expect_kept(data: Path, learner: str, last: int) -> None:
    under_way = (f"question {last}", f"question {last + 1}")
    exchanges = Learners(data).conversation(learner).exchanges
    assert exchanges[-1].question in under_way
    numbers = [exchange.number for exchange in exchanges]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert Learners(data).profile(learner).role in under_way
    assert Session(data, "me").kept().turns[-2].content in under_way
    with closing(sqlite3.connect(data / FILE)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
