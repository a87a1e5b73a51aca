import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.log import MOST_FILES, open_log


@pytest.fixture(autouse=True)
def loggers() -> Iterator[None]:
    kept = {name: logging.getLogger(name).handlers[:] for name in (None, "certguide")}
    yield
    for name, handlers in kept.items():
        for handler in [*logging.getLogger(name).handlers]:
            if handler not in handlers:
                logging.getLogger(name).removeHandler(handler)
                handler.close()


def test_what_comes_after_a_restore_is_written_into_the_restored_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    open_log(data, "chat")
    logging.getLogger("certguide").info("before")
    data.rename(tmp_path / "replaced")
    data.mkdir()
    logging.getLogger("certguide").info("after")
    lines = (data / "log" / "chat.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["event"] for line in lines] == ["after"]


def test_what_others_say_and_what_errors_say_is_left_out(tmp_path: Path) -> None:
    """A library may repeat what it was given, and an error what was asked."""
    open_log(tmp_path, "chat")
    logging.getLogger("httpx").warning("GET http://ada:secret@127.0.0.1/")
    try:
        raise ValueError("What does Zephyrine pay?")
    except ValueError:
        logging.getLogger("ui.chat").exception("A question failed")
    text = (tmp_path / "log" / "chat.jsonl").read_text(encoding="utf-8")
    others, ours = map(json.loads, text.splitlines())
    assert others["event"] == "httpx"
    assert (ours["event"], ours["error"]) == ("A question failed", "ValueError")
    assert ours["raised"][-1].startswith("test_log.py:")
    assert "secret" not in text
    assert "Zephyrine" not in text


def test_it_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.log.MOST_BYTES", 1000)
    open_log(tmp_path, "chat")
    for number in range(200):
        logging.getLogger("certguide").info("event %s", number)
    files = list((tmp_path / "log").iterdir())
    assert len(files) == 1 + MOST_FILES
    assert max(file.stat().st_size for file in files) <= 1000
