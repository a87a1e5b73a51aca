"""The tab of builds: the table, the plot, and going back."""

import pytest

from index import Library, LibraryError

from .desk import DAMAGED, TYPOGRAPHY, Served, Visitor

PLOT, TABLE, BACK = 1, 2, 3


def promote(editor: Visitor, text: str) -> None:
    editor.examine(text)
    editor.call("promote")
    assert "Promoted" in editor.look().verdict


def test_the_table_says_who_is_live_and_how_good_each_build_is(
    pages: Served, editor: Visitor
) -> None:
    first = pages.shelf.live
    shown = editor.look()
    assert "No build has been measured yet" in shown[PLOT]
    assert "first &#40;promoted unmeasured&#41;" in shown.builds
    assert editor.call("measure") == [""]
    shown = editor.look()
    assert f'aria-label="Figures by build&#58; {first[:6] if first else ""} right' in shown[PLOT]
    assert "100.0&#37;" in shown.builds or "100&#46;0&#37;" in shown.builds

    promote(editor, TYPOGRAPHY)
    shown = editor.look()
    newest, oldest = shown.builds.split("<tr>")[2:4]
    assert '<span class="state live">' in newest
    assert "release of licence&#46;md" in newest
    assert f"/editor/reports/{pages.shelf.live}" in newest.replace("&#47;", "/")
    assert '<span class="state earlier">' in oldest
    assert shown[PLOT].count("<circle") == 4


def test_going_back_asks_first_and_then_does_it(pages: Served, editor: Visitor) -> None:
    first = pages.shelf.live
    promote(editor, TYPOGRAPHY)
    second = pages.shelf.live
    assert editor.look()[BACK]["value"] == first
    _, question, shown, _ = editor.call("sure_of", [first])
    assert question == f"Make build **{first}** live in place of **{second}**?"
    assert shown["visible"]
    assert pages.shelf.live == second
    told = editor.call("roll_back", [None])[3]
    assert f"Build {first} is live" in told
    assert pages.shelf.live == first


def test_nobody_goes_back_to_a_build_that_was_never_live(pages: Served, editor: Visitor) -> None:
    first = pages.shelf.live
    editor.examine(DAMAGED)
    held = next(each.id for each in pages.shelf.manifests() if each.id != first)
    with pytest.raises(AssertionError, match="not in the list of choices"):
        editor.call("sure_of", [held])
    told = editor.call("roll_back", [held])[3]  # what the browser says is not heard
    assert "There is no earlier build to go back to" in told
    assert pages.shelf.live == first


def test_a_page_that_shows_what_was_is_told(pages: Served, editor: Visitor) -> None:
    first = pages.shelf.live
    promote(editor, TYPOGRAPHY)
    second = pages.shelf.live
    editor.call("sure_of", [first])
    pages.shelf.rollback()  # by somebody else
    told = editor.call("roll_back", [None])[3]
    assert "There is no earlier build to go back to" in told
    assert pages.shelf.live == first
    assert pages.shelf.rollback() == second


def test_a_library_that_cannot_be_read_is_told(
    editor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Library) -> None:
        raise LibraryError("damaged", "It broke.")

    monkeypatch.setattr(Library, "promotions", broken)
    assert "It broke&#46;" in editor.call("watch")[0]
