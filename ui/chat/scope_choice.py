"""The line above the chat that tells what is asked about, and lets choose another guide."""

import gradio as gr

from ..inert import inert
from ..language import Wording
from ..reading.address import ask_address
from ..tutor import Tutor
from .scope import Scope, choices
from .view import Shown
from .visitor import Visitor


def scope_parts(tutor: Tutor, scope: Scope, visitor: Visitor) -> Shown:
    """The guides that there are now, or in their place the section that the page is for."""
    guides = tutor.guides()
    everything = visitor.wording.say("scope_all")
    return {
        "about": _about(scope, visitor.wording),
        "guide": gr.update(
            choices=choices(guides, everything),
            value=scope.guide or "",
            visible=scope.section is None and len(guides) > 1,
        ),
    }


def _about(scope: Scope, wording: Wording) -> str:
    """The line that tells of a section, with the way back to the whole guide; "" without one."""
    if scope.guide is None or scope.section is None:
        return ""
    told = inert(wording.say("scope_section", path=" › ".join(scope.path)))
    back, end = inert(ask_address(scope.guide)), inert(wording.say("scope_end"))
    return f'<p class="scope">{told} <a href="{back}" target="_self">{end}</a></p>'
