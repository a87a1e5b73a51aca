"""The tab of retrieval, and that of proposed cases."""

from html import unescape

from .desk import DAMAGED, Served, Visitor


def explained(editor: Visitor, question: str, build: str = "") -> str:
    editor.look()
    (told,) = editor.call("explain", [question, build])
    return unescape(str(told))


def test_an_answer_is_shown_with_what_it_is_made_of(editor: Visitor) -> None:
    told = explained(editor, "How long is the licence valid?")
    assert "What a learner is told (answer)" in told
    assert "reaches the threshold" in told
    first = told.partition("<tbody><tr>")[2].partition("</tr>")[0]
    assert "five years" in first
    assert "licence.md › Harbour Licence › Questions (faq)" in first
    assert "dense" in first
    assert "What the judge went by" in told


def test_a_refusal_is_shown_with_the_reason(editor: Visitor) -> None:
    told = explained(editor, "How many lighthouses does the harbour licence mention?")
    assert "(refuse)" in told
    assert "Not answered" in told


def test_a_held_build_can_be_asked(pages: Served, editor: Visitor) -> None:
    editor.examine(DAMAGED)
    held = next(each.id for each in pages.shelf.manifests() if each.id != pages.shelf.live)
    assert "nine years" in explained(editor, "How long is the licence valid?", held)
    assert "nine years" not in explained(editor, "How long is the licence valid?")


def test_hostile_words_stay_words(editor: Visitor) -> None:
    editor.look()
    (told,) = editor.call("explain", ["<img src=x> how long is the ![x](http://evil) valid?", ""])
    assert "<img" not in told
    assert "![" not in told


def test_no_question_and_too_long_a_question_are_told(editor: Visitor) -> None:
    assert "Write a question" in explained(editor, " ")
    assert "may have 2000" in explained(editor, "x " * 1500)


def test_proposed_cases_are_taken_over_or_dropped(pages: Served, editor: Visitor) -> None:
    assert "No case waits" in unescape(str(editor.look()[17]))
    assert editor.call("propose") == [""]
    boxes = editor.look()[18]["choices"]
    taken, dropped = boxes[0][1], boxes[1][1]
    told, *_ = editor.call("accept", [[taken], "../out"])
    assert "is no name for a suite" in unescape(told)
    told, *_ = editor.call("accept", [[taken], "harbour"])
    assert "Accepted into the suite harbour: 1." in unescape(told)
    assert taken in (pages.shelf.folder / "suites" / "harbour.yaml").read_text(encoding="utf-8")
    told, *_ = editor.call("drop", [[dropped]])
    assert "Dropped for good: 1." in unescape(told)
    left = [value for _, value in editor.look()[18]["choices"]]
    assert {taken, dropped}.isdisjoint(left)
    told, *_ = editor.call("drop", [[]])
    assert "Choose some" in unescape(told)
