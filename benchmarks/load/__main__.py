"""Loads the web application with learners, from a few to more than it can answer.

    python -m benchmarks.load [--learners 50] [--seconds 60] [--over page|rest] [--write]

First so many learners ask, each a question every few seconds, as long as `--seconds`; then
questions come at rising rates, answered or not, for a third of that each. In the same run, the same
work is done in tight loops: as many processes as there are cores, and as many threads of one.

Both ways of asking are measured unless one is named. Each learner has a loopback address of their
own, since the server counts requests by address. A library for load tests would have to be taught
the page's stream and what is a clear refusal, which is most of this; so httpx does, and its share
of the cores, which the server lacks, is in the table.
"""

import asyncio
import json
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import asdict
from pathlib import Path

import click

from benchmarks.load.capacity import measured
from benchmarks.load.learner import Over, learner
from benchmarks.load.questions import questions
from benchmarks.load.table import capacity, stretches
from benchmarks.load.traffic import arriving, reading
from benchmarks.load.watch import Stretch, watched
from benchmarks.page import write
from benchmarks.serving import Served, cores, serving
from corpus import bundled

RATES: dict[Over, tuple[int, ...]] = {
    "page": (2, 5, 10, 20, 40),
    "rest": (10, 20, 40, 80, 160),
}  # questions a second
CROWD = 120  # who ask at a rate: more than the server has room for at once


@click.command()
@click.option("--learners", default=50, show_default=True, type=click.IntRange(1, 1000))
@click.option("--seconds", default=60.0, show_default=True, type=click.FloatRange(1))
@click.option(
    "--over", type=click.Choice(["page", "rest"]), help="One way of asking; both if none."
)
@click.option("--command", default="certguide", help="How the product is called.")
@click.option("--json", "machine", is_flag=True, help="Print the figures as JSON.")
@click.option("--write", "keep", is_flag=True, help="Put the tables into docs/benchmarks.md.")
def main(
    learners: int, seconds: float, over: Over | None, command: str, machine: bool, keep: bool
) -> None:
    """Load the server, and tell how it went; 1 if any question met a fault."""
    called = shlex.split(command)
    told, found = [], list[Stretch]()
    for way in [over] if over else list[Over](["page", "rest"]):
        stretched, tight = _measured(called, way, learners, seconds)
        told.append(stretches(way, stretched) + "\n\n" + capacity(way, stretched, tight))
        found += stretched
    page = "\n\n".join(told)
    click.echo(json.dumps([asdict(each) for each in found]) if machine else page)
    if keep:
        write("load", page)
    faults = [one.told for each in found for one in each.outcomes if one.end == "fault"]
    for fault in faults[:10]:
        click.echo(f"fault: {fault}", err=True)
    raise SystemExit(1 if faults else 0)


def _measured(
    called: Sequence[str], over: Over, learners: int, seconds: float
) -> tuple[list[Stretch], dict[str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        build = [*called, "build", str(bundled()), "--promote", "--data", folder]
        if subprocess.run(build, stdout=subprocess.DEVNULL).returncode:  # noqa: S603
            raise click.ClickException("The library that is asked could not be built.")
        with serving(called, data) as server:
            stretched = asyncio.run(_loaded(server, over, learners, seconds))
        many = cores()
        tight = {
            f"{many} processes": measured(over, data, seconds / 6, many),
            f"{many} threads of one process": measured(over, data, seconds / 6, 1, many),
        }
    return stretched, tight


async def _loaded(server: Served, over: Over, learners: int, seconds: float) -> list[Stretch]:
    asked = questions()
    async with AsyncExitStack() as open_clients:
        crowd = [
            await open_clients.enter_async_context(learner(server.address, number, over))
            for number in range(max(CROWD, learners))
        ]
        await reading(crowd[:2], asked, 3.0)  # a warm server is what is measured
        name = f"{learners} learners, a question every 4 s"
        found = [await watched(name, server, reading(crowd[:learners], asked, seconds))]
        for rate in RATES[over]:
            load = arriving(crowd, asked, rate, seconds / 3)
            found.append(await watched(f"{rate} questions a second", server, load))
            click.echo(f"{found[-1].name}: {found[-1].throughput:.1f} answered a second", err=True)
    return found


if __name__ == "__main__":
    main()
