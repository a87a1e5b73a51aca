"""The child process: a PDF comes in on standard input, JSON goes out on standard output."""

import json
import os
import sys
from dataclasses import asdict

from corpus.errors import CorpusError

from .document import read_document
from .limits import Limits


def main() -> None:
    """Read the limits from the command line and the PDF from standard input; write the outcome."""
    limits = Limits(**json.loads(sys.argv[1]))
    _bound(limits)
    answer = os.dup(1)
    os.dup2(2, 1)  # whatever a library prints must not mix with the answer
    try:
        outcome: dict[str, object] = {
            "source": asdict(read_document(sys.stdin.buffer.read(), limits))
        }
    except CorpusError as error:
        outcome = {"error": [error.kind, error.message]}
    except MemoryError:
        outcome = {
            "error": ["too_large", "The PDF needs more memory than its limit; give it in parts."]
        }
    except Exception as error:  # noqa: BLE001 - the border: no file may end in a traceback
        reason = f"The PDF could not be read ({type(error).__name__}); export it again."
        outcome = {"error": ["damaged", reason]}
    with os.fdopen(answer, "w", encoding="utf-8") as stream:
        json.dump(outcome, stream)


def _bound(limits: Limits) -> None:
    try:
        import resource
    except ImportError:  # a system without them: the parent's clock still ends the child
        return
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (bound, bound))
