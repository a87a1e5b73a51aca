"""The whole product as a stranger meets it: the command starts the page, the page answers."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .asking import ask

pytestmark = pytest.mark.browser


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address that `certguide chat` prints, with no build made before."""
    with subprocess.Popen(
        [sys.executable, "-m", "ui", "chat", "--port", "0", "--data", str(tmp_path / "data")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        cwd=Path(__file__).parents[2],
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found, line
        yield found[0]
        process.terminate()


def test_an_sre_asks_what_to_take_and_follows_up(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    box = page.get_by_role("textbox", name="Question")
    expect(box).to_be_visible(timeout=30_000)
    log = page.get_by_role("log")

    ask(page, "Which certification should an SRE take?")
    expect(log).to_contain_text("MLOps for SREs, Advanced Observability", timeout=30_000)
    row = page.get_by_role("row", name="SRE MLOps for SREs, Advanced Observability")
    expect(row.locator("mark").first).to_be_visible()

    ask(page, "What are the prerequisites of the Infrastructure track?")
    expect(log).to_contain_text("track Infrastructure: Foundation Level")
    ask(page, "and the Strategy track?")
    expect(log).to_contain_text("Leadership Exp")

    ask(page, "What does the exam cost in dollars?")
    expect(log).to_contain_text("The guide does not say")
    expect(box).to_be_enabled()
    page.close()
