"""The command line, called in this process: what it prints and how it ends."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ui.border import run
from ui.cli import cli

DIVING = """# Diving Certificate

## Questions

### How long is the certificate valid?

The certificate is valid for two years.
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 (an object or a list, by command)
        """What it printed for programs."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class CommandLine:
    """Calls certguide on one data folder."""

    data: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: object) -> Ended:
        code = run(cli, [*map(str, arguments), "--data", str(self.data)])
        return Ended(code, *self.capsys.readouterr())


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def refused(ended: Ended, kind: str) -> str:
    """The message of a command that refused its input as it should with --json."""
    assert ended.code == 2
    assert ended.json.keys() == {"error"}
    assert ended.json["error"].keys() == {"kind", "message"}
    assert ended.json["error"]["kind"] == kind
    message: str = ended.json["error"]["message"]
    assert message.endswith(".")
    return message
