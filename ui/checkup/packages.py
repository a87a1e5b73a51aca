"""The packages that everything else is made of."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from .checked import Checked

PACKAGES = (
    "certguide",
    "chromadb",
    "langchain-core",
    "onnxruntime",
    "sentence-transformers",
    "gradio",
    "pypdf",
)


def check_packages() -> Iterator[Checked]:
    """Each package with its version."""
    for name in PACKAGES:
        try:
            yield Checked(name, version(name))
        except PackageNotFoundError:
            problem = f"The package {name} is not installed: run `make install`."
            yield Checked(name, "missing", (problem,))
