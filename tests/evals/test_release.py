"""Updates of a small library, from the documents to the verdict."""

from pathlib import Path

import pytest

from corpus import Guide, read
from evals import Suite, SuiteError, load_suite
from evals.errors import DocumentsError
from evals.release import Records, Release, Terms, Update, account, release
from index import Embedder, Library, embedder

from .editions import FAQS, RULES, edition

NOTHING = Terms()


@pytest.fixture(scope="module")
def model() -> Embedder:
    return embedder()


@pytest.fixture
def library(tmp_path: Path, model: Embedder) -> Library:
    """A library with one live guide that has no suite."""
    found = Library(tmp_path / "data", lambda: model)
    assert released(found, edition(tmp_path)).verdict == "promoted"
    return found


def released(library: Library, *guides: Guide, terms: Terms = NOTHING, **given: object) -> Release:
    return release(library, Update(incoming=guides, **given), terms)  # type: ignore[arg-type]


def whole(question: str) -> str:
    return f"### {question}\n\n{FAQS[question]}"


COST, LENGTH = "What does the exam cost?", "How long is the diploma valid?"
BOTH = f"{FAQS[LENGTH]} {FAQS[COST]}"
TWO_OF_FIVE = {whole(question).replace(" ", "_"): "" for question in list(FAQS)[3:]}
DAMAGE = {
    "a changed number": ({"90_euros": "190 euros"}, "190 euros"),
    "a changed name": ({"Veere": "Goes"}, "harbour office at Veere"),
    "a lost row": ({"|_Mate_|_60_|\n": ""}, "Mate"),
    "a changed cell": ({"|_Mate_|_60_|": "| Mate | 600 |"}, "Mate | 600"),
    "a lost FAQ": ({whole(COST).replace(" ", "_"): ""}, "The exam costs 90 euros"),
    "many FAQs lost": (TWO_OF_FIVE, "loses 2 of its 5 FAQs"),
    "a renamed heading": ({"##_Rules": "## Regulations"}, "Sailing Diploma > Regulations"),
    "a sentence cut": ({RULES.replace(" ", "_"): RULES[:40]}, "log book is shown"),
    "broken encoding": ({"Every_sailor": "Ã\x89very sailor"}, "Every sailor keeps"),
    "a contradiction": (
        {"##_Grades": "## Grades\n\nThe log book is never shown before the exam begins."},
        "never shown",
    ),
    "a negation": ({"Anybody_above": "Nobody above"}, "Nobody above"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_held_and_the_reason_says_what(
    library: Library, tmp_path: Path, damage: str
) -> None:
    changes, told = DAMAGE[damage]
    live = library.live
    found = released(library, edition(tmp_path, **changes))
    assert found.verdict == "held"
    assert told in " ".join(found.reasons), found.reasons
    assert library.live == live


def test_swapped_answers_are_held(library: Library, tmp_path: Path) -> None:
    swapped = {FAQS[COST].replace(" ", "_"): "X", FAQS[LENGTH].replace(" ", "_"): FAQS[COST]}
    guide = edition(tmp_path, **swapped, X=FAQS[LENGTH])
    found = released(library, guide)
    assert found.verdict == "held"
    assert {"The exam costs 90 euros.", "It is valid for four years."} <= {
        each.gold for each in found.stale
    }


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"|_Grade_|_Hours_|": "| Grade | Miles |"}, "“Grade | Hours” has left sailing.md"),
        (
            {f"{whole(LENGTH)}\n\n".replace(" ", "_"): "", FAQS[COST].replace(" ", "_"): BOTH},
            "“It is valid for four years.” stands in another place",
        ),
    ],
)
def test_words_below_another_title_or_question_are_held(
    library: Library, tmp_path: Path, changes: dict[str, str], told: str
) -> None:
    found = released(library, edition(tmp_path, **changes))
    assert found.verdict == "held"
    assert told in " ".join(found.reasons), found.reasons


def test_a_question_in_other_words_is_no_damage(library: Library, tmp_path: Path) -> None:
    found = released(library, edition(tmp_path, What_does_the_exam_cost="What is the exam's price"))
    assert found.verdict == "promoted"


def test_typography_alone_is_promoted(library: Library, tmp_path: Path) -> None:
    changes = {"90_euros": "90 euros", "log_book._The": "**log book**.\nThe", "|_Mate": "|   Mate"}
    found = released(library, edition(tmp_path, **changes))
    assert (found.verdict, found.reasons) == ("promoted", ())
    assert library.live == found.build


def test_a_question_asked_twice_keeps_both_its_answers(tmp_path: Path, model: Embedder) -> None:
    twice = f"{whole(COST)}\n\n### {COST}\n\nThe licence costs 20 euros on top."
    library = Library(tmp_path / "data", lambda: model)
    changes = {whole(COST).replace(" ", "_"): twice}
    assert released(library, edition(tmp_path, **changes)).verdict == "promoted"
    found = released(library, edition(tmp_path, **changes, forty="**forty**"))
    assert (found.verdict, found.stale) == ("promoted", ())


def test_an_addition_is_promoted_and_told(library: Library, tmp_path: Path) -> None:
    new = f"{whole(COST)}\n\n### Is there a boat?\n\nThe school lends a boat to every candidate."
    found = released(library, edition(tmp_path, **{whole(COST).replace(" ", "_"): new}))
    assert found.verdict == "promoted"
    (added,) = account(found)["changes"]["added"]
    assert added["unit"] == "faq"
    assert found.coverage is not None
    assert any("boat" in each.text for each in found.coverage.uncovered)


def test_an_editor_accepts_by_id_or_all_but_never_a_loss_by_all(
    library: Library, tmp_path: Path
) -> None:
    changed = edition(tmp_path, **{"90_euros": "190 euros"})
    cases = {each.case for each in released(library, changed).stale}
    assert released(library, changed, terms=Terms(cases=cases)).verdict == "promoted"
    halved = edition(tmp_path, **TWO_OF_FIVE)
    assert released(library, halved, terms=Terms(cases=["all"])).verdict == "held"
    terms = Terms(cases=["all"], losses=["sailing.md"])
    assert released(library, halved, terms=terms).verdict == "promoted"


@pytest.mark.parametrize("terms", [Terms(cases=["typo"]), Terms(losses=["typo.md"])])
def test_a_typo_accepts_nothing(library: Library, tmp_path: Path, terms: Terms) -> None:
    with pytest.raises(DocumentsError, match="typo"):
        released(library, edition(tmp_path, **{"90_euros": "190 euros"}), terms=terms)


def test_a_good_build_can_be_left_staged(library: Library, tmp_path: Path) -> None:
    live = library.live
    guide = edition(tmp_path, **{"log_book._The": "log book. \nThe"})
    found = released(library, guide, terms=Terms(promote=False))
    assert (found.verdict, library.live) == ("staged", live)
    assert released(library, guide).verdict == "promoted"


def test_the_same_documents_change_nothing(library: Library, tmp_path: Path) -> None:
    assert released(library, edition(tmp_path)).verdict == "unchanged"


def test_documents_join_and_are_taken_out_again(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "knots.md"
    path.write_text("# Knots\n\n## Bowline\n\nThe bowline holds a boat to a pole.\n")
    found = released(library, read(path))
    assert (found.verdict, found.joined) == ("promoted", ("knots.md",))
    found = release(library, Update(removed=["knots.md"]), Terms())
    assert (found.verdict, found.removed) == ("promoted", ("knots.md",))
    assert [entry.document for entry in library.open().documents] == ["sailing.md"]


def suite(folder: Path, quote: str = "valid for four years", more: str = "") -> Suite:
    path = folder / "own.yaml"
    path.write_text(
        "documents: [sailing.md]\ncases:\n"
        "- id: valid\n  kind: faq\n  question: when does my diploma run out\n"
        f"  must: [[four years, two years]]\n  quotes: ['{quote}']\n{more}",
        encoding="utf-8",
    )
    return load_suite(path)


def test_a_suites_case_without_its_quote_is_stale_until_mended(
    library: Library, tmp_path: Path
) -> None:
    changed = edition(tmp_path, four_years="two years")
    terms = Terms(cases=["all"])
    found = released(library, changed, suites=[suite(tmp_path)])
    assert "valid" in {each.case for each in found.stale}
    assert released(library, changed, suites=[suite(tmp_path)], terms=terms).verdict == "promoted"
    again = edition(tmp_path, four_years="two years", forty="fifty")
    found = released(library, again, suites=[suite(tmp_path)])
    assert "valid" not in {score.case.id for score in found.scores}  # accepted, and not mended yet


def test_a_quote_that_never_stood_there_is_an_error_with_its_line(
    library: Library, tmp_path: Path
) -> None:
    changed = edition(tmp_path, forty="fifty")
    with pytest.raises(SuiteError, match=r"own\.yaml:3: case 'valid': “ever and ever” stands in"):
        released(library, changed, suites=[suite(tmp_path, "ever and ever")])
    other = suite(tmp_path, "ever and ever", "edition: 0123456789ab\n")
    assert released(library, changed, suites=[other]).verdict == "held"


def test_what_was_measured_is_on_record(library: Library, tmp_path: Path) -> None:
    found = released(library, edition(tmp_path, forty="fifty"))
    record = Records(library.folder).read(found.build)
    assert record is not None
    assert (record.verdict, record.suites) == ("held", ("drafted",))
    assert record.figures["cases"] == len(found.scores) == len(record.rows)
