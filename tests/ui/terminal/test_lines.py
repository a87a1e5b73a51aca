"""Text of other people on a terminal: it is shown, and does nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from assistant import NOBODY, Answer, Profile, Sentence, Turn
from tests.ui.fake_tutor import LEARN, FakeTutor
from ui.chat.conversation import Exchange
from ui.terminal.completion import completions
from ui.terminal.lines import answer_lines, offer_lines, plain, quote_lines
from ui.terminal.screen import Screen

from .conftest import Talk

HOSTILE = "\x1b]0;title\x07\x1b[2J\x9b31m\x90q\x9c\b\r[red]loud[/red] :bomb: \u202etxt"


class HostileTutor(FakeTutor):
    """Has a guide that tries to steer terminals."""

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        guide: str | None = None,
        *,
        profile: Profile = NOBODY,
        section: str | None = None,
    ) -> Iterator[Answer]:
        yield replace(
            LEARN,
            sentences=(Sentence(HOSTILE, (1,)), Sentence(HOSTILE, bullet=True)),
            citations=(replace(LEARN.citations[0], quote=HOSTILE, section=(HOSTILE,)),),
            unanswered=(HOSTILE,),
            notice=HOSTILE,
        )

    def starters(self, guide: str | None = None, section: str | None = None) -> tuple[str, ...]:
        return (HOSTILE,)


def test_a_guide_cannot_steer_a_terminal(talk: Talk) -> None:
    shown = talk("What?", "/sources", "[1]", "1", to=HostileTutor())
    assert "[red]loud[/red] :bomb:" in shown
    assert not set("\x1b\x07\x9b\x90\x9c\b\r\u202e") & set(shown)


def drawn(lines: Sequence[object], width: int = 60) -> str:
    out = StringIO()
    Screen(Console(file=out, force_terminal=True, width=width, markup=False, emoji=False)).show(
        lines  # type: ignore[arg-type]
    )
    return out.getvalue()


def test_on_a_terminal_no_code_but_ours_is_written() -> None:
    (answer,) = HostileTutor().ask("What?")
    exchange = Exchange(1, "What?", answer)
    raw = drawn([*answer_lines(exchange), *quote_lines(answer), *offer_lines([HOSTILE], HOSTILE)])
    assert not set("\x07\x9b\x90\x9c\b\r\u202e") & set(raw)
    assert "\x1b]" not in raw
    assert "\x1b[2J" not in raw


@pytest.mark.parametrize("width", [30, 60, 200])
def test_lines_fit_the_terminal_and_hang_below_their_lead(width: int) -> None:
    raw = drawn([plain("word " * 60, lead="  1  ")], width)
    first, *rest = raw.splitlines()
    assert first.startswith("  1  word")
    assert all(line.startswith("     word") for line in rest)
    assert max(map(len, raw.splitlines())) <= min(width, 88)


def test_what_a_model_still_writes_and_a_notice_stand_apart() -> None:
    growing = replace(LEARN, draft=(Sentence("Perhaps so."),), notice="It was slow.", done=False)
    lines = {line.text.plain: line.text.style for line in answer_lines(Exchange(1, "?", growing))}
    assert lines["Perhaps so."] == lines["It was slow."] == "dim"
    assert lines["The licence has two grades. [3]"] == ""


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("/s", ["/source ", "/sources ", "/save "]),
        ("/guide ha", ["/guide harbour.md"]),
        ("/guide ", ["/guide harbour.md", "/guide my guide.md", "/guide all"]),
        ("/guide My", ["/guide my guide.md"]),
        ("How", []),
        ("/save x", []),
    ],
)
def test_tab(typed: str, offered: list[str]) -> None:
    commands, guides = ["source", "sources", "guide", "save"], ["harbour.md", "my guide.md"]
    assert completions(typed, commands, guides) == offered
