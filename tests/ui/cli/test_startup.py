"""What a command loads, because that is what a learner waits for."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.project import PACKAGES

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


def packages(modules: set[str]) -> set[str]:
    """The packages of others among modules; private ones belong to those."""
    names = {name.split(".")[0] for name in modules}
    own = {*PACKAGES, "__main__", "__mp_main__"}
    return {name for name in names - own - sys.stdlib_module_names if not name.startswith("_")}


ASKING = {
    *("Stemmer", "chromadb", "chromadb_rust_bindings", "click", "filelock", "langchain_core"),
    *("numpy", "onnxruntime", "platformdirs", "pydantic", "pydantic_core", "rapidfuzz", "rich"),
    *("tokenizers", "typing_extensions", "yaml"),
}
"""What `certguide ask` loads because it is made of it."""

BROUGHT_ALONG = {
    *("annotated_types", "anyio", "attr", "attrs", "brotli", "certifi", "charset_normalizer"),
    *("cython_runtime", "distro", "dotenv", "google", "grpc", "h11", "httpcore", "httpx", "httpx2"),
    *("idna", "jsonpatch", "jsonpointer", "jsonschema", "jsonschema_specifications", "langsmith"),
    *("markdown_it", "mdurl", "opentelemetry", "orjson", "overrides", "packaging", "pybase64"),
    *("pydantic_settings", "pygments", "referencing", "requests", "requests_toolbelt", "rpds"),
    *("sniffio", "socks", "tenacity", "typing_inspection", "urllib3", "uuid_utils", "xxhash"),
    "zstandard",
}
"""What Chroma and LangChain load with themselves; the floor of the benchmark loads it, too."""

HEAVY = {"torch", "transformers", "sentence_transformers", "gradio", "fsrs"}


def test_help_loads_nothing_heavy() -> None:
    heavy = HEAVY | {"chromadb", "onnxruntime", "langchain_core", "numpy", "pydantic", "rich"}
    modules = loaded("--help")
    assert not modules & heavy
    assert packages(modules) == {"click", "platformdirs"}


def test_asking_loads_neither_torch_nor_gradio(harbour: Path) -> None:
    modules = loaded("ask", "How long is the licence valid?", "--data", harbour)
    assert modules >= ASKING
    assert not modules & HEAVY
    assert packages(modules) - ASKING - BROUGHT_ALONG == set()


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
