"""What the cores can compute without a server: the same work in a tight loop.

    python -m benchmarks.load.capacity page|rest DATA SECONDS [THREADS]

One process prints how many questions it answered a second; several of them at once are what the
cores can do at best, several threads of one what Python's lock leaves of it.
"""

import json
import secrets
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from assistant import Tutor
from benchmarks.load.questions import questions
from index import Library, embedder
from ui.noting import Noting

Work = Callable[[str], object]


def main() -> None:
    """Work for some seconds, and print the answers a second."""
    over, data, seconds, *threads = sys.argv[1:]
    work = (_page if over == "page" else _rest)(Path(data))
    asked = questions()
    for question in asked[:5]:
        work(question)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()  # until every process is ready
    many = int(threads[0]) if threads else 1
    with ThreadPoolExecutor(many) as pool:
        done = pool.map(lambda place: _loop(work, asked, float(seconds), place), range(many))
        sys.stdout.write(json.dumps(sum(done)) + "\n")


def measured(over: str, data: Path, seconds: float, processes: int, threads: int = 1) -> float:
    """Answers a second of so many processes at once, of so many threads each."""
    command = [sys.executable, "-m", __name__, over, str(data), str(seconds), str(threads)]
    started = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603
        for _ in range(processes)
    ]
    for process in started:
        if process.stdout is None or process.stdout.readline() != "ready\n":
            raise RuntimeError("a process that should compute did not begin")
    for process in started:
        if process.stdin is not None:
            process.stdin.write("go\n")
            process.stdin.flush()
    return sum(float(process.communicate()[0]) for process in started)


def _loop(work: Work, asked: list[str], seconds: float, place: int) -> float:
    began, done = time.monotonic(), 0
    while time.monotonic() < began + seconds:
        work(asked[(7 * done + 13 * place) % len(asked)])
        done += 1
    return done / (time.monotonic() - began)


def _rest(data: Path) -> Work:
    return _tutor(data).answer


def _tutor(data: Path) -> Tutor:
    embed = embedder()
    return Tutor(Library(data, lambda: embed).open)


def _page(data: Path) -> Work:
    """What the page does for a question, but for Gradio: answer, sources, what to ask next."""
    from ui.chat.desk import Desk
    from ui.chat.visitor import Visitor
    from ui.learners import Learners

    desk = Desk(Noting(_tutor(data), data), Learners(data))
    return lambda question: list(desk.ask(Visitor(secrets.token_urlsafe(32)), question, ""))


if __name__ == "__main__":
    main()
