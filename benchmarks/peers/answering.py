"""One pipeline at work in a process of its own, which tells what that cost.

    python -m benchmarks.peers.answering langchain ask JOB.json FOLDER
    python -m benchmarks.peers.answering langchain cold JOB.json FOLDER

JOB.json is a list of libraries, each with `documents` (paths) and `questions` (rows of `certguide
ask --batch`). `ask` builds and asks all of them, writes rows to FOLDER/rows.jsonl, and prints what
it cost; `cold` opens the first library, which `ask` has built, asks one question, and prints that.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from .pipeline import Pipeline

PIPELINES = {
    "certguide": ("certguide_itself", "Certguide"),
    "langchain": ("langchain_tutorial", "LangChainTutorial"),
    "llamaindex": ("llamaindex_default", "LlamaIndexDefault"),
    "haystack": ("haystack_default", "HaystackDefault"),
}
_WARM = 5  # questions that are asked before those whose time is taken


def main() -> None:
    """Do as the arguments say."""
    name, task, job, folder = sys.argv[1:]
    libraries = json.loads(Path(job).read_text(encoding="utf-8"))
    print(json.dumps({"ask": _ask, "cold": _cold}[task](name, libraries, Path(folder))))  # noqa: T201


def _pipeline(name: str) -> Pipeline:
    os.environ.update({"HF_HUB_OFFLINE": "1", "ANONYMIZED_TELEMETRY": "False"})
    os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"
    module, pipeline = PIPELINES[name]
    made: Pipeline = getattr(import_module(f".{module}", __package__), pipeline)()
    return made


def _ask(name: str, libraries: list[Mapping[str, Any]], folder: Path) -> dict[str, float]:
    pipeline, building = _pipeline(name), 0.0
    with (folder / "rows.jsonl").open("w", encoding="utf-8") as out:
        for number, library in enumerate(libraries):
            place, began = folder / f"library-{number}", time.process_time()
            pipeline.build([Path(each) for each in library["documents"]], place)
            building += time.process_time() - began
            pipeline.open(place)
            for asked in library["questions"][:_WARM]:
                pipeline.answer(asked)
            for asked in library["questions"]:
                wall, cpu = time.perf_counter(), time.process_time()
                row = pipeline.answer(asked)
                row["cpu_ms"] = 1000 * (time.process_time() - cpu)
                row["latency_ms"] = 1000 * (time.perf_counter() - wall)
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return {"build_cpu_s": building, "memory_mib": _memory()}


def _cold(name: str, libraries: list[Mapping[str, Any]], folder: Path) -> dict[str, float]:
    """Seconds of processor from the process's start to its first answer, and its memory."""
    pipeline = _pipeline(name)
    pipeline.open(folder / "library-0")
    pipeline.answer(libraries[0]["questions"][0])
    return {"cold_cpu_s": time.process_time(), "memory_mib": _memory()}


def _memory() -> float:
    """The most that this process ever held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
