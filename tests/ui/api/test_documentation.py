"""What docs/api.md tells its readers to do works as it stands there."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from index import Library

from .serving import served_library

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs" / "api.md").read_text("utf-8")
HOME = "http://127.0.0.1:7860"


def blocks(language: str) -> list[str]:
    """The examples in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def address(shelf: Library) -> Iterator[str]:
    with served_library(shelf) as url:
        yield url


@pytest.mark.parametrize("command", blocks("sh"))
def test_each_command_works(address: str, command: str) -> None:
    run = subprocess.run(
        ["bash", "-ec", command.replace("curl ", "curl -sS --fail ").replace(HOME, address)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "CERTGUIDE_API_KEY": "a-long-enough-key", "no_proxy": "*"},
    )
    assert run.returncode == 0, run.stderr
    assert "valid" in run.stdout or '"build' in run.stdout or "204" in run.stdout


def test_the_client_of_openai_is_used_as_told(address: str) -> None:
    (program,) = blocks("python")
    run = subprocess.run(
        [sys.executable, "-c", program.replace(HOME, address)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    whole, _, streamed = run.stdout.partition("answer [{'mark': 1")
    assert "A licence is valid for five years." in whole
    assert streamed.endswith(whole.strip())


@pytest.mark.browser
def test_a_page_can_watch_an_answer_grow(address: str, browser: Browser) -> None:
    (function,) = blocks("js")
    page = browser.new_page()
    page.goto(f"{address}/healthz")
    seen = page.evaluate(
        "async () => {" + function + "const seen = [];"
        "await ask('How long does it stay valid?', (row, done) => seen.push([row, done]));"
        "const failed = await ask(' ', () => {}).catch((error) => error.message);"
        "return [seen, failed]; }"
    )
    page.close()
    rows, failed = seen
    assert [done for _, done in rows][-1] is True
    assert "five years" in rows[-1][0]["answer"]
    assert failed == "The question is empty: write what you want to know."


def test_every_kind_of_error_is_told() -> None:
    told = set(re.findall(r"`(\w+)`", TEXT[TEXT.index("## Errors") : TEXT.index("## Who may")]))
    sources = [*(ROOT / "ui" / "api").rglob("*.py"), *(ROOT / "ui" / "web").glob("*.py")]
    code = "\n".join(path.read_text("utf-8") for path in sources)
    raised = re.findall(r'\b[45]\d\d, "(\w+)"|HTTPStatus\.\w+, "(\w+)"', code)
    assert len(raised) > 10
    assert {kind for pair in raised for kind in pair if kind} <= told
