"""The library as a LangChain retriever: put it in any chain or agent."""

from collections.abc import Callable

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index import Index

from .calibration import calibration
from .language import english
from .question import Question, analyse
from .rank import Ranked, rank
from .reranker import Reranker

MOST = 10


class GuideRetriever(BaseRetriever):
    """Passages of the live guides, best first, as documents with literal text.

    The metadata of each has document, section, start, end, page, score, and `ranked`, the full
    result for code that wants more. `open_index` gives the index to search at each call, so that a
    newly promoted build is searched from the next question on.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    open_index: Callable[[], Index]
    document: str | None = None
    reranker: Reranker | None = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        index = self.open_index()
        question = analyse(query, index, english(), self.document)
        return [as_document(ranked) for ranked in search(question, index, self.reranker)]


def search(question: Question, index: Index, reranker: Reranker | None = None) -> list[Ranked]:
    """The best passages for a question, at most `MOST`, in the order of the reranker if any."""
    best = rank(question, index.search(question.query), calibration().rank)[:MOST]
    if reranker is None or not best:
        return best
    scores = reranker.scores(question.text, [_read(ranked) for ranked in best])
    order = sorted(range(len(best)), key=lambda place: (-scores[place], place))
    return [best[place] for place in order]


def _read(ranked: Ranked) -> str:
    """A passage as a reranker reads it: its headings or question, then its words."""
    passage = ranked.hit.passage
    told = "; ".join(f"{name}: {cell}" for name, cell in passage.fields) or passage.plain
    return f"{passage.question or ': '.join(passage.section[-2:])} {told}"


def as_document(ranked: Ranked) -> Document:
    """A ranked passage as LangChain knows documents."""
    passage = ranked.hit.passage
    return Document(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "document": passage.document,
            "title": passage.title,
            "section": list(passage.section),
            "start": passage.start,
            "end": passage.end,
            "page": passage.page,
            "score": ranked.score,
            "ranked": ranked,
        },
    )
