"""Keeps builds of a library of guides searchable, one of them live."""

from .build import Progress
from .embedder import DEFAULT, Embedder, embedder
from .errors import LibraryError
from .index import Index
from .library import Library
from .locks import still
from .manifest import Entry, Manifest
from .names import DOCUMENT, Name
from .private import make_private
from .promotions import Promotion
from .query import Concept, Hit, Query
from .retention import KEEP
from .server.address import ChromaServer
from .synonyms import Phrase, synonym_table
from .terms import stem, terms, words

__all__ = [
    "DEFAULT",
    "DOCUMENT",
    "KEEP",
    "ChromaServer",
    "Concept",
    "Embedder",
    "Entry",
    "Hit",
    "Index",
    "Library",
    "LibraryError",
    "Manifest",
    "Name",
    "Phrase",
    "Progress",
    "Promotion",
    "Query",
    "embedder",
    "make_private",
    "stem",
    "still",
    "synonym_table",
    "terms",
    "words",
]
