"""The set-up lines of docs/mcp.md are what clients can read, and start what exists."""

import json
import re
from pathlib import Path

from ui.border import run
from ui.cli import cli

DOCS = Path(__file__).parents[3] / "docs" / "mcp.md"


def test_each_client_is_given_a_command_that_there_is() -> None:
    blocks = re.findall(r"```json\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        (servers,) = json.loads(block).values()
        assert servers["certguide"]["command"].endswith("/certguide")
        assert run(cli, [*servers["certguide"]["args"], "--help"]) == 0
