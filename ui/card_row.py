"""A card for programs."""

from dataclasses import asdict
from typing import Any

from assistant import Citation
from assistant.study.cards import Card


def card_row(card: Card, build: str) -> dict[str, Any]:
    """The card as JSON-able values, each wrong answer with the place that it is right of."""
    wrong = zip(card.distractors, card.distractor_proofs, strict=True)
    return {
        "id": card.id,
        "kind": card.kind,
        "question": card.question,
        "answer": card.answer,
        "level": card.level,
        "topic": card.topic,
        "section_id": card.section_id,
        "fingerprint": card.fingerprint,
        "citation": _citation(card.proof),
        "distractors": [
            {"text": text, "citation": _citation(proof) if proof else None} for text, proof in wrong
        ],
        "build": build,
    }


def _citation(proof: Citation) -> dict[str, Any]:
    return {name: value for name, value in asdict(proof).items() if name != "mark"}
