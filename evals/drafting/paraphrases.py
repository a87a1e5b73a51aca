"""Questions in other words: terms exchanged for others of their group, the grammar kept."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from corpus import Guide

_MOST = 2  # terms exchanged in one question
_WORD = re.compile(r"[^\W_]+(?:[’'/-][^\W_]+)*")
_VOWELS = "aeiou"
_SPELLED_WITH_A_VOWEL = "AEFHILMNORSX"  # "an SRE"
_Exchange = Mapping[str, str]


def paraphrase(guide: Guide, question: str) -> str | None:
    """The question with one or two terms exchanged, None where none can be.

    Words of the product's synonyms are exchanged for words of the same use in a sentence, terms of
    the guide's glossary for each other. Words of a name, as in "Certified Manager", are left.
    """
    exchanges = _general() | _own(guide)
    done = 0
    for found in reversed(list(_terms(question, exchanges))):
        if done == _MOST:
            break
        start, end, other = found
        question = _with(question, start, end, other)
        done += 1
    return question if done else None


def _terms(question: str, exchanges: _Exchange) -> Iterator[tuple[int, int, str]]:
    """What can be exchanged, with what: longest terms first, none within another."""
    words = list(_WORD.finditer(question))
    longest = max((len(term.split()) for term in exchanges), default=0)
    index = 0
    while index < len(words):
        for count in range(min(longest, len(words) - index), 0, -1):
            run = words[index : index + count]
            span = run[0].start(), run[-1].end()
            other = _other(question[slice(*span)], exchanges)
            if other and not _is_fixed(question, words, index, index + count):
                yield *span, other
                index += count - 1
                break
        index += 1


def _other(term: str, exchanges: _Exchange) -> str:
    """What stands for a term, in the same number; "" if nothing does."""
    folded = term.casefold()
    if folded in exchanges:
        return exchanges[folded]
    one = next((one for one in _singulars(folded) if one in exchanges), "")
    return _plural(exchanges[one]) if one else ""


def _singulars(noun: str) -> Iterator[str]:
    """What a word may be the plural of."""
    for ending, instead in (("s", ""), ("es", ""), ("ies", "y")):
        if noun.endswith(ending):
            yield noun.removesuffix(ending) + instead


def _plural(noun: str) -> str:
    if noun[-1] == "y" and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _is_fixed(question: str, words: list[re.Match[str]], low: int, high: int) -> bool:
    """Whether the words low:high are a part of a name, or mean a matter: "after certification"."""
    leading = words[low - 1][0] if low else ""
    is_bare = leading.casefold() in _prepositions() and words[low][0] in _general()
    # The first word of a sentence has a capital without being a name.
    before = low > 1 and question[words[low - 1].end() : words[low].start()].isspace()
    after = high < len(words) and question[words[high - 1].end() : words[high].start()].isspace()
    return is_bare or (before and leading[0].isupper()) or (after and words[high][0][0].isupper())


def _with(question: str, start: int, end: int, other: str) -> str:
    """The question with a span exchanged, "a" and "an" mended, and a capital at its beginning."""
    before = question[:start]
    article = re.search(r"\b([Aa])n?\s+$", before)
    if article:
        before = before[: article.start()] + (
            f"{article[1]}n " if _sounds_like_a_vowel(other) else f"{article[1]} "
        )
    if not before.strip():
        other = other[0].upper() + other[1:]
    return before + other + question[end:]


def _sounds_like_a_vowel(term: str) -> bool:
    first = term.split()[0]
    return first[0] in _SPELLED_WITH_A_VOWEL if first.isupper() else first[0].lower() in _VOWELS


def _own(guide: Guide) -> dict[str, str]:
    """The terms of a guide's glossary, written as the guide writes them."""
    return _in_turn([_as_written(guide, term, group) for term in group] for group in guide.synonyms)


def _as_written(guide: Guide, term: str, group: Iterable[str]) -> str:
    found = re.search(rf"(?<!\w){re.escape(term)}(?!\w)", guide.text, re.IGNORECASE)
    if found:
        return " ".join(found[0].split())
    initials = {"".join(word[0] for word in other.split()).casefold() for other in group}
    return term.upper() if term.casefold() in initials and len(term) > 1 else term


@lru_cache(maxsize=1)
def _general() -> dict[str, str]:
    """The product's synonyms, each group divided by the use of its words."""
    synonyms = _yaml("assistant", "data", "english.yaml")["synonyms"]
    uses = _yaml("evals", "drafting", "paraphrases.yaml")["uses"].values()
    alike = ([word for word in group if word in use.split()] for group in synonyms for use in uses)
    return _in_turn(alike)


@lru_cache(maxsize=1)
def _prepositions() -> frozenset[str]:
    return frozenset(_yaml("evals", "drafting", "paraphrases.yaml")["prepositions"].split())


def _in_turn(groups: Iterable[list[str]]) -> dict[str, str]:
    """Each term of a group with the next one, the last with the first; a term's first group."""
    found: dict[str, str] = {}
    for group in groups:
        for index, term in enumerate(group):
            other = group[(index + 1) % len(group)]
            if other.casefold() != term.casefold():
                found.setdefault(term.casefold(), other)
    return found


def _yaml(package: str, *path: str) -> Mapping[str, Any]:
    text = files(package).joinpath(*path).read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.safe_load(text)
    return loaded
