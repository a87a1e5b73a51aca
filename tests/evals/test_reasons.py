"""What an editor is told of an update that is held."""

from evals.release import Release, Stale, Terms
from evals.release.reasons import reasons

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


def test_of_what_stands_elsewhere_the_beginning_is_shown() -> None:
    gone = Stale("a", "sailing.md", OLD, f"{OLD} (at another place)")
    (told,) = reasons(Release("new", "old", "held", stale=(gone,)), (), (), Terms())
    assert told.startswith("“A candidate who has passed")


def test_cases_with_the_same_loss_are_told_of_at_once() -> None:
    gone = [Stale(case, "sailing.md", "90 euros", "") for case in ("a", "b")]
    (told,) = reasons(Release("new", "old", "held", stale=tuple(gone)), (), (), Terms())
    assert "--accept a,b" in told
    assert not [*reasons(Release("new", "old", "held", stale=tuple(gone)), (), (), Terms(["all"]))]
