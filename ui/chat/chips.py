"""What can be asked by one click: questions to begin with, replies, and questions to go on with."""

import logging
from dataclasses import dataclass
from typing import Any, Literal

import gradio as gr

from ..inert import inert, one_line
from ..language import Wording
from ..tutor import Tutor
from .conversation import Conversation
from .scope import Scope

CHIPS = 8  # most that are offered at once
Purpose = Literal["starters", "choices", "next", "nearby"]
_LABELS: dict[Purpose, str] = {
    "starters": "chip_starters",
    "choices": "chip_choices",
    "next": "chip_next",
    "nearby": "chip_nearby",
}
_LOOKS: dict[Purpose, str] = {
    "starters": "starter",
    "choices": "choice",
    "next": "further",
    "nearby": "further",
}

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Offer:
    """Texts that are asked by a click, and what they are for."""

    purpose: Purpose
    texts: tuple[str, ...] = ()


def offer(tutor: Tutor, conversation: Conversation, scope: Scope) -> Offer:
    """What to offer after the last exchange; starter questions before the first."""
    last = conversation.last
    if last is None or last.event:
        further = conversation.questions[-1].suggestions if conversation.questions else ()
        return Offer("next", further) if further else Offer("starters", _starters(tutor, scope))
    if last.answer is None or not last.finished:
        return Offer("next")
    if last.answer.choices:
        return Offer("choices", last.answer.choices)
    return Offer("nearby" if last.answer.refused else "next", last.suggestions)


def chips(offered: Offer, wording: Wording) -> dict[str, Any]:
    """The values of the chips and of the words above them."""
    texts = offered.texts[:CHIPS]
    label = wording.say(_LABELS[offered.purpose]) if texts else ""
    told: dict[str, Any] = {"chips_label": f'<p class="{offered.purpose}">{inert(label)}</p>'}
    looks = ["chip", _LOOKS[offered.purpose]]
    for place in range(CHIPS):
        told[f"chip_{place}"] = (
            gr.update(value=one_line(texts[place]), visible=True, elem_classes=looks)
            if place < len(texts)
            else gr.update(visible=False)
        )
    return told


def _starters(tutor: Tutor, scope: Scope) -> tuple[str, ...]:
    try:
        return tutor.starters(scope.guide, scope.section)
    except Exception:  # a page without them is still a page
        logger.exception("No starter questions")
        return ()
