"""What a server is told in confidence stands in nothing that it writes, says or shows."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.project import ROOT

from .learners.strangers import token
from .raw_call import ask

KEY, PASSWORD, MODEL_KEY, USER = (
    "canary-key-91c2",
    "canary-password-5d0e",
    "canary-model-key-77ab",
    "canary-user-3fe1",
)
SECRETS = {
    "CERTGUIDE_API_KEY": KEY,
    "CERTGUIDE_EDITOR_PASSWORD": PASSWORD,
    "OPENAI_API_KEY": MODEL_KEY,
    "CERTGUIDE_MODEL": "openai:any",
    "CERTGUIDE_MODEL_URL": f"http://{USER}:{USER}@127.0.0.1:9/v1",
}
LEARNER = token()
ASKED = "Does Zephyrine pay ninety crowns for the exam on the moon?"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The data folder after a server's run, and all that it printed and answered."""
    folder = tmp_path_factory.mktemp("secret")
    (folder / "exam.md").write_text("# Exam\n\n## Fee\n\nThe exam costs ninety crowns.\n")
    data = ("--data", str(folder / "data"))
    certguide("build", str(folder / "exam.md"), "--promote", *data)
    with started("chat", "--editor", "--port", "0", *data) as process:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found
        told = [*answers(found[0]), Path(f"/proc/{process.pid}/cmdline").read_text()]
        process.terminate()
        told += process.communicate(timeout=60)
    doctor = certguide("doctor", "--json", *data)
    return folder / "data", "\n".join([*told, doctor.stdout, doctor.stderr])


def certguide(*arguments: str) -> "subprocess.CompletedProcess[str]":
    process = started(*arguments)
    out, err = process.communicate(timeout=120)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def started(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "ui", *arguments],
        cwd=ROOT,
        env={**os.environ, **SECRETS, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def answers(address: str) -> Iterator[str]:
    """What the server says to the right and the wrong key, password and body."""
    with httpx.Client(base_url=address, timeout=60, trust_env=False) as web:
        for key in (KEY, f"{KEY}x"):
            for body in ({"question": ASKED}, {"question": 1}, {"question": "x", "guide": "none"}):
                yield web.post("/api/v1/ask", json=body, headers={"X-API-Key": key}).text
        for password in (f"{PASSWORD}x", PASSWORD):
            form = {"password": password}
            signed = web.post("/editor/login", data=form, headers={"Origin": address})
            yield signed.text
        yield web.get("/editor/config").text
        ask(web, ASKED, learner=LEARNER)
        yield web.get("/conversation.md", headers={"Cookie": f"certguide_learner={LEARNER}"}).text
        yield web.get("/read/nothing").text
        yield web.get("/readyz").text


@pytest.mark.parametrize(
    "secret",
    [KEY, PASSWORD, MODEL_KEY, USER, LEARNER],
    ids=["key", "password", "model key", "user", "learner"],
)
def test_no_secret_is_said_or_written(told: tuple[Path, str], secret: str) -> None:
    data, said = told
    assert secret not in said
    kept = [path for path in data.rglob("*") if path.is_file()]
    assert [path for path in kept if secret.encode() in path.read_bytes()] == []


def test_the_log_tells_of_each_request_and_answer_but_not_what_was_asked(
    told: tuple[Path, str],
) -> None:
    data, _ = told
    text = (data / "log" / "chat.jsonl").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert "Zephyrine" not in text
    requests = {each["route"]: each for each in lines if each["event"] == "request"}
    assert requests["/api/v1/ask"].keys() >= {"at", "request", "method", "status", "ms"}
    assert {"/gradio_api/queue/…", "/read/…", "/editor/…", "…"} <= requests.keys()
    given = [each for each in lines if each["event"] == "answer"]
    assert {each["kind"] for each in given} <= {"answer", "refuse", "clarify", "smalltalk"}
    asked = next(each for each in given if each["characters"] == len(ASKED))
    assert asked["request"] in {each["request"] for each in lines if each["event"] == "request"}
    assert asked["build"]
