"""The product with one part taken out at a time: which parts, and how each is taken out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from index import Index

from .reduced_index import (
    Whole,
    WithGlossary,
    WithoutMeaning,
    WithoutNames,
    WithoutSpelling,
    WithoutWords,
)


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to change the product.

    Attributes:
        name: What is left out, as a reader of the table knows it.
        index: Makes the index that is asked out of a whole one.
        language: Entries of the language data, with what stands there instead.
        without: Features and signals that nothing is fitted on.
        history: Whether the turns before the question are given.
        judged: Whether anything is refused for want of evidence.

    """

    name: str
    index: Callable[[Index], Index] = Whole
    language: Mapping[str, object] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    history: bool = True
    judged: bool = True


EVERYTHING = Variant("nothing")
GLOSSARY = Variant("glossary", index=WithGlossary)
LACKING = (
    Variant("meaning: cosines of passages, questions and sentences", index=WithoutMeaning),
    Variant("words: BM25", index=WithoutWords),
    Variant("general synonyms", language={"synonyms": []}),
    Variant("links to named things", index=WithoutNames),
    Variant("kinds of thing asked for", language={"answer_types": {}}),
    Variant("typos mended", index=WithoutSpelling),
    Variant("subject and headings", without=frozenset({"subject", "heading_coverage"})),
    Variant("the turns before the question", history=False),
    Variant("the judge: nothing is refused", judged=False),
)
