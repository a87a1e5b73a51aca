"""What a command loads, because that is what a learner waits for."""

import json
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


def loaded(*arguments: object) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", LOADED, *map(str, arguments)],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return set(json.loads(run.stdout.splitlines()[-1]))


HEAVY = {"torch", "transformers", "sentence_transformers", "gradio"}


def test_help_loads_nothing_heavy() -> None:
    heavy = HEAVY | {"chromadb", "onnxruntime", "langchain_core", "numpy", "pydantic", "rich"}
    assert not loaded("--help") & heavy


def test_asking_loads_neither_torch_nor_gradio(harbour: Path) -> None:
    modules = loaded("ask", "How long is the licence valid?", "--data", harbour)
    assert "chromadb" in modules
    assert not modules & HEAVY
