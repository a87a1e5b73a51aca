"""The index in a folder beside the index at a Chroma server, on the same machine, in one run.

    python -m benchmarks.shared_index [--write]

The server is Chroma's own, started for the run on a free port of this machine: a network between
them adds its own time to each request. Questions are asked of both in turns.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from assistant import Tutor
from corpus import Guide, bundled, read_all
from evals import load_suite
from index import ChromaServer, Embedder, Library, embedder

from . import page
from .chroma_process import chroma_process

PAGE = page.PAGE.with_name("scaling.md")
ROUNDS = 3
FOLLOWED = 20


def main() -> None:
    """Print the table, and write it into the page where that is asked for."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true", help="into docs/scaling.md")
    wanted = arguments.parse_args()
    with TemporaryDirectory() as folder, chroma_process(Path(folder) / "chroma") as url:
        table = measured(Path(folder), ChromaServer(url))
    click.echo(table)
    if wanted.write:
        page.write("shared-index", table, PAGE)


def measured(folder: Path, server: ChromaServer) -> str:
    """The table."""
    model = embedder()
    guides = [guide for guide in read_all([bundled()]) if isinstance(guide, Guide)]
    places = {
        "folder": Library(folder / "data", lambda: model),
        "server": Library(folder / "operator", lambda: model, server),
    }
    rows: dict[str, list[float]] = {}
    for shelf in places.values():  # the same texts are embedded twice
        note(rows, "build", partial(shelf.stage, guides))
        note(rows, "promote", partial(promote, shelf, shelf.builds[0]))
    fresh = {
        "folder": Library(folder / "data", lambda: model),
        "server": Library(folder / "replica", lambda: model, server),
    }
    for shelf in fresh.values():
        note(rows, "open", shelf.open)
    again = {
        "folder": Library(folder / "data", lambda: model),
        "server": Library(folder / "replica", lambda: model, server),
    }
    for shelf in again.values():
        note(rows, "open again", shelf.open)
    answers, searches = asked(again, model)
    followed = {name: following(places[name], again[name]) for name in places}
    lines = ["| | folder | Chroma server | ratio |", "|---|---|---|---|"]
    told = {
        "build": "build of the bundled guide, s",
        "promote": "promotion, s",
        "open": "opening by another machine, its files fetched, s",
        "open again": "opening again, s",
    }
    for name, (own, far) in rows.items():
        lines.append(f"| {told[name]} | {own:.2f} | {far:.2f} | {far / own:.1f} |")
    for title, times in (("a whole answer", answers), ("one search", searches)):
        for share, at in (("p50", 0.5), ("p95", 0.95)):
            own, far = (quantile(times[name], at) for name in ("folder", "server"))
            lines.append(f"| {title}, {share}, ms | {own:.1f} | {far:.1f} | {far / own:.2f} |")
    own, far = (max(followed[name]) for name in ("folder", "server"))
    lines.append(f"| a promotion is followed, slowest of {FOLLOWED}, s | {own:.2f} | {far:.2f} | |")
    return "\n".join(lines)


def note(rows: dict[str, list[float]], name: str, work: Callable[[], object]) -> None:
    """Keeps how many seconds the work takes."""
    began = time.perf_counter()
    work()
    rows.setdefault(name, []).append(time.perf_counter() - began)


def promote(shelf: Library, build: str) -> None:
    """Makes it live."""
    shelf.promote(build, evaluated=False, reason="measured")


def asked(
    places: dict[str, Library], model: Embedder
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Milliseconds of each answer, and of the search for its vector alone, by place."""
    suite = load_suite(bundled() / "certified-mlops-manager.suite.yaml")
    questions = [case.question for case in suite.cases if not case.history][:60]
    tutors = {name: Tutor(shelf.open) for name, shelf in places.items()}
    answers: dict[str, list[float]] = {name: [] for name in places}
    searches: dict[str, list[float]] = {name: [] for name in places}
    for tutor in tutors.values():
        tutor.answer(questions[0])
    for _ in range(ROUNDS):
        for question in questions:
            (vector,) = model.embed([question])
            for name, tutor in tutors.items():
                began = time.perf_counter()
                tutor.answer(question)
                answers[name].append(1000 * (time.perf_counter() - began))
                views = places[name].open()._vectors
                began = time.perf_counter()
                views.nearest(vector, 30)
                searches[name].append(1000 * (time.perf_counter() - began))
    return answers, searches


def following(writer: Library, reader: Library) -> list[float]:
    """Seconds until a reader answers from what a writer just promoted, back and forth."""
    first = writer.builds[0]
    guides = [guide for guide in read_all([bundled()]) if isinstance(guide, Guide)]
    other, _ = writer.stage([replace(guide, title=f"{guide.title}, again") for guide in guides])
    times = []
    for number in range(FOLLOWED):
        target = (other.id, first)[number % 2]
        promote(writer, target)
        began = time.perf_counter()
        while reader.open().build != target:
            time.sleep(0.01)
        times.append(time.perf_counter() - began)
    return times


def quantile(times: list[float], share: float) -> float:
    """The value that so large a share is not above."""
    return statistics.quantiles(times, n=100, method="inclusive")[round(100 * share) - 1]


if __name__ == "__main__":
    main()
