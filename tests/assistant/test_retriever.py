"""The library as any LangChain program meets it."""

import pytest
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda

from assistant import GuideRetriever
from index import Index


@pytest.fixture(scope="module")
def retriever(index: Index) -> GuideRetriever:
    return GuideRetriever(open_index=lambda: index)


def test_documents_are_literal_and_best_first(retriever: GuideRetriever, index: Index) -> None:
    assert isinstance(retriever, BaseRetriever)
    documents = retriever.invoke("How long does the diploma stay valid?")
    assert 0 < len(documents) <= 10
    assert "four years" in documents[0].page_content
    for document in documents:
        told = document.metadata
        text = index.guide(told["document"]).text
        assert document.page_content == text[told["start"] : told["end"]]
    scores = [document.metadata["score"] for document in documents]
    assert scores == sorted(scores, reverse=True)


def test_documents_have_ids_of_their_own(retriever: GuideRetriever) -> None:
    ids = [document.id for document in retriever.invoke("honey")]
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_it_is_a_link_in_a_chain(retriever: GuideRetriever) -> None:
    chain = retriever | RunnableLambda(lambda documents: documents[0].metadata["section"][-1])
    assert chain.invoke("What does Heather Academy teach?") == "Heather Academy"


def test_the_index_is_opened_at_each_question(index: Index) -> None:
    opened: list[str] = []

    def open_index() -> Index:
        opened.append(index.build)
        return index

    retriever = GuideRetriever(open_index=open_index)
    retriever.batch(["honey", "swarm"])
    assert len(opened) == 2


def test_it_keeps_to_one_document(index: Index) -> None:
    retriever = GuideRetriever(open_index=lambda: index, document="another.md")
    assert retriever.invoke("honey") == []
