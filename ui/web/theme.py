"""How the pages look: quiet ink on paper, one accent, the reader's own system fonts."""

from pathlib import Path

import gradio as gr

_FOLDER = Path(__file__).with_name("style")
_PAGE = ("page", "desk", "chat", "asking", "sources", "panels")
STYLE = [_FOLDER / f"{part}.css" for part in _PAGE]
EDITOR_STYLE = [_FOLDER / f"{part}.css" for part in ("page", "editor")]

_FONT = ["ui-sans-serif", "system-ui", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"]
_MONO = ["ui-monospace", "Cascadia Code", "Menlo", "monospace"]


def page_theme() -> gr.themes.Base:
    """The theme, light and dark; colours that CSS needs too are variables of `style/page.css`."""
    return gr.themes.Base(
        primary_hue=gr.themes.colors.teal,
        neutral_hue=gr.themes.colors.stone,
        text_size=gr.themes.sizes.text_lg,
        radius_size=gr.themes.sizes.radius_md,
        font=_FONT,
        font_mono=_MONO,
    ).set(
        body_background_fill="*neutral_50",
        body_background_fill_dark="*neutral_900",
        background_fill_primary_dark="*neutral_800",
        background_fill_secondary_dark="*neutral_800",
        body_text_color_subdued="*neutral_600",
        body_text_color_subdued_dark="*neutral_400",
        block_label_text_color="*neutral_700",
        block_label_text_color_dark="*neutral_300",
        block_title_text_color="*neutral_700",
        block_title_text_color_dark="*neutral_300",
        input_placeholder_color="*neutral_500",
        input_placeholder_color_dark="*neutral_400",
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_primary_background_fill_dark="*primary_700",
        button_primary_background_fill_hover_dark="*primary_600",
        button_primary_text_color="white",
        button_primary_text_color_dark="white",
        link_text_color="*primary_700",
        link_text_color_dark="*primary_300",
    )
