"""Words and phrases that mean the same, looked up by their stems."""

from collections.abc import Iterable, Sequence

from .terms import terms

Phrase = tuple[str, ...]
"""Stems of a word or of a phrase, in order."""


def synonym_table(groups: Iterable[Sequence[str]]) -> dict[Phrase, tuple[Phrase, ...]]:
    """From each phrase of each group to the stems of everything that means the same."""
    table: dict[Phrase, dict[Phrase, None]] = {}
    for group in groups:
        phrases = [terms(str(phrase)) for phrase in group]
        for phrase in filter(None, phrases):
            table.setdefault(phrase, {}).update(dict.fromkeys(filter(None, phrases)))
    return {phrase: tuple(same) for phrase, same in table.items()}
