import pytest

from tests.corpus.reading import read_string

SECTIONS = """
## What a Harbor Pilot does

Words.

## Schools for the Harbor Pilot

Words.

## Life of a Harbor Pilot

Words.
"""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Pilot exam\n---\n# Getting in\n\nWords.\n", "Pilot exam"),
        (
            "---\ntitle: Pilot exam\n---\n# The pilot exam of Harbor\n\nWords.\n",
            "The pilot exam of Harbor",
        ),
        ("# Pilot exam\n\nWords.\n\n## Fees\n\nWords.\n", "Pilot exam"),
        (SECTIONS, "Harbor Pilot"),
        ("# Guide\n" + SECTIONS, "Harbor Pilot"),
        ("---\ntitle: pilot.docx\n---\n## Fees at sea\n\nWords.\n", "Fees at sea"),
        ("Words only.\n", "guide"),
    ],
)
def test_a_guide_is_called_by_its_most_telling_name(text: str, title: str) -> None:
    assert read_string(text, ".md").title == title
