"""How an option of a guide is told, and what proves it."""

from collections.abc import Sequence

from corpus import Passage
from index import Hit

from .draft import Proof
from .options import Option


def listed(names: Sequence[str]) -> str:
    """Names as a series: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def level_of(option: Option) -> str:
    """The level in brackets to stand behind the name, "" where there is none."""
    return f" ({option.level})" if option.level and option.level != option.name else ""


def proof_of(option: Option) -> Proof:
    """The whole row or paragraph as proof."""
    return Proof(as_hit(option.passage), (option.passage.start, option.passage.end))


def as_hit(passage: Passage) -> Hit:
    """A passage as proofs want it: as if the index had found it."""
    return Hit(
        passage=passage, dense=0.0, question=0.0, lexical=0.0, sentences=(), body="", heading=""
    )
