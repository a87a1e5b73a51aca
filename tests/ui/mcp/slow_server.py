"""An MCP server on standard input whose answers take until they are given up; a test runs it.

The file named by its argument is written once the server has stopped working on an answer.
"""

import sys
from pathlib import Path
from threading import Thread

from tests.ui.fake_tutor import SlowTutor
from ui.mcp.server import build_server


def _note_stop(tutor: SlowTutor, note: Path) -> None:
    tutor.stopped.wait()
    note.write_text("stopped")


if __name__ == "__main__":
    tutor = SlowTutor()
    Thread(target=_note_stop, args=(tutor, Path(sys.argv[1])), daemon=True).start()
    build_server(tutor).run()
