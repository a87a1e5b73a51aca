"""Nothing that is loaded can run code: no pickle, no evaluated text, safe weights alone.

A scan of the source, which a linter's rules do not replace: they know fewer of the ways.
"""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.project import PACKAGES, ROOT

LOADERS = {
    *("pickle", "cPickle", "dill", "cloudpickle", "joblib", "shelve", "marshal", "jsonpickle"),
    *("torch.load", "torch.hub", "numpy.load", "np.load", "pandas.read_pickle"),
    *("yaml.load", "yaml.unsafe_load", "yaml.full_load", "yaml.load_all"),
    *("eval", "exec", "compile", "__import__", "os.system", "os.popen", "subprocess.getoutput"),
}
SETTINGS = {
    *("trust_remote_code=True", "use_safetensors=False"),
    *("allow_pickle=True", "weights_only=False", "shell=True"),
}
SAFE_YAML = re.compile(
    r"yaml\.load\(\w+, Loader=getattr\(yaml, .CSafeLoader., yaml\.SafeLoader\)\)"
)
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def loaders(tree: ast.AST) -> Iterator[str]:
    """What a module imports or calls that can run what it is given."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from imported(node)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in LOADERS:
            if not SAFE_YAML.fullmatch(ast.unparse(node)):
                yield ast.unparse(node.func)
        elif isinstance(node, ast.keyword) and ast.unparse(node) in SETTINGS:
            yield str(node.arg)


def imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
    if not getattr(node, "level", 0):  # not our own
        for alias in node.names:
            name = f"{module}.{alias.name}".lstrip(".")
            if name in LOADERS or name.split(".")[0] in LOADERS:
                yield name


def test_no_module_can_run_what_it_loads() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): list(loaders(ast.parse(path.read_text("utf-8"))))
        for path in SOURCES
    }
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "line",
    [
        "import pickle",
        "from joblib import load",
        "from torch import load",
        "torch.load('x')",
        "np.load('x', allow_pickle=True)",
        "yaml.load(text, Loader)",
        "eval('1')",
        "AutoModel.from_pretrained('x', trust_remote_code=True)",
        "run('x', shell=True)",
    ],
)
def test_the_scan_finds_what_it_looks_for(line: str) -> None:
    assert list(loaders(ast.parse(line)))


def test_weights_are_asked_for_as_safetensors() -> None:
    """Wherever sentence-transformers loads a model, pickled weights are refused."""
    calls = [
        ast.unparse(node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] in ("SentenceTransformer", "CrossEncoder")
    ]
    assert calls
    for call in calls:
        assert "'use_safetensors': True" in call, call
        assert "local_files_only=True" in call, call
        assert "trust_remote_code=False" in call, call
