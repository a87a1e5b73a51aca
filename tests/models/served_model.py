"""A real chat model behind a real server: llama.cpp's own, in a process of its own.

Run as a program, it serves the file it is given until its standard input ends.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLAIN = "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}assistant:"


@contextmanager
def served(path: Path, template: str = "") -> Iterator[str]:
    """The address of an OpenAI-compatible server of a model file, for CERTGUIDE_MODEL_URL.

    `template` is a chat template for a model that has none.
    """
    command = [sys.executable, "-m", __name__, str(path), template]
    process = subprocess.Popen(
        command,
        env={**os.environ, "OMP_WAIT_POLICY": "passive"},  # as the product does
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    with process, process.stdout, process.stdin:
        address = process.stdout.readline().strip()
        assert address.startswith("http"), "the model's server did not start"
        yield f"{address}/v1"


def main(path: str, template: str) -> None:
    """Serves a model until standard input ends."""
    from xllamacpp import CommonParams, Server

    parameters = CommonParams()
    parameters.model.path = path
    parameters.model_alias = {"model"}
    parameters.n_ctx = 4096
    parameters.n_parallel = 1
    parameters.n_batch = parameters.n_ubatch = 64
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 2
    parameters.no_extra_bufts = True
    parameters.verbosity = -1
    if template:
        parameters.chat_template = template
    server = Server(parameters)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
