import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.log import open_log


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
