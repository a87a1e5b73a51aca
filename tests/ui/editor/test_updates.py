"""A new edition from its upload to learners' answers, through the wired page."""

from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from gradio_client import Client

from evals.release import Release
from index import Progress
from ui.acknowledged import Acknowledged
from ui.editor import updates
from ui.editor.intake import Intake
from ui.releasing import Request, run_release
from ui.settings import Settings

from .desk import DAMAGED, GUIDE, TYPOGRAPHY, Served, Visitor

VALID = "How long is the licence valid?"


def answer(pages: Served) -> str:
    """What the learner's page answers now."""
    with closing(Client(pages.address, verbose=False, analytics_enabled=False)) as learner:
        _, log, *_ = learner.predict(VALID, api_name="/ask")
    return str(log[-1]["content"][0]["text"])


def test_a_damaged_edition_is_held_accepted_promoted_and_rolled_back(
    pages: Served, editor: Visitor
) -> None:
    first = pages.shelf.live
    held = editor.examine(DAMAGED)
    assert "Held" in held.verdict
    assert "“The licence is valid for five years.” has left licence.md" in held.verdict
    assert "--" not in held.verdict
    assert "<del>five</del><ins>nine</ins>" in held.details.replace(" ", "")
    (case,) = held.choices(10)
    assert pages.shelf.live == first
    assert "five years" in answer(pages)

    assert editor.call("again", [[case], False, [], []]) == [""]
    assert "Passed" in editor.look().verdict
    assert pages.shelf.live == first

    assert editor.call("promote") == [""]
    assert "Promoted" in editor.look().verdict
    assert pages.shelf.live != first
    assert "nine years" in answer(pages)

    assert pages.shelf.rollback() == first
    assert "five years" in answer(pages)


def test_an_edition_with_other_spaces_alone_passes_and_waits(
    pages: Served, editor: Visitor
) -> None:
    first = pages.shelf.live
    assert "Passed" in editor.examine(TYPOGRAPHY).verdict
    assert pages.shelf.live == first


def test_the_same_edition_changes_nothing(editor: Visitor) -> None:
    assert "Unchanged" in editor.examine(GUIDE).verdict


def test_heavy_loss_is_accepted_by_the_document_alone(editor: Visitor) -> None:
    short = GUIDE.partition("### Who examines")[0]
    held = editor.examine(short)
    assert held.choices(12) == ["licence.md"]
    editor.call("again", [[], True, [], []])
    assert "loses 2 of its 3 FAQs" in editor.look().verdict
    editor.call("again", [[], True, ["licence.md"], []])
    assert "Passed" in editor.look().verdict


def test_a_contradiction_holds_until_it_is_acknowledged(pages: Served, editor: Visitor) -> None:
    second = (
        "## Fees\n\n| Grade | Length | Fee |\n|---|---|---|\n| Coastal | up to 8 m | 150 crowns |"
    )
    held = editor.examine(f"{GUIDE}\n{second}\n")
    assert "disagree" in held.verdict
    assert "--" not in held.verdict
    found = held.choices(13)
    editor.call("again", [[], False, [], found])
    assert "disagree" not in editor.look().verdict
    assert Acknowledged(pages.shelf.folder).ids() == {*found}


def test_only_what_has_passed_is_promoted(pages: Served, editor: Visitor) -> None:
    first = pages.shelf.live
    (told,) = editor.call("promote")
    assert "Nothing has been examined" in told
    editor.examine(DAMAGED)
    (told,) = editor.call("promote")
    assert "Only an update that has passed" in told
    assert pages.shelf.live == first


def test_what_went_live_meanwhile_is_measured_against_at_the_promotion(
    pages: Served, editor: Visitor
) -> None:
    """The browser's word, and the verdict of before, count for nothing."""
    assert "Passed" in editor.examine(TYPOGRAPHY).verdict
    other = GUIDE.replace("120 crowns", "150 crowns")
    folder = pages.shelf.folder.parent / "other"
    folder.mkdir()
    (folder / "licence.md").write_text(other, encoding="utf-8")
    settings = Settings(pages.shelf.folder, "all-MiniLM-L6-v2")
    run_release(settings, Request([folder], accepted=["all"]), lambda *_: None)
    newer = pages.shelf.live
    editor.call("promote")
    assert "Held" in editor.look().verdict
    assert pages.shelf.live == newer


def test_a_bad_suite_beside_the_guide_is_told_and_the_desk_is_free_again(editor: Visitor) -> None:
    files = editor.upload(licence=DAMAGED)
    sent = editor.post(
        "/editor/gradio_api/upload", files={"files": ("licence.suite.yaml", b"cases: [")}
    )
    files.append({"path": sent.json()[0], "meta": {"_type": "gradio.FileData"}})
    editor.call("examine", [files, [], []])
    assert "licence&#46;suite&#46;yaml" in editor.look().strip
    assert "Held" in editor.examine(DAMAGED).verdict


def test_a_document_is_taken_from_the_servers_folder_and_out_of_the_library(
    pages: Served, editor: Visitor
) -> None:
    folder = Intake(pages.shelf.folder).folder
    folder.mkdir()
    (folder / "diving.md").write_text("# Diving\n\nDivers need a lamp.\n", encoding="utf-8")
    assert editor.look()[5]["choices"] == [["diving.md", "diving.md"]]
    assert editor.call("examine", [None, ["diving.md"], []]) == [""]
    assert "Passed" in editor.look().verdict
    editor.call("promote")
    assert "diving&#46;md&#58; new in the library" in editor.look().details
    assert editor.call("examine", [None, [], ["diving.md"]]) == [""]
    assert "diving&#46;md&#58; taken out" in editor.look().details


@pytest.mark.parametrize("entry", ["../live.jsonl", "/etc/hostname", "../../secret.md"])
def test_no_other_path_of_the_server_is_read(editor: Visitor, entry: str) -> None:
    with pytest.raises(AssertionError, match="'success': False"):
        editor.call("examine", [None, [entry], []])


def test_a_forged_upload_is_not_read(pages: Served, editor: Visitor, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret", encoding="utf-8")
    forged = {"path": str(secret), "meta": {"_type": "gradio.FileData"}}
    with pytest.raises(AssertionError, match="'success': False"):
        editor.call("examine", [[forged], [], []])
    assert not (pages.shelf.folder / "uploads").exists()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Releases that wait, once they ask their cases, until this is set."""
    go_on = Event()

    def waiting(
        settings: Settings, request: Request, progress: Progress
    ) -> tuple[Release, Path | None]:
        def watched(step: str, done: int, total: int) -> None:
            progress(step, done, total)
            if step.startswith("Asking"):
                assert go_on.wait(60)

        return run_release(settings, request, watched)

    monkeypatch.setattr(updates, "run_release", waiting)
    return go_on


def test_learners_are_answered_and_others_told_while_a_release_runs(
    pages: Served, editor: Visitor, slow: Event
) -> None:
    editor.call("examine", [editor.upload(licence=DAMAGED), [], []])
    assert "five years" in answer(pages)
    (told,) = editor.call("examine", [editor.upload(licence=TYPOGRAPHY), [], []])
    assert "Examining an update is under way since" in told
    assert "127&#46;0&#46;0&#46;1" in told
    (told,) = editor.call("measure")
    assert "is under way" in told
    slow.set()
    assert "Held" in editor.look().verdict
