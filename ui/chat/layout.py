"""What the page is made of: its parts by the names under which `view.Shown` tells their values.

Texts are Gradio's markers, which the browser replaces by the sentence in its reader's language.
"""

from typing import Any

import gradio as gr

from index import Entry

from ..language import tables
from ..reading.address import READ
from ..study.address import STUDY
from .chips import CHIPS
from .profile_panel import FIELDS, LONGEST
from .ratings import LONGEST_COMMENT, OPTIONS
from .scope import choices
from .sharing import CONVERSATION

Parts = dict[str, Any]


def translations() -> gr.I18n:
    """The page's texts in every language."""
    return gr.I18n(**tables())


def lay_out(tagline: str, guides: tuple[Entry, ...], *, rated: bool, study: bool = False) -> Parts:
    """Put all parts on the page that is being made; `guides` are those to choose from.

    Only with `rated` are there thumbs, only with `study` a way to the study tools.
    """
    say = translations()
    parts: Parts = {"seen": gr.State(()), "verdict": gr.State(None)}
    with gr.Row(elem_id="masthead"):
        with gr.Column(elem_id="title"):
            gr.Markdown(f"# {say('page_heading')}")
            gr.Markdown(tagline or str(say("page_tagline")))
        gr.Button(say("page_read"), link=READ, link_target="_self", elem_classes="corner")
        if study:
            gr.Button(say("study_name"), link=STUDY, link_target="_self", elem_classes="corner")
        gr.Button(say("profile_heading"), elem_id="open-profile", elem_classes="corner")
    with gr.Row(elem_id="desk"):
        with gr.Column(scale=3, min_width=320, elem_id="talk"):
            parts |= _scope(say, guides) | _log(say, rated=rated) | _comment(say)
            parts |= _chips() | _form(say) | _foot(say)
        with gr.Column(scale=2, min_width=320, elem_id="sources"):
            parts["panel"] = gr.Markdown(
                f"## {say('source_heading')}", latex_delimiters=[], elem_id="panel"
            )
        with gr.Column(scale=2, min_width=320, elem_id="profile"):
            parts |= _profile(say)
    parts["announcement"] = gr.Markdown(elem_id="announcement", latex_delimiters=[])
    return parts


def _scope(say: gr.I18n, guides: tuple[Entry, ...]) -> Parts:
    with gr.Row(elem_id="scope"):
        return {
            "about": gr.Markdown(elem_id="about", latex_delimiters=[]),
            "guide": gr.Dropdown(
                choices(guides, str(say("scope_all"))),
                value="",
                label=say("scope_guide"),
                filterable=False,
                visible=len(guides) > 1,
                scale=0,
                min_width=280,
                elem_id="guide",
            ),
        }


def _log(say: gr.I18n, *, rated: bool) -> Parts:
    log = gr.Chatbot(
        label=say("chat_conversation"),
        show_label=False,
        placeholder=str(say("chat_welcome")),
        height="100%",
        buttons=[],
        feedback_options=OPTIONS if rated else None,
        latex_delimiters=[],
        elem_id="log",
    )
    return {"log": log}


def _comment(say: gr.I18n) -> Parts:
    with gr.Row(visible=False, elem_id="comment") as form:
        box = gr.Textbox(
            label=say("rate_why_down"), max_lines=4, max_length=LONGEST_COMMENT, scale=1
        )
        send = gr.Button(say("rate_send"), size="md", scale=0, elem_id="comment-send")
        close = gr.Button(say("rate_close"), size="md", scale=0, elem_id="comment-close")
    return {"comment_form": form, "comment": box, "comment_send": send, "comment_close": close}


def _chips() -> Parts:
    with gr.Column(elem_id="next"):
        parts: Parts = {"chips_label": gr.Markdown(elem_id="chips-label", latex_delimiters=[])}
        with gr.Row(elem_id="chips"):
            for place in range(CHIPS):
                parts[f"chip_{place}"] = gr.Button(visible=False, size="sm", elem_classes="chip")
    return parts


def _form(say: gr.I18n) -> Parts:
    with gr.Row(elem_id="form"):
        return {
            "box": gr.Textbox(
                label=say("chat_question"),
                placeholder=say("chat_question_hint"),
                show_label=False,
                container=False,
                max_lines=6,
                scale=1,
                elem_id="question",
            ),
            "send": gr.Button(
                say("chat_send"), variant="primary", scale=0, min_width=96, elem_id="send"
            ),
            "stop": gr.Button(
                say("chat_stop"), visible=False, scale=0, min_width=96, elem_id="stop"
            ),
        }


def _foot(say: gr.I18n) -> Parts:
    with gr.Row(elem_id="foot"):
        clear = gr.Button(say("chat_clear"), elem_id="clear", elem_classes="quiet")
        gr.Button(say("share_copy"), elem_id="copy", elem_classes="quiet")
        gr.Button(
            say("share_download"), link=CONVERSATION, link_target="_self", elem_classes="quiet"
        )
        gr.Button(say("source_heading"), elem_id="open-sources", elem_classes="quiet")
        hint = gr.Markdown(elem_id="hint", latex_delimiters=[])
    return {"clear": clear, "hint": hint}


def _profile(say: gr.I18n) -> Parts:
    gr.Markdown(f"## {say('profile_heading')}", latex_delimiters=[])
    gr.Markdown(str(say("profile_told")), latex_delimiters=[])
    parts: Parts = {
        name: gr.Textbox(
            label=say(name), max_lines=3, max_length=LONGEST, interactive=True, elem_id=name
        )
        for name in FIELDS
    }
    with gr.Row(elem_classes="actions"):
        parts["correct"] = gr.Button(say("profile_save"), variant="primary", size="md")
        parts["forget"] = gr.Button(say("profile_forget"), size="md")
        parts["forget_everything"] = gr.Button(
            say("profile_forget_all"), size="md", elem_id="forget-everything"
        )
    gr.Markdown(str(say("profile_forget_told")), latex_delimiters=[], elem_classes="told")
    return parts
