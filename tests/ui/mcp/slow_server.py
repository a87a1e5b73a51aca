"""An MCP server on standard input whose answers take until one is given up; a test runs it.

The file named by its argument says whether the server has begun that answer, or stopped it.
"""

import sys
from pathlib import Path
from threading import Thread
from time import sleep

from tests.ui.fake_tutor import SlowTutor
from ui.mcp.server import build_server


def _note(tutor: SlowTutor, note: Path) -> None:
    while not tutor.calls:
        sleep(0.05)
    note.write_text("begun")
    tutor.stopped.wait()
    note.write_text("stopped")
    tutor.released.set()


if __name__ == "__main__":
    tutor = SlowTutor()
    Thread(target=_note, args=(tutor, Path(sys.argv[1])), daemon=True).start()
    build_server(tutor).run()
