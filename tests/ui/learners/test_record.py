import json
from dataclasses import replace

import pytest
from hypothesis import given

from assistant import Evidence, Profile
from tests.ui.fake_tutor import LEARN
from ui.chat.conversation import Exchange
from ui.learners.record import read_exchange, read_profile, write_exchange, write_profile

from .strangers import EXCHANGES, PROFILES, exchange


def encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


@given(EXCHANGES)
def test_every_exchange_comes_back_as_it_was(kept: Exchange) -> None:
    assert read_exchange(write_exchange(kept), kept.number) == kept


@given(PROFILES)
def test_every_profile_comes_back_as_it_was(kept: Profile) -> None:
    assert read_profile(write_profile(kept)) == kept


def test_an_answer_comes_back_with_its_sources_but_without_what_was_found() -> None:
    found = (Evidence("words", "harbour.md", (), 0, 5, None, 1.0),)
    kept = replace(exchange(), answer=replace(LEARN, passages=found))
    again = read_exchange(write_exchange(kept), 7)
    assert again == replace(kept, answer=LEARN)
    assert again.sources[0].blocks


def test_half_a_character_does_not_keep_an_exchange_from_being_kept() -> None:
    assert read_exchange(write_exchange(Exchange(1, "what\ud83d?")), 1).question == "what??"


def test_an_older_or_newer_version_s_exchange_can_be_read() -> None:
    content = json.loads(write_exchange(exchange()))
    del content["error"]
    content["mood"] = "of a version to come"
    assert read_exchange(json.dumps(content).encode(), 7) == exchange()


@pytest.mark.parametrize("content", [b"", b"{}", b'{"number": "x"}', b"\xff"])
def test_what_is_no_exchange_is_an_error(content: bytes) -> None:
    with pytest.raises(ValueError, match="validation error"):
        read_exchange(content, 1)
