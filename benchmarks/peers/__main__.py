"""Puts certguide beside LangChain's tutorial, LlamaIndex and Haystack.

    python3.11 -m venv /tmp/peers && /tmp/peers/bin/pip install -r benchmarks/peers/requirements.txt
    python -m benchmarks.peers --python /tmp/peers/bin/python [SUITE...] [--shared DIR] [--write]

Each runs in a process of its own, on the same documents and questions, with its own defaults and
the same weights. No chat model is in any of them: a peer's answer is the chunk that it finds first,
it reads no history, and it never refuses. `--out DIR` keeps the rows for `python -m evals score`.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from benchmarks.page import write
from benchmarks.peers.answering import PIPELINES
from benchmarks.peers.table import Run, tables
from evals import Case
from evals.libraries import libraries
from evals.options import chosen, reachable, shared_option, split_option, suites_argument
from evals.rows import read_answers
from evals.scoring import score

ROOT = Path(__file__).parents[2]
PATIENCE = 3600  # seconds for one pipeline


@click.command()
@suites_argument
@shared_option
@split_option
@click.option(
    "--python", "peers", required=True, help="The Python that the peers are installed in."
)
@click.option("--pipeline", "only", multiple=True, type=click.Choice(list(PIPELINES)))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Keep the rows here.")
@click.option("--json", "machine", is_flag=True, help="Print the figures as JSON.")
@click.option("--write", "keep", is_flag=True, help="Put the tables into docs/benchmarks.md.")
def main(
    suites: tuple[Path, ...],
    shared: Path,
    split: str,
    peers: str,
    only: tuple[str, ...],
    out: Path | None,
    machine: bool,
    keep: bool,
) -> None:
    """Compare the pipelines on the questions of SUITES, or of all that come with the product."""
    cases = reachable(chosen(suites, split), shared)
    runs = []
    for name in only or PIPELINES:
        with tempfile.TemporaryDirectory() as folder:
            python = sys.executable if name == "certguide" else peers
            runs.append(_run(name, python, cases, shared, Path(folder)))
            if out is not None:
                out.mkdir(parents=True, exist_ok=True)
                shutil.copy(Path(folder) / "rows.jsonl", out / f"{name}.jsonl")
    told = tables(runs)
    click.echo(json.dumps({run.name: run.costs for run in runs}, indent=1) if machine else told)
    if keep:
        write("peers", told)


def _run(name: str, python: str, cases: Sequence[Case], shared: Path, folder: Path) -> Run:
    job = folder / "job.json"
    job.write_text(json.dumps(_job(cases, shared)), encoding="utf-8")
    done = _call(python, name, "ask", job, folder)
    cold = _call(python, name, "cold", job, folder)
    rows = read_answers(folder / "rows.jsonl")
    scores = [score(case, rows.get(case.id)) for case in cases]
    costs = {**done, "cold_cpu_s": cold["cold_cpu_s"], "cold_memory_mib": cold["memory_mib"]}
    return Run(name, tuple(scores), costs)


def _job(cases: Sequence[Case], shared: Path) -> list[Mapping[str, Any]]:
    return [
        {
            "documents": [str(path.resolve()) for path in documents],
            "questions": [
                {
                    "id": case.id,
                    "question": case.question,
                    "history": [{"role": t.role, "content": t.content} for t in case.history],
                }
                for case in asked
            ],
        }
        for documents, asked in libraries(cases, shared).items()
    ]


def _call(python: str, name: str, task: str, job: Path, folder: Path) -> dict[str, float]:
    command = [python, "-m", "benchmarks.peers.answering", name, task, str(job), str(folder)]
    done = subprocess.run(  # noqa: S603  # the operator's own Python
        command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    if done.returncode:
        raise click.ClickException(f"{name} did not {task}: {done.stderr.strip()[-2000:]}")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    main()
