"""An optional cross-encoder for natural-language inference that judges in the rules' place."""

from typing import Protocol, runtime_checkable

from ...cross_encoder import load_cross_encoder
from ...errors import TutorError


@runtime_checkable
class Entailment(Protocol):
    """Tells whether a text says what a sentence says."""

    def probability(self, premise: str, hypothesis: str) -> float:
        """The probability, from 0 to 1, that the hypothesis follows from the premise."""
        ...


class CrossEncoderEntailment:
    """Any sentence-transformers cross-encoder for inference on this machine, by folder or name.

    Safetensors only, no code of the model's own, nothing fetched. Raises TutorError "entailment"
    when there is no such model, or when none of its labels is "entailment".
    """

    def __init__(self, model: str) -> None:
        self._model = load_cross_encoder(model, "entailment", "give a folder")
        labels = {str(name).lower(): int(n) for n, name in self._model.config.id2label.items()}
        if "entailment" not in labels:
            raise TutorError(
                "entailment", f"{model!r} is no model for inference: it has no label entailment."
            )
        self._label = labels["entailment"]

    def probability(self, premise: str, hypothesis: str) -> float:
        """The model's probability of its label "entailment"."""
        found = self._model.predict(
            [(premise, hypothesis)], apply_softmax=True, show_progress_bar=False
        )
        return float(found[0][self._label])
