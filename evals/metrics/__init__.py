"""The measures under the field's names; each a pure function of texts and judgements."""

from .abstention import Abstention, abstention
from .citations import Statement, citation_precision, citation_recall, quote_is_exact
from .correctness import keyphrase_recall, token_f1
from .faithfulness import content_support, k_precision, unsupported_numbers
from .percentile import percentile
from .retrieval import Judgement, Retrieval, measure_retrieval

__all__ = [
    "Abstention",
    "Judgement",
    "Retrieval",
    "Statement",
    "abstention",
    "citation_precision",
    "citation_recall",
    "content_support",
    "k_precision",
    "keyphrase_recall",
    "measure_retrieval",
    "percentile",
    "quote_is_exact",
    "token_f1",
    "unsupported_numbers",
]
