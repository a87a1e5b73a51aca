"""What an editor is told of an update that is held."""

from pathlib import Path

from corpus import Finding, Place, read
from evals.release import Release, Stale, Terms
from evals.release.reasons import reasons
from evals.release.staleness import ELSEWHERE

OLD = (
    "A candidate who has passed the written part keeps it for two years, " * 3
    + "and pays 90 euros."
)


def test_of_a_long_quote_the_place_is_shown_where_it_differs() -> None:
    gone = Stale("a", "sailing.md", OLD, OLD.replace("90", "190"))
    found = Release("new", "old", "held", stale=(gone,))
    (told,) = reasons(found, (), (), Terms())
    assert "pays 90 euros.” has left sailing.md" in told
    assert "pays 190 euros.”" in told
    assert len(told) < 400


def test_of_what_stands_elsewhere_it_is_not_said_that_it_has_left() -> None:
    gone = Stale("a", "sailing.md", OLD, f"{OLD}{ELSEWHERE}")
    (told,) = reasons(Release("new", "old", "held", stale=(gone,)), (), (), Terms())
    assert told.startswith("“A candidate who has passed")
    assert "stands in another place of sailing.md now" in told
    assert "has left" not in told


def test_of_a_quote_that_was_cut_short_the_end_is_shown() -> None:
    gone = Stale("a", "sailing.md", OLD, OLD.removesuffix("pays 90 euros."))
    (told,) = reasons(Release("new", "old", "held", stale=(gone,)), (), (), Terms())
    assert "pays 90 euros.” has left sailing.md" in told


def test_spoilt_words_hold_an_edition_until_they_are_meant(tmp_path: Path) -> None:
    path = tmp_path / "sailing.md"
    path.write_text("# Sailing\n\nItâ€™s 90 euros.\n", encoding="utf-8")
    spoilt = Place("sailing.md", ("Sailing",), 11, 20, "Itâ€™s 90")
    found = Release(
        "new",
        "old",
        "held",
        findings=(Finding("1a2b", "broken_encoding", "A wrong encoding spoilt it.", (spoilt,)),),
        changes=((read(path), ()),),
    )
    (told,) = reasons(found, (), (), Terms())
    assert "See sailing.md: Sailing." in told
    assert "--accept 1a2b" in told


def test_cases_with_the_same_loss_are_told_of_at_once() -> None:
    gone = [Stale(case, "sailing.md", "90 euros", "") for case in ("a", "b")]
    (told,) = reasons(Release("new", "old", "held", stale=tuple(gone)), (), (), Terms())
    assert "--accept a,b" in told
    assert not [*reasons(Release("new", "old", "held", stale=tuple(gone)), (), (), Terms(["all"]))]
