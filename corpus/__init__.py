"""Guides of any format, read into one typed, exact structure."""

from .bundled import bundled
from .catalogue import SECTION, TOPIC, Entity, entities
from .checks.contradictions import contradictions
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
from .findings import findings
from .guide import Faq, Guide, Item, ItemList, Paragraph, Row, Section, Table
from .inspection import inspection
from .instructions import gives_orders, sayable
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
    "contradictions",
    "entities",
    "findings",
    "fold",
    "gives_orders",
    "inspection",
    "namesakes",
    "pair_documents",
    "passages",
    "plain",
    "read",
    "read_all",
    "reword",
    "sayable",
    "sentence_spans",
    "units",
]
