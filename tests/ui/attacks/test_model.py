"""A chat model that was taken over: what it says is text while it is a draft, and gone after."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Tutor
from assistant.models import chat_model
from tests.models.scripted_server import ScriptedServer
from ui.building import library
from ui.chat import render
from ui.chat.conversation import Exchange
from ui.language import ENGLISH, wording
from ui.settings import Settings
from ui.terminal.lines import answer_lines

from ..chat.test_render import ENTITY, OUR_TAG
from ..harbour import HARBOUR
from ..hostile import PAYLOADS, UNSEEN, unseen

CHUNKS = (PAYLOADS[:8], UNSEEN[:4])


def test_its_words_are_shown_as_text_and_proven_or_dropped(
    scripted_server: Callable[..., ScriptedServer],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "a key of the test")
    shelf = library(Settings(tmp_path, "all-MiniLM-L6-v2"))
    shelf.promote(shelf.stage([HARBOUR])[0].id, evaluated=False, reason="first")
    for payloads in CHUNKS:
        said = " ".join(f"A licence is valid for five years {one}." for one in payloads)
        server = scripted_server("good", said)
        tutor = Tutor(shelf.open, None, chat_model("openai:scripted", tmp_path, server.url))
        drafted = ""
        for answer in tutor.ask("How long is a licence valid?"):
            drafted = " ".join(sentence.text for sentence in answer.draft) or drafted
            exchange = Exchange(1, "?", answer)
            assert foreign_signs(render.reply(exchange, wording(ENGLISH))) == set()
            shown = [line.text.plain for line in answer_lines(exchange)]
            assert unseen("".join(shown)) == set()
        assert "valid for five years" in drafted
        assert "evil" not in answer.text
        assert "alert" not in answer.text


def foreign_signs(markup: str) -> set[str]:
    """Signs of Markdown or HTML in a message that are not of our own markup."""
    left = re.sub("</?strong>", "", OUR_TAG.sub("", markup))
    return set(ENTITY.sub("", left).replace("&#8288;", "")) & set("<>`*_[]()!$~|\"'=:@&")
