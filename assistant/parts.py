"""Takes apart what asks several things, so that each is answered or refused by itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index import Index, Name, terms, words

from .language import Language
from .mentions import said
from .question import Question, analyse

_WH = r"(?:what|how|who|when|where)s?|whom|whose|which|why"
_ASKING = rf"{_WH}|can|could|do|does|did|is|are|should|will|would|must"
_SEVERAL = re.compile(r"(?<=[?])\s+")
_STOP = re.compile(rf"(?<=[.!])\s+(?=(?:(?:and|also|plus|but)\W+)?(?:{_ASKING})\b)", re.IGNORECASE)
_TO_KNOW = re.compile(
    r"^\W*i(?:'d)? (?:need|want|would like|like|wish) to (?:know|learn|see|hear)\b", re.IGNORECASE
)
_ASKED = re.compile(
    rf"\b(?:{_WH})\b|^\W*(?:(?:and|also|plus|or|but|so|then|ok|okay)\W+)*(?:{_ASKING})\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*(?P<bare>[,;]|,? (?:and|or|but|also|plus))\s+(?:also\s+|then\s+)?"
    rf"(?=(?:(?:for|in|at|by|to|from|with|on|of)\s+)?(?:{_ASKING})\b)",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s+and\s+(?:also\s+)?(?:the\s+)?", re.IGNORECASE)
_WHILE = re.compile(
    r"^\W*(?:if|when|while|since|because|as|after|before|once)\s+"
    r"(?!(?:can|could|do|does|did|is|are|should|will|would)\b)",
    re.IGNORECASE,
)
_ONE = re.compile(r"^(?:which|what) ones?\b", re.IGNORECASE)
_WHICH = re.compile(r"\b(?:which|what) (\w{3,})", re.IGNORECASE)
_JOINING = {"and", "or", "vs", "versus"}
_BESIDE = {"the", "a", "an", "for", "what", "at", "in", "of", "to", "with"}
_MOST = 3
_ONES = {"one", "ones"}
_SHORT = 2  # words of a clause that asks nothing by itself
_LONG = 3  # words of a first clause that may only name what the second asks about


def questions_of(text: str, language: Language) -> list[str]:
    """The questions of a message, in order; statements stay with the question after them.

    "How long is it valid, and what does it cost?" asks two.
    """
    found: list[str] = []
    for piece in _sentences(text.strip()):
        if "?" in piece or not found or _asks(piece):
            found.append(piece.strip())  # what is left out is "… Thanks in advance."
    split = [part for piece in found for part in _clauses(piece, language)]
    return split[:_MOST] or [text]


def _sentences(text: str) -> list[str]:
    """The message cut after each question mark, and after a question that ends in a full stop."""
    found: list[str] = []
    for piece in _SEVERAL.split(text):
        before = ""
        for sentence in _STOP.split(piece):
            if before and _asks(before):
                found.append(before)
                before = ""
            before = f"{before} {sentence}".strip()
        found.append(before)
    return found


def _clauses(text: str, language: Language) -> list[str]:
    """The questions of one sentence; a statement before a question belongs to it."""
    pieces: list[str] = []
    low = 0
    for joint in _JOINT.finditer(text):
        before, after = text[low : joint.start()], text[joint.end() :]
        if _is_whole(before, joint["bare"], language) and len(words(after)) > _SHORT:
            pieces.append(before)
            low = joint.end()
    pieces.append(text[low:])
    if len(pieces) > 1:
        return [pieces[0], *(_spelled_out(piece, pieces[0]) for piece in pieces[1:])]
    return _wants_apart(text, language)


def _is_whole(text: str, joint: str, language: Language) -> bool:
    """Whether what stands before a joint asks something by itself.

    "Foundation or professional, which is longer?" only says what is asked about.
    """
    if _ASKED.search(_WHILE.sub("", text)):
        return len(words(text)) > _SHORT
    enough = len(words(text)) > _LONG and not _tells(text)
    return enough and (joint.strip() not in ",;" or bool(_wants(text, language)))


def _spelled_out(clause: str, first: str) -> str:
    """A clause with the noun that "which one" stands for: "which school …, and which one …"."""
    noun = _WHICH.search(first)
    return _ONE.sub(noun[0], clause) if noun else clause


def _wants_apart(text: str, language: Language) -> list[str]:
    """Two things wanted of different kinds: "its length and the fee"."""
    if language.intents["compare"].search(text.lower()):
        return [text]
    for joint in _AND.finditer(text):
        sides = [text[: joint.start()], text[joint.end() :]]
        new = _wants(sides[1], language) - _wants(sides[0], language)
        whole = _wants(sides[0], language) or len(words(sides[0])) > _LONG
        if new and whole and not _tells(sides[0]):
            return sides
    return [text]


def _wants(text: str, language: Language) -> set[str]:
    """The kinds of answer that a text asks for by itself."""
    return {kind.name for kind in language.answer_types if kind.ask.search(text.lower())}


def _tells(text: str) -> bool:
    """Whether a clause tells of the speaker instead of asking."""
    told = re.match(r"\W*(i|im|we|my|our|as|if|when|while|since|because|after)\b", text.lower())
    if _TO_KNOW.match(text):
        return False
    return told is not None and not _ASKED.search(_WHILE.sub("", text))


def _asks(text: str) -> bool:
    return (
        re.match(
            rf"\W*(?:(?:and|also|plus|or|but|so|then|ok|okay)\W+)*(?:{_ASKING})\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )


@dataclass(frozen=True, slots=True)
class Side:
    """A question about one of the things compared, and the thing's name; "" without any."""

    question: Question
    name: str = ""


def compared(question: Question, index: Index, language: Language) -> list[Side]:
    """For a comparison, one question about each of the things named; else the question alone."""
    sides = _sides(question)[:_MOST]
    if len(sides) < 2:
        return [Side(question)]
    texts = [_about(question.text, side, sides, language) for side in sides]
    return [
        Side(analyse(text, index, language, question.document), said(question.text, side))
        for text, side in zip(texts, sides, strict=True)
    ]


def _sides(question: Question) -> list[Name]:
    """One name for each thing compared; those of the kind that most of them share."""
    by_kind: dict[str, dict[tuple[int, int], Name]] = {}
    for name in question.names:
        by_kind.setdefault(name.kind, {})[(name.low, name.high)] = name
    best = list(max(by_kind.values(), key=len, default={}).values())
    if "compare" in question.intents and len(best) < 2:
        return list({(name.low, name.high): name for name in question.names}.values())
    if "compare" in question.intents or _are_joined(question.text, best):
        return best
    return []


def _are_joined(text: str, names: Sequence[Name]) -> bool:
    """Whether "and", "or" or a comma alone stands between two things of one kind."""
    spoken = words(text)
    between = (set(spoken[left.high : right.low]) for left, right in pairwise(names))
    return any(joint & _JOINING and joint <= _JOINING | _BESIDE for joint in between)


def _about(text: str, side: Name, sides: Sequence[Name], language: Language) -> str:
    """The question with the other things and the comparing taken out, or what the thing is."""
    other = {term for name in sides if name != side for term in terms(name.name)}
    own = set(terms(side.name)) | set(terms(side.kind))
    kept = [
        word
        for word in language.comparing.sub(" ", text).split()
        if not terms(word) or not set(terms(word)) <= other - own
    ]
    rest = [word for kept_word in kept for word in words(kept_word)]
    if all(
        word in language.function_words or word in _ONES or set(terms(word)) <= own for word in rest
    ):
        return f"What is {said(text, side)}?"
    return " ".join(kept)
