"""Which kind of thing words announce."""

import pytest

from corpus.catalogue.kinds import said_kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Skills covered", "skill"),
        ("Who it’s for", "audience"),
        ("Choose Your Learning Path", "path"),
        ("Training and certification support providers for divers", "provider"),
        ("Role → recommended licences", "role"),
        ("Exam ID", "exam"),
        ("Competencies", "skill"),
        ("Which levels are there", "level"),
        ("Next licences to take after this", "certification"),
        ("Certification rules", ""),
        ("Renew your certification", ""),
        ("Introduction to levels", ""),
        ("Harbour", ""),
        ("", ""),
    ],
)
def test_the_last_noun_before_a_preposition_says_the_kind(words: str, kind: str) -> None:
    assert said_kind(words) == kind
