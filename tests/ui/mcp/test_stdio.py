"""The server as assistants start it: a process that they talk to on its standard input."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from mcp import Client, StdioServerParameters

from tests.ui.cli.test_startup import HEAVY

from .client import asked_at_once, connected, given_up_on, text, until

LOADED = """
import json, sys
from pathlib import Path
from ui.border import run
from ui.cli import cli
run(cli, sys.argv[2:])
Path(sys.argv[1]).write_text(json.dumps(sorted(sys.modules)))
"""


def command(*arguments: object) -> StdioServerParameters:
    return StdioServerParameters(command=sys.executable, args=[str(one) for one in arguments])


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_client_of_either_age_asks(harbour: Path, mode: str) -> None:
    async def work(client: Client) -> None:
        answer = await client.call_tool("ask", {"question": "How long is the licence valid?"})
        assert "five years. [1]" in text(answer)
        guides = await client.call_tool("list_guides", {})
        assert "licence.md" in text(guides)

    connected(command("-m", "ui", "mcp", "--data", harbour), work, mode)


def test_nothing_but_the_protocol_is_written_and_nothing_heavy_loaded(
    harbour: Path, tmp_path: Path
) -> None:
    said = [
        '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",'
        '"capabilities":{},"clientInfo":{"name":"test","version":"1"}}}',
        '{"jsonrpc":"2.0","method":"notifications/initialized"}',
        "this is no message",
        '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask","arguments":'
        '{"question":"How long is the licence valid?"}}}',
    ]
    loaded = tmp_path / "modules.json"
    with subprocess.Popen(
        [sys.executable, "-c", LOADED, str(loaded), "mcp", "--data", str(harbour)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        print(*said, sep="\n", file=server.stdin, flush=True)
        replies = [json.loads(server.stdout.readline()) for _ in range(2)]
        rest, _ = server.communicate(timeout=60)  # closes its input, which ends it
    assert [reply["id"] for reply in replies] == [1, 2]
    assert replies[1]["result"]["structuredContent"]["kind"] == "answer"
    assert all(json.loads(line)["jsonrpc"] == "2.0" for line in rest.splitlines())
    assert server.returncode == 0
    assert not HEAVY & set(json.loads(loaded.read_text()))


def test_a_question_given_up_is_worked_on_no_longer_and_others_are_at_once(tmp_path: Path) -> None:
    note = tmp_path / "note"

    async def work(client: Client) -> None:
        await given_up_on(client, begun=note.exists)
        await until(lambda: note.read_text() == "stopped")
        await asked_at_once(client)

    connected(command("-m", "tests.ui.mcp.slow_server", note), work)


def test_a_wrong_build_is_told_before_anything_is_served(harbour: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "ui", "mcp", "--data", str(harbour), "--build", "zzz"],
        input="",
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("certguide: No build has an id that begins with 'zzz'")
