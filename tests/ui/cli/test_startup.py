"""What a command loads, because that is what a learner waits for."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

LOADED = """
import json, sys
from ui.border import run
from ui.cli import cli
code = run(cli, sys.argv[1:])
print("\\n" + json.dumps(sorted(sys.modules)))
"""


def loaded(*arguments: object, typed: str = "") -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", LOADED, *map(str, arguments)],
        stdout=subprocess.PIPE,
        input=typed,
        check=True,
        text=True,
    )
    return set(json.loads(run.stdout.splitlines()[-1]))


HEAVY = {"torch", "transformers", "sentence_transformers", "gradio", "fsrs"}


def test_help_loads_nothing_heavy() -> None:
    heavy = HEAVY | {"chromadb", "onnxruntime", "langchain_core", "numpy", "pydantic", "rich"}
    assert not loaded("--help") & heavy


def test_asking_loads_neither_torch_nor_gradio(harbour: Path) -> None:
    modules = loaded("ask", "How long is the licence valid?", "--data", harbour)
    assert "chromadb" in modules
    assert not modules & HEAVY


def test_talking_in_a_terminal_loads_no_page(harbour: Path) -> None:
    question = "How long is the licence valid?\n"
    modules = loaded("chat", "--terminal", "--data", harbour, typed=question)
    assert "chromadb" in modules
    assert not modules & (HEAVY | {"fastapi", "uvicorn", "playwright"})


def test_going_back_loads_neither_chroma_nor_the_model(harbour: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(harbour, data)
    (build,) = (path.name for path in (data / "builds").iterdir())
    modules = loaded("rollback", build, "--data", data)
    assert len((data / "live.jsonl").read_text().splitlines()) == 2
    assert not modules & (HEAVY | {"chromadb", "onnxruntime", "langchain_core", "rich"})
