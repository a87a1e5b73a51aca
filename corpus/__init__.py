"""Guides of any format, read into one typed, exact structure.

What an editor is told of them is not named here, because a question has no use for it and would
wait for it: `corpus.findings` and `corpus.checks`.
"""

from .bundled import bundled
from .catalogue import SECTION, TOPIC, Entity, entities
from .comparison import (
    Change,
    Edit,
    Unit,
    UnitKind,
    compare,
    fold,
    namesakes,
    pair_documents,
    reword,
    units,
)
from .errors import CorpusError
from .finding import Finding, FindingKind, Place
from .guide import Faq, Guide, Item, ItemList, Paragraph, Row, Section, Table
from .inspection import inspection
from .instructions import gives_orders, sayable
from .parsed import parsed
from .passages import Passage, PassageKind, passages
from .plain import plain
from .reader import Unreadable, read, read_all
from .sentences import sentence_spans

__all__ = [
    "SECTION",
    "TOPIC",
    "Change",
    "CorpusError",
    "Edit",
    "Entity",
    "Faq",
    "Finding",
    "FindingKind",
    "Guide",
    "Item",
    "ItemList",
    "Paragraph",
    "Passage",
    "PassageKind",
    "Place",
    "Row",
    "Section",
    "Table",
    "Unit",
    "UnitKind",
    "Unreadable",
    "bundled",
    "compare",
    "entities",
    "fold",
    "gives_orders",
    "inspection",
    "namesakes",
    "pair_documents",
    "parsed",
    "passages",
    "plain",
    "read",
    "read_all",
    "reword",
    "sayable",
    "sentence_spans",
    "units",
]
