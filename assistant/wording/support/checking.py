"""Checks the sentences of a draft against the spans that the answer quotes."""

from collections.abc import Mapping, Sequence

from index import Phrase

from ...answer import Sentence
from ...weights import Weights
from .entailment import Entailment
from .fitted import FEATURES, fitted
from .opening import bare, is_glue
from .reading import Reading, read
from .span import Span
from .statements import statements
from .tokens import tokens
from .verdict import REASONS, Reason, Verdict
from .vocabulary import vocabulary, with_glossary

_LONGEST = 100  # words and marks of a sentence; nobody reads a longer one
_ENTAILED = 0.5  # least probability that a cross-encoder gives


class Support:
    """Checks sentences against the spans of one answer; made once an answer.

    `synonyms` are those of the guides' glossaries, as an index has them. `entailment` decides in
    the place of the fitted weights; which span proves a sentence is found without it.
    """

    def __init__(
        self,
        spans: Sequence[Span],
        synonyms: Mapping[Phrase, tuple[Phrase, ...]] | None = None,
        entailment: Entailment | None = None,
    ) -> None:
        self._groups = with_glossary(vocabulary().groups, synonyms or {})
        self._statements = statements(spans, self._groups)
        self._texts = {span.mark: " ".join((*span.headings[-1:], span.text)) for span in spans}
        self._entailment = entailment

    def check(self, sentence: Sentence) -> Verdict:
        """Whether the spans say it; with the marks of those that do, whatever it cites."""
        if is_glue(sentence.text):
            return _verdict(sentence, (), "", 1.0)
        reading = self.reading(sentence)
        if reading is None:
            return _verdict(sentence, (), "unread", 0.0)
        marks = tuple(sorted({statement.mark for statement in reading.statements}))
        if self._entailment:
            premise = "\n".join(self._texts[mark] for mark in marks)
            score = self._entailment.probability(premise, sentence.text)
            return _verdict(sentence, marks, "" if score >= _ENTAILED else "unproven", score)
        score = fitted().weights.probability(reading.values)
        supported = score >= fitted().threshold
        return _verdict(sentence, marks, "" if supported else _worst(reading), score)

    def reading(self, sentence: Sentence, weights: Weights | None = None) -> Reading | None:
        """How the sentence is best read; None for one without content, or far too long.

        By the weights that are fitted, or others.
        """
        found = tokens(bare(sentence.text), self._groups)
        if len(found) > _LONGEST or not self._statements:
            return None
        if not any(token.content or token.number for token in found):
            return None
        cited = frozenset(sentence.marks)
        return read(found, self._statements, cited, weights or fitted().weights)


def _verdict(sentence: Sentence, marks: tuple[int, ...], reason: Reason, score: float) -> Verdict:
    kept = Sentence(sentence.text, () if reason else marks, sentence.bullet)
    return Verdict(kept, reason, round(score, 3))


def _worst(reading: Reading) -> Reason:
    """The word for what costs the sentence most."""
    costs = map(float.__mul__, fitted().weights.weights, reading.values)
    worst = min(zip(costs, FEATURES, strict=True))[1]
    return REASONS.get(worst, "unproven")
