"""What Tab completes, asked as bash asks."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ui.border import run
from ui.cli import cli
from ui.session import Kept, Session

from .command_line import CommandLine
from .test_startup import HEAVY

ASK = """
eval "$(certguide completion bash)"
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_certguide_completion certguide
printf '%s\\n' "${{COMPREPLY[@]}}"
"""

Tab = Callable[[Path, str], list[str]]


@pytest.fixture
def completed(tmp_path: Path) -> Tab:
    """What bash offers over a data folder after words, of which the last is being typed."""
    program = tmp_path / "certguide"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m ui "$@"\n')
    program.chmod(0o755)

    def press_tab(data: Path, words: str) -> list[str]:
        run = subprocess.run(
            ["bash", "-c", ASK.format(words=words)],
            env={"CERTGUIDE_DATA": str(data), "PATH": f"{tmp_path}:/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stderr == ""
        return [line for line in run.stdout.splitlines() if line]

    return press_tab


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("certguide co", ["compare", "completion"]),
        ("certguide guides r", ["remove"]),
        ("certguide rollback --f", ["--force"]),
        ("certguide ask --guide ''", ["diving.md", "licence.md"]),
        ("certguide ask --guide l", ["licence.md"]),
        ("certguide guides remove d", ["diving.md"]),
        ("certguide ask --session t", ["tab"]),
        ("certguide ask --data /nowhere --guide ''", []),
    ],
)
def test_commands_options_and_names(
    certguide: CommandLine, completed: Tab, words: str, offered: list[str]
) -> None:
    Session(certguide.data, "tab").keep(Kept())
    assert completed(certguide.data, words) == offered


def test_builds(certguide: CommandLine, completed: Tab) -> None:
    live = certguide("builds", "--json").json[0]["build"]
    assert completed(certguide.data, f"certguide rollback {live[:3]}") == [live]


def test_a_guide_by_any_name_is_one_word_that_does_nothing(
    empty: CommandLine, completed: Tab, tmp_path: Path
) -> None:
    folder = tmp_path / "guides"
    folder.mkdir()
    (folder / "a $(touch x) *.md").write_text("# One\n\nIt costs three crowns.\n")
    assert empty("build", folder, "--promote").code == 0
    assert completed(empty.data, "certguide ask --guide a") == [r"a\ \$\(touch\ x\)\ \*.md"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script_and_is_told_where_it_belongs(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(cli, ["completion", shell]) == 0
    out = capsys.readouterr().out
    assert f"_CERTGUIDE_COMPLETE={shell}_complete" in out
    assert f"#   certguide completion {shell} > " in out


def test_the_shell_in_use_is_taken_unless_it_is_another(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    assert run(cli, ["completion"]) == 0
    assert "fish_complete" in capsys.readouterr().out
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    assert run(cli, ["completion"]) == 2
    assert capsys.readouterr().err == "certguide: Say for which shell: bash, zsh, fish.\n"


def test_no_model_is_loaded_for_a_name(harbour: Path) -> None:
    asked = (
        "import sys; from ui.cli import main; sys.exit = lambda code: print(code, *sys.modules); "
        "main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", asked],
        env={
            "CERTGUIDE_DATA": str(harbour),
            "_CERTGUIDE_COMPLETE": "bash_complete",
            "COMP_WORDS": "certguide ask --guide ",
            "COMP_CWORD": "3",
        },
        capture_output=True,
        text=True,
    )
    assert "licence.md" in run.stdout
    assert not (HEAVY | {"chromadb", "onnxruntime", "langchain_core"}) & set(run.stdout.split())
