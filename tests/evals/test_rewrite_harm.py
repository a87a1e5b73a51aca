"""Questions that stand alone, asked in the middle of an unrelated conversation, are left alone."""

import pytest

from assistant import Turn
from assistant.followup import standalone
from assistant.language import english
from evals.suite_file import load_suites, shipped
from index import Index, Library, embedder
from tests.assistant.beekeeping import beekeeping

TALK = (
    Turn("user", "What do you learn as an Apprentice?"),
    Turn("assistant", "To light a smoker, to tell bees apart, and to feed a weak colony."),
    Turn("user", "Which schools are there?"),
    Turn("assistant", "Schools:\n- Bramble School\n- Heather Academy"),
)
MOST = 0.08  # such as "how long is it valid?", on which a conversation does bear


@pytest.fixture(scope="module")
def bees(tmp_path_factory: pytest.TempPathFactory) -> Index:
    library = Library(tmp_path_factory.mktemp("bees"), embedder)
    manifest, _ = library.stage([beekeeping()])
    library.promote(manifest.id, evaluated=False, reason="test")
    return library.open()


def test_hardly_any_question_of_the_suites_is_rewritten(bees: Index) -> None:
    asked = [case.question for case in load_suites(shipped()) if not case.history]
    changed = [q for q in asked if standalone(q, TALK, bees, english(), None) != q]
    assert len(changed) <= MOST * len(asked), "\n".join(changed)
