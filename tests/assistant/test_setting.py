"""Where a conversation is, and what that changes in what is found next."""

import pytest

from assistant import Turn, Tutor
from assistant.language import Language
from assistant.setting import NOWHERE, setting
from corpus import Passage, read
from index import Index, Library, embedder

LIGHTHOUSE = """# Visiting the Gull Point lighthouse

## Opening hours

The tower is open from May to September, every day from ten to five. In winter it is closed.

## Tickets

Adults pay six crowns at the gate. The fee is waived for children, because the province pays it.

## The keeper

Hanna Moss kept the light for thirty years. She was born on the mainland and painted ships.
"""
CHOIR = """# Rules of the Alder choir

## Rehearsals

Rehearsals are on Tuesdays at seven in the school hall. There are none in winter holidays.

## Membership

Members pay a fee of forty crowns a year. It is halved for students.

## The conductor

Piet Laan has conducted the choir since 2011. He was born in the village and plays the organ.
"""
TOWER = ["When can I climb the lighthouse tower?", "From May to September, every day."]
SINGING = ["When does the choir rehearse?", "On Tuesdays at seven in the school hall."]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """A library of two documents that answer the same short questions differently."""
    folder = tmp_path_factory.mktemp("both")
    for name, text in (("lighthouse", LIGHTHOUSE), ("choir", CHOIR)):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    library = Library(folder / "library", embedder)
    manifest, _ = library.stage([read(folder / "lighthouse.md"), read(folder / "choir.md")])
    library.promote(manifest.id, evaluated=False, reason="test")
    return library.open()


def turns(*said: str) -> list[Turn]:
    """A conversation, learner and assistant in turns."""
    roles = ("user", "assistant") * len(said)
    return [Turn(role, text) for role, text in zip(roles, said, strict=False)]  # type: ignore[arg-type]


def found(index: Index, question: str, *said: str) -> str:
    """The passage that comes first."""
    answer = Tutor(lambda: index).answer(question, turns(*said))
    return answer.passages[0].text


@pytest.mark.parametrize(
    ("said", "question", "expected"),
    [
        pytest.param(TOWER, "what is its fee?", "six crowns", id="pronoun"),
        pytest.param(SINGING, "what is its fee?", "forty crowns", id="the same pronoun elsewhere"),
        pytest.param(TOWER, "and the fee?", "six crowns", id="ellipsis"),
        pytest.param(SINGING, "and the fee?", "forty crowns", id="the same ellipsis elsewhere"),
        pytest.param(
            ["Who was Hanna Moss?", "The keeper of the light."],
            "where was she born?",
            "mainland",
            id="a person",
        ),
        pytest.param(
            ["Who is Piet Laan?", "The conductor."], "where was he born?", "village", id="another"
        ),
        pytest.param(
            ["what does the tower cost?", "Adults pay six crowns; for children it is waived."],
            "why?",
            "the province pays it",
            id="a word alone",
        ),
        pytest.param([*TOWER, *SINGING], "and in winter?", "holidays", id="the last subject"),
        pytest.param([*SINGING, *TOWER], "and in winter?", "closed", id="a new subject"),
    ],
)
def test_a_follow_up_is_looked_for_where_the_conversation_is(
    both: Index, said: list[str], question: str, expected: str
) -> None:
    assert expected in found(both, question, *said)


@pytest.mark.parametrize(
    ("said", "question", "expected"),
    [
        (TOWER, "Which fee do members of the choir pay?", "forty crowns"),
        (SINGING, "What do adults pay at the gate of the lighthouse?", "six crowns"),
        ([*TOWER, *SINGING], "back to the lighthouse, who was born on the mainland?", "Hanna Moss"),
    ],
)
def test_what_names_its_subject_is_found_there_whatever_was_said_before(
    both: Index, said: list[str], question: str, expected: str
) -> None:
    assert expected in found(both, question, *said)


def every(index: Index) -> list[Passage]:
    """The passages of the library."""
    return list(index.passages(list(range(index.size))).values())


def strength(index: Index, language: Language, question: str) -> float:
    """How much a question leans on talk about the tower."""
    return setting(question, turns(*TOWER), index, language, None).strength


@pytest.mark.parametrize(
    "question", ["why?", "and for children?", "is it far?", "what did she paint?", "which ships"]
)
def test_pointing_back_or_saying_little_leans(
    both: Index, language: Language, question: str
) -> None:
    assert strength(both, language, question) == 1.0


@pytest.mark.parametrize(
    "question",
    [
        "Who has conducted the village choir since 2011?",
        "Are there rehearsals in the school hall on Tuesdays?",
        "if a student loses the choir songbook, is it replaced?",
    ],
)
def test_a_question_with_a_subject_of_its_own_hardly_leans(
    both: Index, language: Language, question: str
) -> None:
    assert strength(both, language, question) < 0.5


def test_the_first_question_leans_on_nothing(both: Index, language: Language) -> None:
    assert setting("and the fee?", [], both, language, None) is NOWHERE


def test_turns_without_a_word_of_the_library_place_nothing(both: Index, language: Language) -> None:
    assert setting("why?", turns("hm", "zzz qqq"), both, language, None) is NOWHERE


def test_what_was_said_last_pulls_most(both: Index, language: Language) -> None:
    place = setting("why?", turns(*TOWER, *SINGING), both, language, None)
    pulls = {passage.document: place.pull(passage) for passage in every(both)}
    assert pulls["choir.md"] > pulls["lighthouse.md"] > 0


def test_a_conversation_kept_to_a_document_never_leaves_it(both: Index, language: Language) -> None:
    place = setting("why?", turns(*TOWER, *SINGING), both, language, "lighthouse.md")
    assert not any("choir.md" in key for key in place.places)


def test_nowhere_pulls_nothing(both: Index) -> None:
    assert {NOWHERE.pull(passage) for passage in every(both)} == {0}
