"""Other ways in which a guide writes the names of its things."""

import pytest

from corpus import entities
from tests.corpus.reading import read_string


def aliases(name: str, prose: str, column: str = "Role") -> tuple[str, ...]:
    text = f"# Guide\n\n| {column} | Grade |\n| --- | --- |\n| {name} | First |\n\n{prose}\n"
    (entity,) = (one for one in entities(read_string(text, ".md")) if one.name == name)
    return entity.aliases


@pytest.mark.parametrize(
    ("name", "prose", "alias"),
    [
        ("Deck officer", "All Deck Officers must swim.", "Deck Officers"),
        ("VIPs", "A VIP need not swim.", "VIP"),
        ("Deep-sea diver", "A deep sea diver sees little.", "deep sea diver"),
        ("Harbour School", "HarbourSchool is online.", "HarbourSchool"),
        ("Harbourschool.com", "HarbourSchool is online.", "HarbourSchool"),
        ("Harbourschool.com", "See harbourschool.com now.", "harbourschool.com"),
        ("Harbour master", "The harbour master (HM) decides.", "HM"),
        ("Harbour master (HM)", "The HM decides.", "HM"),
        ("Harbour master (HM)", "The HM decides.", "Harbour master"),
        ("Ferry", "Two ferries wait.", "ferries"),
    ],
)
def test_spellings_that_occur_are_aliases(name: str, prose: str, alias: str) -> None:
    assert alias in aliases(name, prose)


@pytest.mark.parametrize(
    ("name", "prose"),
    [
        ("Deck officer", "The deck. Officer on board?"),
        ("Harbour master", "The Harbour master (Sea Side) decides."),
        ("Harbour", "Write to office@harbour.example.org today."),
        ("Harbour", "We met at the Harbourside."),
        ("Diver", "The DIVERSION ends."),
    ],
)
def test_other_words_are_no_aliases(name: str, prose: str) -> None:
    assert aliases(name, prose) == ()


def test_an_adjective_is_not_the_people_it_describes() -> None:
    assert aliases("Professional", "Professionals swim.", "Level") == ()
    assert aliases("Professional", "The professional swims.", "Level") == ("professional",)
    assert aliases("Cooks", "The Cook swims.") == ("Cook",)
