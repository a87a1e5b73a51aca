"""What the measures mean, for the reader of a report who did not make it."""

from collections.abc import Mapping

MEANINGS: Mapping[str, str] = {
    "correct": "Answers that are right: of the right kind, with all that they must say and "
    "nothing that they must not. A case that crashed or is missing is wrong.",
    "hit@1": "Cases whose first passage found is a right one.",
    "hit@5": "Cases with a right passage among the first 5.",
    "hit@10": "Cases with a right passage among the first 10.",
    "recall@5": "Share of a case's gold quotes and sections among the first 5 passages.",
    "recall@10": "The same among the first 10.",
    "mrr@10": "1 divided by the rank of the first right passage, 0 past the tenth.",
    "ndcg@10": "How near the order of the first 10 passages is to the best order.",
    "keyphrase_recall": "Share of the phrases that an answer must say which it says.",
    "token_f1": "Overlap of the answer's words with the reference answer's (SQuAD).",
    "citation_precision": "Share of the citations that are of use to their sentence (ALCE).",
    "citation_recall_lexical": "Share of the sentences whose citations hold at least 60% of their "
    "words of substance (ALCE, with a test of words in place of a model).",
    "citation_validity": "Share of the marks that name a citation which was retrieved.",
    "gold_citation_recall": "Share of a case's gold quotes and sections that the answer cites.",
    "quote_exactness": "Share of the quotes that stand literally at their place in the document.",
    "k_precision": "Share of the answer's words that stand in the passages found.",
    "content_support": "The same for the words of substance alone.",
    "unsupported_numbers": "Answers with a number that no passage found has. Lower is better.",
    "abstention_precision": "Share of the refusals that had to be.",
    "abstention_recall": "Share of the cases that must be refused which are.",
    "abstention_f1": "The harmonic mean of these two.",
    "false_refusal_rate": "Share of the answerable cases that are refused. Lower is better.",
    "abstention_balanced_accuracy": "The mean of what is rightly refused and rightly answered.",
}
