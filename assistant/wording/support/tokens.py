"""A text as words, numbers and marks of punctuation, each with what it can be matched by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index import stem, words

from .opening import expanded
from .vocabulary import Groups, vocabulary

_TOKEN = re.compile(
    r"(?P<code>[^\W\d_]+\d[^\W_]*)"
    r"|(?P<number>\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.]\d+)?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>°[CF]|[€$£₹%])"
    r"|(?P<stop>[,;:.!?()|/–—-])"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_JOINS = frozenset(
    [
        "and",
        "but",
        "while",
        "whereas",
        "although",
        "though",
        "or",
        "with",
        "if",
        "unless",
        "when",
        "because",
        "provided",
    ]
)
_INSIDE = frozenset(":/-–—.")  # marks that part no clauses
_BEGINNING = frozenset(".!?:|")  # marks with a capital letter behind them that makes no name
_MONEY = frozenset({"euro", "dollar", "pound", "crown", "rupee", "franc"})
_LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark.

    Attributes:
        word: Lower case, accents folded.
        keys: What it can be matched by: its stem, and the groups of words that say the same.
        content: Whether it says something: no small word, no mark, no number.
        light: Content that adds no fact, as "include".
        name: Written with a capital letter where no sentence begins, or with a digit in it.
        number: Whether it is a number, in digits or words.
        clause: Number of the clause it stands in, from 0.

    """

    word: str
    keys: frozenset[str]
    content: bool = False
    light: bool = False
    name: bool = False
    number: bool = False
    clause: int = 0


def tokens(text: str, groups: Groups) -> tuple[Token, ...]:
    """The tokens of a text; `groups` are those of the vocabulary and of a guide's glossary."""
    found: list[Token] = []
    begins, clause = True, 0
    for match in _TOKEN.finditer(expanded(text)):
        written, kind = match[0], match.lastgroup or ""
        if kind == "stop":
            clause += written not in _INSIDE and bool(found)
            begins = (begins and not found) or written in _BEGINNING
            found.append(Token(written, frozenset(), clause=clause))
            continue
        between = any(own.word == "between" for own in found[-2:])
        clause += written.lower() in _JOINS and not between
        found.extend(replace(token, clause=clause) for token in _told(written, kind, begins))
        begins = False
    return _with_phrases(found, groups)


def _told(written: str, kind: str, begins: bool) -> list[Token]:
    """What one match says; two tokens for "forbidden", which is "not" and "allowed"."""
    known = vocabulary()
    bare = _POSSESSIVE.sub("", written)
    lower = "".join(words(bare)) or bare.lower()
    if kind in ("number", "sign"):
        return [Token(written, _measuring(written), number=kind == "number")]
    if kind == "code":
        return [Token(lower, frozenset({lower}), content=True, name=True)]
    if denied := known.denials.get(lower):
        return [Token("not", frozenset({f"!{denied}"})), *_told(denied, "word", begins=False)]
    if lower in known.ordinals:
        keys = frozenset({f"#{known.ordinals[lower]:g}", stem(lower)})
        return [Token(lower, keys, content=True, light=lower == "first" and begins)]
    if lower in known.numbers or lower in known.fractions:
        return [Token(lower, frozenset({lower}), number=True)]
    shape = not begins or (not bare[1:].islower() and len(bare) > 1)
    return [_word(lower, name=bare[:1].isupper() and shape)]


def _word(lower: str, name: bool) -> Token:
    known = vocabulary()
    lower = lower if name else known.irregular.get(lower, lower)
    base = stem(lower.replace("isation", "ization").replace("ise", "ize"))
    measuring = _measuring(lower)
    content = lower not in known.small and not measuring and (len(lower) > 1 or name)
    return Token(lower, measuring | {base}, content, base in known.light and not name, name)


def _measuring(word: str) -> frozenset[str]:
    """The key of what a unit measures, which words like "cost" share."""
    units = vocabulary().units
    unit = units.get(word) or units.get(word.removesuffix("s"))
    if unit is None:
        return frozenset()
    return frozenset({"=money" if unit.measure in _MONEY else f"={unit.measure}"})


def _with_phrases(found: Sequence[Token], groups: Groups) -> tuple[Token, ...]:
    """The same tokens, with the groups of the words and phrases that they are."""
    keys = [set(token.keys) for token in found]
    stems = [stem(token.word) for token in found]
    for low in range(len(found)):
        for high in range(low + 1, min(low + _LONGEST_PHRASE, len(found)) + 1):
            if same := groups.get(tuple(stems[low:high])):
                for place in range(low, high):
                    keys[place] |= same
    return tuple(
        replace(token, keys=frozenset(own)) for token, own in zip(found, keys, strict=True)
    )
