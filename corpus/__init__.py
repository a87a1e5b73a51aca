"""Guides of any format, read into one typed, exact structure."""

from .errors import CorpusError
from .guide import Faq, Guide, Item, ItemList, Paragraph, Row, Section, Table
from .inspection import inspection
from .reader import Unreadable, read, read_all

__all__ = [
    "CorpusError",
    "Faq",
    "Guide",
    "Item",
    "ItemList",
    "Paragraph",
    "Row",
    "Section",
    "Table",
    "Unreadable",
    "inspection",
    "read",
    "read_all",
]
