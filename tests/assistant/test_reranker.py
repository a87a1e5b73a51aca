"""A cross-encoder has the last word on the order, where there is one."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from assistant import CrossEncoderReranker, GuideRetriever, Tutor, TutorError
from assistant.question import Question
from assistant.retriever import search
from index import Index

Understand = Callable[[str], Question]
QUESTION = "How long does the diploma stay valid?"


class Longest:
    """Prefers long passages, and remembers what it was given to read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        self.read = list(passages)
        return [float(len(passage)) for passage in passages]


def test_it_orders_what_was_found(understand: Understand, index: Index) -> None:
    reranker = Longest()
    question = understand(QUESTION)
    plain, again = search(question, index), search(question, index, reranker)
    assert {ranked.hit.passage.id for ranked in again} == {r.hit.passage.id for r in plain}
    assert again != plain
    lengths = sorted(map(len, reranker.read), reverse=True)
    assert len(reranker.read) == len(plain)
    assert len(reranker.read[plain.index(again[0])]) == lengths[0]


def test_the_tutor_and_the_retriever_ask_it(index: Index) -> None:
    for reranker, ask in (
        (first := Longest(), Tutor(lambda: index, first).answer),
        (
            second := Longest(),
            GuideRetriever(open_index=lambda: index, reranker=second).invoke,
        ),
    ):
        ask(QUESTION)
        assert any(QUESTION in passage for passage in reranker.read)


def test_a_model_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="There is no cross-encoder"):
        CrossEncoderReranker(str(tmp_path / "none"))


def test_any_cross_encoder_on_this_machine_will_do(tmp_path: Path) -> None:
    transformers = pytest.importorskip("transformers")
    pytest.importorskip("torch").manual_seed(0)  # or two scores may be the same by chance
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "hive", "queen", "?", "."]
    (tmp_path / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    transformers.BertTokenizerFast(str(tmp_path / "vocab.txt")).save_pretrained(tmp_path)
    config = transformers.BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=8,
        num_labels=1,
    )
    transformers.BertForSequenceClassification(config).save_pretrained(tmp_path)
    reranker = CrossEncoderReranker(str(tmp_path))
    scores = reranker.scores("hive?", ["queen", "hive", "queen"])
    assert len(scores) == 3
    assert scores[0] == pytest.approx(scores[2])
    assert scores[0] != scores[1]
