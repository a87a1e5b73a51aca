"""llama.cpp in this process: one model file, loaded once, writing one answer at a time."""

import atexit
import os
import secrets
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from ..errors import ModelError
from .turns import Turns, Waiting

if TYPE_CHECKING:
    from xllamacpp import CommonParams, Server

CONTEXT = 4096  # tokens of prompt and answer together
_BATCH = 64  # tokens read at once: after each batch a learner can leave, about a second
_KEPT = 128  # MiB of read prompts kept aside, for those that do not begin like the last one

Request = Mapping[str, Any]
Chunk = Mapping[str, Any]


class Engine:
    """One GGUF file and whoever waits for it; loaded at the first use, never twice.

    xllamacpp opens a port of this machine for its own HTTP server and has no switch against that.
    A key that nobody knows locks it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._server: Server | None = None
        self._leaving = Event()

    def load(self) -> None:
        """Loads the file now. Raises ModelError when it is no model that can be loaded."""
        with _TURNS.turn(lambda _: None, self._leaving.is_set):
            self._loaded()

    def write(self, request: Request, take: Callable[[Chunk], bool], waiting: Waiting) -> None:
        """Gives `take` the chunks of llama.cpp's answer to an OpenAI chat request.

        It is given empty ones, too, while it waits and while the prompt is read; it returns True to
        end the generation. Raises ModelError.
        """

        def unwanted(chunk: Chunk) -> bool:
            return take(chunk) or self._leaving.is_set()

        with _TURNS.turn(waiting, lambda: unwanted({})) as reached:
            if not reached:
                return
            server = self._loaded()
            problems: list[Chunk] = []

            def receive(chunk: Chunk) -> bool:
                if "error" in chunk:
                    problems.append(chunk["error"])
                return unwanted(chunk)

            try:
                server.handle_chat_completions(
                    {**request, "stream": True, "return_progress": True}, receive
                )
            except ValueError:
                problems.append({})
        for problem in problems:
            raise _refused(problem)

    def _loaded(self) -> "Server":
        if self._server is None:
            self._server = _start(self._path)
            atexit.register(self._close)
        return self._server

    def _close(self) -> None:
        """Ends before the interpreter does: llama.cpp crashes where it is cut off while writing."""
        self._leaving.set()
        with _TURNS.turn(lambda _: None, lambda: False):
            self._server = None


_TURNS = Turns()  # of the processor's cores, whatever files are loaded


@cache
def engine(path: Path) -> Engine:
    """The engine of a model file, the same for all who ask in this process."""
    return Engine(path)


def _start(path: Path) -> "Server":
    # Threads that spin while they wait for each other write ten times slower on a busy machine.
    # OpenMP reads this when it is loaded, which it is with the next line.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        from xllamacpp import Server
    except ImportError as error:
        raise ModelError(
            "missing_package",
            f"xllamacpp cannot be loaded here ({error}): install what it names, on Debian "
            "libgomp1, or reinstall it.",
        ) from None
    try:
        return Server(_parameters(path))
    except RuntimeError:
        raise ModelError(
            "weights",
            f"{path} cannot be loaded: it is damaged, too big for the memory, or no chat model "
            "in GGUF format.",
        ) from None


def _parameters(path: Path) -> "CommonParams":
    from xllamacpp import CommonParams

    parameters = CommonParams()
    parameters.model.path = str(path)
    parameters.n_ctx = CONTEXT
    parameters.n_parallel = 1
    parameters.n_batch = parameters.n_ubatch = _BATCH
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = _threads()
    parameters.cache_ram_mib = _KEPT
    parameters.no_extra_bufts = True  # a second copy of the weights: 600 MB, for 10% more speed
    parameters.verbosity = -1
    parameters.api_keys = [secrets.token_urlsafe()]
    parameters.n_threads_http = 1
    parameters.ui = parameters.endpoint_slots = parameters.endpoint_props = False
    return parameters


def _threads() -> int:
    """All cores of a small machine, half of a larger one's: every second is no core of its own."""
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return max(min(cores, 4), min(cores // 2, 8))


def _refused(problem: Chunk) -> ModelError:
    if problem.get("type") == "exceed_context_size_error":
        return ModelError(
            "too_long", f"The prompt is longer than the {CONTEXT} tokens that the model can read."
        )
    return ModelError("server", "The local model could not answer that.")
