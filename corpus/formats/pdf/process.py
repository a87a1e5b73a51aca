"""Reading a PDF in a child process that can be killed, as no limit inside Python is certain."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.errors import CorpusError
from corpus.source import Block, Source

from .limits import Limits

_TOO_LARGE = (
    "Reading the PDF takes more than the limit of {seconds} seconds or of memory; "
    "give it in parts or as a plainer export."
)
# The child needs a few modules of this package; to import all of it, glossaries and Markdown and
# HTML readers too, would take longer than to read most PDFs. So it gets an empty package by that
# name, whose modules are found where they are.
_START = """
import sys, types
package = sys.modules["corpus"] = types.ModuleType("corpus")
package.__path__ = [sys.argv.pop(1)]
from corpus.formats.pdf.worker import main
main()
"""


def read_in_child(data: bytes, limits: Limits) -> Source:
    """The source that a PDF holds.

    Raises:
        CorpusError: What the child raised; "too_large" if it was ended, or ended itself.
        RuntimeError: This installation cannot start the child at all.

    """
    package = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-P", "-c", _START, package, json.dumps(asdict(limits))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        finished = subprocess.run(  # noqa: S603 - our own module, under our own interpreter
            command,
            input=data,
            capture_output=True,
            timeout=2 * limits.seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_large(limits) from error
    if finished.returncode < 0 or b"MemoryError" in finished.stderr:
        raise _too_large(limits)
    if finished.returncode:
        raise RuntimeError(f"The PDF reader did not start: {finished.stderr[-300:]!r}")
    return _parse(json.loads(finished.stdout))


def _too_large(limits: Limits) -> CorpusError:
    return CorpusError("too_large", _TOO_LARGE.format(seconds=limits.seconds))


def _parse(outcome: dict[str, Any]) -> Source:
    if "error" in outcome:
        raise CorpusError(*outcome["error"])
    fields = outcome["source"]
    blocks = (Block(*values) for values in fields["blocks"])
    return Source(
        format="pdf",
        text=fields["text"],
        blocks=tuple(block._replace(cells=tuple(block.cells)) for block in blocks),
        title=fields["title"],
        page_starts=tuple(fields["page_starts"]),
        warnings=tuple(fields["warnings"]),
    )
